import { guide, step } from "./build";

/** The next step at work: what it could be, what it asks for, and one small try. */
export const nextStep = guide("next-step", {
  seed: ["S13", "S18", "S32", "S64", "S58"],
  evidence: [
    "Allen 2004: objective effects on careers are small, so nothing is promised",
    "Gollwitzer and Sheeran 2006: plans in an if-then form are kept more often",
  ],
  before: [
    { mentee: "two", minutes: 5 },
    { mentor: "way", minutes: 5 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "proud" }],
    }),
    step("look", "tell", "mentee", [7, 11, 15], {
      moves: ["wait", "say-back"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { mentee: "next", replaces: ["prefer-writing", "task-first", "relationship-first"], followUps: ["draws"] },
        { mentee: "strong" },
        { mentor: "listen" },
        { mentor: "back" },
      ],
      outputs: ["insight"],
    }),
    step("ways", "explore", "both", [7, 11, 15], {
      moves: ["check-solution", "name-not-know"],
      prompts: [
        { mentee: "ways", simpler: true, followUps: ["elsewhere"] },
        { mentor: "know", simpler: true },
        { mentee: "ask" },
      ],
      outputs: ["option"],
    }),
    step("fit", "compare", "mentee", [5, 7, 10], {
      moves: ["ask-open"],
      prompts: [
        { mentee: "matters", simpler: true, replaces: ["prefer-principle", "more-time-to-think"] },
        { mentee: "cost" },
        { mentor: "hear" },
      ],
    }),
    step("try", "decide", "both", [5, 8, 10], {
      moves: ["plain-words"],
      prompts: [{ mentee: "small", simpler: true }, { mentor: "help" }, { mentee: "sure", simpler: true, from: 45 }],
      outputs: ["stretch", "introduction"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [{ both: "act", replaces: ["prefer-direct", "prefer-soft", "second-language", "prefer-examples"] }],
      outputs: ["commitment"],
    }),
  ],
  after: [{ mentee: "watch", defaultVisibility: "only-me" }],
});
