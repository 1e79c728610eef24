import { guide, step } from "./build";

/** They write the two rules that open the personal guides: what stays between them, and how anybody says "not today". */
export const groundRules = guide("ground-rules", {
  version: "2.0.0",
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
        { both: "good", simpler: true },
        { both: "last-time", simpler: true, optional: true },
      ],
    }),
    step("good-talks", "explore", "both", [5, 7, 8], {
      moves: ["ask-open", "say-back"],
      prompts: [
        { both: "easier", replaces: ["prefer-writing", "relationship-first"], followUps: ["possible"] },
        { both: "say-back" },
      ],
      outputs: ["insight"],
    }),
    step("what-stays", "decide", "both", [9, 11, 13], {
      moves: ["plain-words", "say-back"],
      prompts: [
        { mentor: "limits", simpler: true },
        { mentee: "topic", simpler: true },
        { both: "power", simpler: true },
        { both: "words", simpler: true, replaces: ["more-time-to-think", "prefer-principle"] },
        { both: "back", simpler: true, from: 45 },
        { mentor: "asked", optional: true },
      ],
      outputs: [{ kind: "agreement", topic: "confidentiality", atLeast: 1 }],
    }),
    step("not-today", "decide", "mentee", [7, 8, 10], {
      moves: ["wait"],
      channels: ["speak", "chat", "write-first"],
      prompts: [
        { mentee: "sign", simpler: true, replaces: ["prefer-soft", "senior-present"] },
        { mentee: "then", simpler: true },
        { mentor: "try", simpler: true },
        { mentor: "too" },
        { both: "share", simpler: true, optional: true },
      ],
      outputs: [{ kind: "agreement", topic: "voice", atLeast: 1 }],
    }),
    step("rhythm", "decide", "both", [0, 8, 9], {
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
    step("words", "decide", "both", [0, 0, 8], {
      moves: ["plain-words", "ask-meaning"],
      prompts: [
        { both: "choose" },
        { mentor: "first", simpler: true },
        { mentee: "example", simpler: true },
        { both: "write", replaces: ["second-language"] },
      ],
      outputs: ["term"],
    }),
    step("close", "close", "both", [6, 7, 7], {
      moves: ["say-back"],
      prompts: [
        { both: "read", simpler: true },
        { both: "agree", simpler: true },
        { both: "act", simpler: true },
        { both: "again", simpler: true, optional: true },
        { both: "back", from: 60 },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "read-again", defaultVisibility: "pair" }],
});
