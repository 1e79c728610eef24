import { guide, step } from "./build";

/** A misunderstanding becomes an agreement. Facts first, then meaning, then effect, then next time. */
export const repair = guide("repair", {
  seed: ["S20", "S36", "S49"],
  evidence: ["Eyal 2018: ask, do not guess", "Sheeran 2024: if-then plans are kept more often"],
  notFor: true,
  before: [{ both: "alone", minutes: 5 }],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait", "own-mistake"],
      prompts: [{ both: "today" }, { both: "own-part", simpler: true }],
    }),
    step("facts", "tell", "either", [6, 9, 12], {
      moves: ["wait", "say-back"],
      channels: ["write-first", "speak", "chat"],
      prompts: [
        { both: "write", simpler: true, replaces: ["second-language", "more-time-to-think"] },
        { both: "guess", simpler: true, from: 45 },
        { both: "read" },
        { both: "two", simpler: true },
      ],
    }),
    step("meaning", "explore", "both", [7, 11, 15], {
      moves: ["ask-meaning", "say-back"],
      prompts: [
        { both: "expected", replaces: ["prefer-direct", "prefer-soft"] },
        { both: "meant", simpler: true, followUps: ["other-words"] },
        { both: "learned", simpler: true, from: 45 },
        { both: "ask", simpler: true },
        { mentor: "position", simpler: true },
        { mentee: "unsaid", simpler: true },
      ],
      outputs: [{ kind: "insight", defaultVisibility: "only-me" }],
    }),
    step("impact", "say-back", "both", [5, 7, 10], {
      moves: ["say-back", "own-mistake"],
      prompts: [
        { both: "effect", simpler: true, replaces: ["relationship-first", "task-first"] },
        { both: "heard", simpler: true },
        { both: "more", from: 45 },
        { both: "sorry", simpler: true, from: 45 },
      ],
    }),
    step("next-time", "decide", "both", [6, 10, 13], {
      moves: ["plain-words", "say-back"],
      prompts: [
        { mentor: "first", simpler: true },
        { mentee: "second", simpler: true, replaces: ["more-time-to-think", "senior-present"] },
        { both: "word", simpler: true },
        { both: "keep", simpler: true },
      ],
      outputs: ["agreement", "term"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "enough", simpler: true, from: 45 },
        { both: "act", simpler: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "after", defaultVisibility: "only-me" }],
});
