import { guide, step } from "./build";

/** Half of the planned meetings are over. They keep, change or stop things; goals are the mentee's to change. */
export const midPoint = guide("mid-point", {
  seed: ["S13", "S29", "S61", "S62"],
  evidence: ["NASEM 2019: look at the relationship together, regularly"],
  before: [{ both: "read", minutes: 5 }],
  steps: [
    step("arrive", "arrive", "both", [2, 3, 4], {
      moves: ["wait"],
      channels: ["speak", "chat", "draw"],
      prompts: [{ both: "moment", simpler: true, replaces: ["second-language"] }],
    }),
    step("look-back", "explore", "both", [7, 11, 14], {
      moves: ["say-back", "ask-open"],
      prompts: [
        { both: "promises", simpler: true },
        { mentor: "progress", simpler: true, followUps: ["possible"] },
        { mentee: "goals", simpler: true, replaces: ["relationship-first", "task-first"] },
        { both: "surprise", from: 45 },
      ],
      outputs: ["checkin"],
    }),
    step("mentee-view", "tell", "mentee", [5, 8, 11], {
      moves: ["wait", "say-back"],
      prompts: [
        { mentee: "use", simpler: true, replaces: ["prefer-writing"] },
        { mentee: "missing", simpler: true, replaces: ["prefer-soft", "senior-present"] },
        { mentee: "amount", simpler: true },
        { mentor: "words" },
        { mentor: "second" },
        { mentor: "say-back" },
      ],
      outputs: ["feedback"],
    }),
    step("mentor-view", "tell", "mentor", [3, 5, 7], {
      moves: ["plain-words"],
      channels: ["speak", "write-first"],
      prompts: [
        { mentor: "learned", simpler: true },
        { mentor: "next", simpler: true },
        { mentee: "ask", simpler: true },
      ],
      outputs: ["feedback"],
    }),
    step("keep-change", "decide", "both", [7, 10, 13], {
      moves: ["plain-words", "say-back"],
      channels: ["write-first", "speak", "chat"],
      prompts: [
        { both: "three", simpler: true, replaces: ["prefer-direct", "more-time-to-think"] },
        { both: "compare", replaces: ["prefer-principle"] },
        { mentee: "goals" },
        { mentor: "disagree", simpler: true },
        { both: "fair", simpler: true, optional: true },
      ],
      outputs: ["goal", "agreement"],
    }),
    step("story", "reflect", "both", [3, 4, 6], {
      moves: ["wait"],
      channels: ["write-first", "speak", "draw"],
      prompts: [
        { both: "before-now", simpler: true, replaces: ["prefer-examples"] },
        { both: "keep", simpler: true },
      ],
      outputs: ["shift"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "act", simpler: true },
        { both: "say-back", from: 60 },
        { both: "next", simpler: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "half", defaultVisibility: "only-me" }],
});
