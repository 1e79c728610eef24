import { guide, step } from "./build";

/** Of nine small moments at work they choose three, say what each expects in them, and agree on two things. */
export const everydaySituations = guide("everyday-situations", {
  version: "2.0.0",
  seed: ["S1", "S4", "S10", "S17", "S38"],
  evidence: [
    "Osland and Bird 2000: ask when it is different",
    "Taras 2016: most differences lie between persons, not between countries",
    "Eyal 2018: ask, do not guess",
  ],
  notFor: true,
  before: [{ both: "answer", minutes: 10 }],
  steps: [
    step("arrive", "arrive", "both", [2, 3, 4], {
      moves: ["wait"],
      channels: ["speak", "chat", "draw"],
      prompts: [{ both: "first", simpler: true }],
    }),
    step("frame", "frame", "both", [2, 3, 4], {
      moves: ["plain-words"],
      prompts: [
        { both: "habits", simpler: true },
        { both: "depends", from: 45 },
      ],
    }),
    step("situations", "tell", "both", [13, 18, 23], {
      moves: ["ask-meaning", "wait"],
      channels: ["write-first", "speak", "draw", "async-before"],
      prompts: [
        { both: "choose", simpler: true, replaces: ["more-time-to-think", "prefer-examples", "second-language"] },
        {
          both: "people",
          simpler: true,
          followUps: ["mistake", "senior", "praise", "different"],
          replaces: ["senior-present"],
        },
        { both: "work", simpler: true, followUps: ["decided", "decides", "tuesday", "different"] },
        { both: "team", simpler: true, followUps: ["trust", "new", "silent", "different"] },
        { mentor: "second" },
        { mentee: "depends-on" },
        { both: "ideas", simpler: true, optional: true },
      ],
      outputs: ["insight"],
    }),
    step("surprise", "say-back", "both", [5, 7, 9], {
      moves: ["say-back", "name-not-know"],
      prompts: [
        { both: "back", simpler: true },
        { both: "guess" },
        { mentor: "unknown", simpler: true },
        { mentee: "size", simpler: true },
      ],
      outputs: ["shift"],
    }),
    step("agree", "decide", "both", [5, 7, 9], {
      moves: ["plain-words"],
      prompts: [
        { both: "two", simpler: true, replaces: ["prefer-direct", "prefer-soft", "prefer-principle"] },
        { mentor: "offer", simpler: true },
        { mentee: "keep", simpler: true },
      ],
      outputs: ["agreement"],
    }),
    step("quiet", "reflect", "both", [0, 3, 5], {
      moves: ["wait"],
      channels: ["write-first", "draw"],
      prompts: [{ both: "own", simpler: true }],
      outputs: [{ kind: "reflection", defaultVisibility: "only-me" }],
    }),
    step("close", "close", "both", [3, 4, 6], {
      moves: ["say-back"],
      prompts: [
        { both: "moment", simpler: true },
        { both: "back", simpler: true, from: 45 },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "notice", defaultVisibility: "only-me" }],
});
