import { guide, step } from "./build";

/** One problem of the mentee is looked at in two places of work. Neither place is the right one. */
export const twoContexts = guide("two-contexts", {
  seed: ["S19", "S23"],
  evidence: ["Osland & Bird 2000: what people value depends on the situation", "Eyal 2018: ask, do not guess"],
  before: [
    { mentee: "problem", minutes: 5 },
    { mentor: "failed", minutes: 5 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait", "own-mistake"],
      channels: ["speak", "chat"],
      prompts: [{ both: "thing" }, { mentor: "failed", simpler: true }, { mentee: "first-story", simpler: true }],
    }),
    step("problem", "tell", "mentee", [5, 8, 10], {
      moves: ["say-back", "ask-open", "wait"],
      prompts: [
        { mentee: "what", replaces: ["second-language", "prefer-writing", "relationship-first"] },
        { mentee: "tried", simpler: true },
        { mentee: "works", optional: true },
        { mentor: "whole", simpler: true },
        { mentor: "say-back" },
        { mentor: "question", followUps: ["nothing"] },
      ],
    }),
    step("here", "explore", "mentee", [6, 9, 12], {
      moves: ["ask-meaning", "name-not-know"],
      channels: ["speak", "write-first", "chat", "draw"],
      prompts: [
        { mentee: "last-time", simpler: true },
        { mentee: "agree", simpler: true, followUps: ["without"] },
        { mentee: "unwritten", simpler: true, optional: true },
        { mentor: "word", simpler: true },
        { mentor: "new", simpler: true },
      ],
      outputs: ["note"],
    }),
    step("there", "explore", "mentor", [6, 9, 12], {
      moves: ["name-not-know", "plain-words"],
      channels: ["speak", "write-first", "chat", "draw"],
      prompts: [
        { mentor: "case", replaces: ["prefer-principle", "prefer-direct"] },
        { mentor: "helped", simpler: true },
        { mentor: "blind", simpler: true },
        { mentee: "strange", simpler: true },
        { mentee: "not-same", simpler: true },
      ],
      outputs: ["note"],
    }),
    step("compare", "compare", "both", [7, 11, 16], {
      moves: ["say-back", "ask-meaning"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { both: "care", simpler: true, replaces: ["prefer-examples", "more-time-to-think"] },
        { both: "line", simpler: true, replaces: ["task-first"] },
        { mentor: "important", simpler: true },
        { mentor: "borrow", simpler: true },
        { mentee: "borrow-of-mentee", simpler: true },
        { both: "opposite", optional: true },
      ],
      outputs: [{ kind: "contrast", atLeast: 1 }, "shift"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "act", simpler: true },
        { both: "say-back", simpler: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [
    { mentee: "seen", defaultVisibility: "only-me" },
    { both: "tried", defaultVisibility: "pair" },
  ],
});
