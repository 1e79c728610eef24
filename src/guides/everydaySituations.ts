import { guide, step } from "./build";

/** Nine small moments at work show each person what they expect without thinking; they exchange what they see. */
export const everydaySituations = guide("everyday-situations", {
  seed: ["S1", "S4", "S10", "S17", "S38"],
  evidence: [
    "Osland and Bird 2000: ask when it is different",
    "Taras 2016: most differences lie between persons, not between countries",
    "Eyal 2018: ask, do not guess",
  ],
  notFor: true,
  before: [{ both: "answer", minutes: 15 }],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat", "draw"],
      prompts: [{ both: "first", simpler: true }],
    }),
    step("frame", "frame", "both", [2, 3, 4], {
      moves: ["plain-words", "own-mistake"],
      prompts: [
        { both: "habits", simpler: true },
        { both: "depends" },
        { mentor: "confused", simpler: true },
        { mentee: "next" },
      ],
    }),
    step("situations", "tell", "both", [10, 16, 22], {
      moves: ["ask-meaning", "wait"],
      channels: ["write-first", "speak", "draw", "async-before"],
      prompts: [
        { both: "choose", simpler: true, replaces: ["more-time-to-think", "prefer-examples", "second-language"] },
        { both: "mistake", followUps: ["different"] },
        { both: "decided", followUps: ["different"] },
        { both: "senior", simpler: true, followUps: ["different"], replaces: ["senior-present"] },
        { both: "decides", simpler: true, followUps: ["different"] },
        { both: "trust", followUps: ["different"] },
        { both: "tuesday", followUps: ["different"] },
        { both: "new", followUps: ["different"] },
        { both: "silent", followUps: ["different"] },
        { both: "praise", followUps: ["different"] },
        { both: "ideas", simpler: true, followUps: ["different"] },
        { mentor: "second" },
        { mentee: "depends" },
      ],
      outputs: ["insight"],
    }),
    step("surprise", "say-back", "both", [5, 8, 11], {
      moves: ["say-back", "name-not-know"],
      prompts: [
        { both: "back", simpler: true },
        { both: "guess" },
        { mentor: "unknown", simpler: true },
        { mentee: "size", simpler: true },
      ],
      outputs: ["shift"],
    }),
    step("agree", "decide", "both", [4, 6, 8], {
      moves: ["plain-words"],
      prompts: [
        { both: "two", simpler: true, replaces: ["prefer-direct", "prefer-soft", "prefer-principle"] },
        { mentor: "offer", simpler: true },
        { mentee: "keep", simpler: true },
      ],
      outputs: ["agreement"],
    }),
    step("quiet", "reflect", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["write-first", "draw"],
      prompts: [{ both: "own", simpler: true }, { both: "quiet" }],
      outputs: [{ kind: "reflection", defaultVisibility: "only-me" }],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "moment", simpler: true },
        { both: "none", simpler: true },
        { both: "back", simpler: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "notice", defaultVisibility: "only-me" }],
});
