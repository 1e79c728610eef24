import { guide, step } from "./build";

/** A visit, a day beside somebody, an exchange or a task is planned: what for, with whom, and what to watch. */
export const planExperience = guide("plan-experience", {
  seed: ["S21", "S30", "S40"],
  evidence: ["NASEM 2019: both are responsible for the plan"],
  before: [
    { mentee: "wish", minutes: 5 },
    { mentor: "places", minutes: 5 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "seen" }],
    }),
    step("what", "explore", "mentee", [7, 11, 14], {
      moves: ["ask-open", "say-back"],
      prompts: [
        { mentee: "what", simpler: true, replaces: ["prefer-examples", "task-first", "relationship-first"] },
        { mentee: "learn", followUps: ["instead"] },
        { mentor: "back" },
        { mentor: "places", simpler: true },
      ],
      outputs: ["experience"],
    }),
    step("agree", "decide", "both", [7, 11, 15], {
      moves: ["plain-words"],
      prompts: [{ both: "when" }, { mentor: "ask" }, { mentee: "allowed" }, { mentee: "money", optional: true }],
      outputs: ["experience", "budget-line"],
    }),
    step("watch", "frame", "mentee", [6, 9, 12], {
      moves: ["name-not-know"],
      channels: ["speak", "write-first"],
      prompts: [
        { mentee: "watch", replaces: ["prefer-writing", "more-time-to-think"] },
        { mentee: "question" },
        { mentor: "careful", simpler: true },
      ],
      outputs: ["note"],
    }),
    step("close", "close", "both", [7, 10, 14], {
      moves: ["say-back"],
      prompts: [
        { both: "act", replaces: ["prefer-direct", "prefer-soft", "prefer-principle", "second-language"] },
        { both: "after" },
        { mentor: "check" },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ mentee: "line", defaultVisibility: "only-me" }],
});
