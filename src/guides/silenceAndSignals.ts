import { guide, step } from "./build";

/** Each writes their own signals; they practise a pause and agree on signs, so that nobody has to guess. */
export const silenceAndSignals = guide("silence-and-signals", {
  seed: ["S10", "S12", "S20"],
  evidence: ["Stivers 2009: pauses feel more different than they are", "Eyal 2018: ask, do not guess"],
  notFor: true,
  before: [{ both: "mine", minutes: 8 }],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [
        { both: "choose", simpler: true },
        { mentor: "face", simpler: true },
      ],
    }),
    step("my-signals", "tell", "both", [7, 11, 14], {
      moves: ["name-not-know", "ask-meaning"],
      channels: ["write-first", "speak", "chat", "async-before"],
      prompts: [
        { both: "three", simpler: true, replaces: ["second-language", "prefer-examples"] },
        { both: "camera", simpler: true },
        { mentor: "first" },
        { mentor: "ask-line" },
        { mentee: "ask-signal", simpler: true },
        { both: "change", simpler: true, optional: true },
      ],
      outputs: ["insight"],
    }),
    step("pause", "practise", "both", [5, 8, 11], {
      moves: ["wait", "say-back"],
      prompts: [
        { both: "ten", replaces: ["more-time-to-think", "prefer-principle"] },
        { both: "inside", from: 45, followUps: ["length"] },
        { mentor: "filled", simpler: true },
        { mentor: "back", simpler: true },
        { mentee: "time", simpler: true },
      ],
    }),
    step("misread", "explore", "either", [6, 9, 12], {
      moves: ["say-back"],
      prompts: [
        { mentor: "surprised", simpler: true, followUps: ["found-out"] },
        { mentee: "read", simpler: true, replaces: ["senior-present"] },
        { both: "back", simpler: true },
        { both: "question" },
      ],
      outputs: ["shift"],
    }),
    step("signs", "decide", "both", [6, 9, 13], {
      moves: ["plain-words"],
      prompts: [
        { both: "three", simpler: true, replaces: ["prefer-direct", "prefer-soft"] },
        { mentee: "others", simpler: true },
        { mentor: "do", simpler: true },
        { both: "card", simpler: true, replaces: ["task-first"] },
      ],
      outputs: ["agreement", "term"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "try", simpler: true },
        { both: "act", simpler: true, from: 60 },
        { both: "back", from: 45 },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "ask-once", defaultVisibility: "only-me" }],
});
