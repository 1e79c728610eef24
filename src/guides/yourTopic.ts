import { guide, step } from "./build";

/** The mentee brings a topic, says what they want from the hour, and chooses between ideas, questions and an ear. */
export const yourTopic = guide("your-topic", {
  seed: ["S6", "S7", "S9", "S32", "S62"],
  evidence: [
    "NASEM 2019: expectations are said and looked at again",
    "PMC8152319: mentees who take the first step inside what the mentor expects",
  ],
  before: [{ mentee: "topic", minutes: 5 }],
  steps: [
    step("want", "frame", "mentee", [4, 6, 8], {
      moves: ["ask-open", "wait"],
      channels: ["speak", "chat", "write-first"],
      prompts: [
        { mentee: "want", replaces: ["second-language", "more-time-to-think"] },
        { mentee: "know", simpler: true },
        { mentor: "ask" },
      ],
    }),
    step("tell", "tell", "mentee", [8, 12, 16], {
      moves: ["wait", "ask-open"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { mentee: "tell", replaces: ["task-first", "relationship-first", "prefer-writing"] },
        { mentee: "tried", followUps: ["worked"] },
        { mentor: "listen" },
        { mentor: "question", followUps: ["nothing"] },
      ],
      outputs: ["note"],
    }),
    step("back", "say-back", "mentor", [4, 6, 8], {
      moves: ["say-back"],
      prompts: [{ mentor: "say-back", simpler: true }, { mentee: "correct" }],
    }),
    step("ideas", "explore", "mentee", [6, 9, 12], {
      moves: ["check-solution", "ask-open"],
      prompts: [
        { mentee: "choose", replaces: ["senior-present"] },
        { mentor: "give", simpler: true },
        { mentee: "fits", followUps: ["opposite"] },
      ],
      outputs: ["option"],
    }),
    step("close", "close", "both", [8, 12, 16], {
      moves: ["say-back"],
      prompts: [
        { mentee: "reached" },
        { both: "act", replaces: ["prefer-direct", "prefer-soft", "prefer-examples", "prefer-principle"] },
        { mentee: "sure", simpler: true },
        { mentor: "back" },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ mentee: "learned", defaultVisibility: "only-me" }],
});
