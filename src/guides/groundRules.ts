import { guide, step } from "./build";

/** They write down, in simple words, how they talk, what stays between them and how either can say stop. */
export const groundRules = guide("ground-rules", {
  seed: ["S5", "S6", "S8", "S41", "S49", "S51", "S54"],
  evidence: [
    "NASEM 2019: expectations are agreed and looked at again",
    "Neeley 2013: writing first is an equal way to speak",
  ],
  before: [{ both: "good-talk", minutes: 5 }],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat", "write-first"],
      prompts: [
        { both: "number", simpler: true },
        { both: "last-time", simpler: true, optional: true },
      ],
    }),
    step("good-talks", "explore", "both", [5, 8, 11], {
      moves: ["own-mistake", "say-back"],
      prompts: [
        { mentor: "difficult", simpler: true },
        { mentee: "free", simpler: true, followUps: ["possible"] },
        { both: "easier", replaces: ["prefer-writing", "relationship-first"] },
        { both: "say-back" },
      ],
      outputs: ["insight"],
    }),
    step("what-stays", "decide", "both", [6, 9, 12], {
      moves: ["plain-words", "say-back"],
      prompts: [
        { mentor: "limits", simpler: true },
        { mentor: "asked" },
        { mentee: "topic", simpler: true },
        { both: "power", simpler: true },
        { both: "words", simpler: true, replaces: ["more-time-to-think", "prefer-principle"] },
        { both: "back", simpler: true },
      ],
      outputs: [{ kind: "agreement", topic: "confidentiality" }],
    }),
    step("not-today", "decide", "mentee", [4, 6, 9], {
      moves: ["wait"],
      channels: ["speak", "chat", "write-first"],
      prompts: [
        { mentee: "sign", simpler: true, replaces: ["prefer-soft", "senior-present"] },
        { mentee: "then", simpler: true },
        { mentor: "try", simpler: true },
        { mentor: "too" },
        { both: "share", simpler: true },
      ],
      outputs: [{ kind: "agreement", topic: "voice" }],
    }),
    step("rhythm", "decide", "both", [5, 8, 10], {
      moves: ["ask-meaning"],
      prompts: [
        { both: "often", simpler: true, replaces: ["task-first"] },
        { mentee: "never" },
        { mentor: "move", simpler: true },
        { both: "answer", simpler: true, followUps: ["soon"] },
        { both: "camera", simpler: true, optional: true },
      ],
      outputs: [{ kind: "agreement", topic: "rhythm" }],
    }),
    step("words", "decide", "both", [4, 6, 8], {
      moves: ["plain-words", "ask-meaning"],
      prompts: [
        { both: "choose" },
        { mentor: "first", simpler: true },
        { mentee: "example", simpler: true },
        { both: "write", replaces: ["second-language"] },
        { both: "names", optional: true },
      ],
      outputs: ["term"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "read", simpler: true },
        { both: "again", simpler: true },
        { both: "act", simpler: true },
        { both: "back" },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "read-again", defaultVisibility: "pair" }],
});
