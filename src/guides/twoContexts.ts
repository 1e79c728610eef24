import { guide, step } from "./build";

/** One problem of the mentee, looked at in two places, teams or jobs. Each asks about the other's; neither is the right one. */
export const twoContexts = guide("two-contexts", {
  version: "2.0.0",
  seed: ["S19", "S23"],
  evidence: ["Osland & Bird 2000: what people value depends on the situation", "Eyal 2018: ask, do not guess"],
  before: [
    { mentee: "problem", minutes: 5 },
    { mentor: "other-place", minutes: 5 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "surprised", simpler: true }],
    }),
    step("problem", "tell", "mentee", [6, 9, 11], {
      moves: ["say-back", "ask-open", "wait"],
      prompts: [
        { mentee: "what", replaces: ["second-language", "prefer-writing", "relationship-first"] },
        { mentee: "tried", simpler: true },
        { mentee: "works", optional: true },
        { mentor: "say-back" },
        { both: "places", simpler: true },
      ],
    }),
    step("here", "explore", "mentee", [6, 9, 12], {
      moves: ["ask-meaning", "ask-open"],
      channels: ["speak", "write-first", "chat", "draw"],
      prompts: [
        { mentor: "ask-first", simpler: true, followUps: ["agree", "unwritten"] },
        { mentee: "last-time", simpler: true },
        { mentor: "new", simpler: true },
      ],
      outputs: ["note"],
    }),
    step("there", "explore", "mentor", [6, 9, 12], {
      moves: ["ask-open", "name-not-know"],
      channels: ["speak", "write-first", "chat", "draw"],
      prompts: [
        { mentee: "ask-case", simpler: true, followUps: ["ask-helped", "ask-without"] },
        { mentor: "case", replaces: ["prefer-principle", "prefer-direct"] },
        { mentee: "not-same", simpler: true },
      ],
      outputs: ["note"],
    }),
    step("compare", "compare", "both", [6, 10, 14], {
      moves: ["say-back", "ask-meaning"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { both: "easier", simpler: true, replaces: ["prefer-examples", "more-time-to-think"] },
        { both: "line", simpler: true, replaces: ["task-first"] },
        { mentor: "borrow", simpler: true },
        { mentee: "borrow-of-mentee", simpler: true },
        { both: "opposite", optional: true },
      ],
      outputs: [{ kind: "contrast", atLeast: 1 }, "shift"],
    }),
    step("close", "close", "both", [3, 4, 6], {
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
