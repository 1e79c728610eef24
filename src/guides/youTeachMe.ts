import { guide, step } from "./build";

/** The mentee teaches a thing of their own choice. The mentor is a beginner and then uses it. */
export const youTeachMe = guide("you-teach-me", {
  seed: ["S4", "S39", "S43"],
  evidence: ["Browne 2021: teaching in both directions", "offer work skills first"],
  before: [
    { mentee: "topic", minutes: 10 },
    { mentor: "beginner", minutes: 1 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait", "name-not-know"],
      channels: ["speak", "chat"],
      prompts: [
        { mentee: "topic", simpler: true },
        { mentor: "cannot", simpler: true },
      ],
    }),
    step("teach", "tell", "mentee", [11, 17, 23], {
      moves: ["ask-open", "wait", "name-not-know"],
      channels: ["speak", "write-first", "draw", "chat"],
      prompts: [
        { mentee: "use", replaces: ["prefer-examples", "prefer-principle", "prefer-writing"] },
        { mentee: "try" },
        { mentee: "mistakes" },
        { mentee: "yourself", simpler: true, replaces: ["senior-present"] },
        { mentor: "question", followUps: ["why"], replaces: ["second-language"] },
        { mentor: "follow" },
        { mentor: "hands", simpler: true },
        { mentor: "compare", simpler: true },
      ],
    }),
    step("learner", "say-back", "mentor", [5, 8, 10], {
      moves: ["say-back", "name-not-know"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { mentor: "words", replaces: ["prefer-writing", "prefer-examples"] },
        { mentor: "new" },
        { mentor: "missed" },
        { mentee: "right", simpler: true },
        { mentee: "again", simpler: true, optional: true },
      ],
      outputs: ["insight", "shift"],
    }),
    step("use", "decide", "mentor", [5, 8, 11], {
      moves: ["plain-words", "ask-open"],
      prompts: [
        { mentor: "place", simpler: true },
        { mentor: "credit", simpler: true },
        { mentee: "name" },
        { mentee: "easier" },
      ],
      outputs: ["commitment"],
    }),
    step("reflect", "reflect", "both", [3, 4, 6], {
      moves: ["wait"],
      channels: ["write-first", "draw"],
      prompts: [
        { both: "different", replaces: ["relationship-first"] },
        { mentor: "beginner", simpler: true, optional: true },
        { mentee: "teacher", simpler: true, optional: true },
      ],
      outputs: [{ kind: "reflection", defaultVisibility: "only-me" }],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "act", simpler: true, replaces: ["task-first"] },
        { both: "heard", simpler: true, from: 60 },
        { mentor: "thanks" },
        { mentee: "thanks-of-mentee", simpler: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ mentor: "used", defaultVisibility: "pair" }],
});
