import { guide, step } from "./build";

/** Working in a language that is not one's first: when it is hard, what helps, and what they agree on. */
export const secondLanguage = guide("second-language", {
  seed: ["S44", "S45", "S49"],
  evidence: [
    "Neeley 2013: who works in another language loses standing at every level of it",
    "Stivers 2009: pauses feel longer across languages than they are",
  ],
  before: [{ both: "moment", minutes: 3 }],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "languages", followUps: ["word"] }],
    }),
    step("lose", "tell", "both", [8, 12, 16], {
      moves: ["wait", "say-back"],
      channels: ["speak", "write-first", "chat"],
      prompts: [
        { both: "lose", simpler: true, replaces: ["senior-present", "prefer-examples", "prefer-writing"] },
        { both: "tired", simpler: true },
        { mentor: "back" },
        { mentee: "correct" },
      ],
      outputs: ["insight"],
    }),
    step("practise", "practise", "both", [7, 11, 15], {
      moves: ["plain-words", "ask-meaning"],
      channels: ["speak", "chat"],
      prompts: [
        { both: "sentence", replaces: ["prefer-soft", "prefer-direct"] },
        { mentor: "fast" },
        { mentee: "stop" },
        { both: "change", from: 45 },
      ],
      outputs: ["term"],
    }),
    step("agree", "decide", "both", [8, 12, 16], {
      moves: ["plain-words"],
      prompts: [
        { both: "written", simpler: true, replaces: ["more-time-to-think", "prefer-principle"] },
        { mentee: "names", followUps: ["interpreter"] },
        { mentor: "meeting", simpler: true },
      ],
      outputs: [{ kind: "agreement", topic: "language" }],
    }),
    step("close", "close", "both", [4, 6, 8], {
      moves: ["say-back"],
      prompts: [{ both: "act", replaces: ["task-first", "relationship-first"] }],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "notice", defaultVisibility: "only-me" }],
});
