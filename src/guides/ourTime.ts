import { guide, step } from "./build";

/** They show each other a week and a year, and find out what soon, late and urgent mean to each. */
export const ourTime = guide("our-time", {
  seed: ["S17", "S46", "S47", "S50", "S51"],
  evidence: ["Osland and Bird 2000: the same person answers differently in another situation"],
  before: [{ both: "look", minutes: 5 }],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [
        { both: "clock", simpler: true },
        { both: "better", simpler: true, optional: true },
      ],
    }),
    step("week-and-year", "tell", "both", [6, 9, 12], {
      moves: ["ask-meaning", "say-back"],
      channels: ["draw", "speak", "write-first", "async-before"],
      prompts: [
        { mentor: "surprised", simpler: true },
        { both: "week", replaces: ["task-first", "prefer-writing"] },
        { both: "year", simpler: true },
        { mentee: "hour", simpler: true },
        { mentor: "back", simpler: true },
      ],
      outputs: ["insight"],
    }),
    step("words", "explore", "both", [6, 9, 12], {
      moves: ["plain-words", "ask-meaning"],
      prompts: [
        { both: "numbers", simpler: true, followUps: ["change"], replaces: ["prefer-examples", "second-language"] },
        { both: "late", simpler: true, followUps: ["who"] },
        { mentor: "urgent", simpler: true },
        { mentee: "guessed", simpler: true },
      ],
      outputs: ["term"],
    }),
    step("case", "explore", "mentee", [6, 9, 12], {
      moves: ["wait", "ask-open"],
      prompts: [
        { mentee: "case", simpler: true, replaces: ["relationship-first", "senior-present"] },
        { mentee: "sides", simpler: true },
        { mentee: "ask" },
        { mentor: "meant", simpler: true },
        { mentor: "judge" },
      ],
      outputs: ["insight"],
    }),
    step("rules", "decide", "both", [6, 10, 14], {
      moves: ["ask-meaning"],
      prompts: [
        { both: "three", simpler: true, replaces: ["prefer-direct", "prefer-soft", "prefer-principle"] },
        { both: "start", simpler: true },
        { mentor: "turn", simpler: true },
        { mentee: "urgent", simpler: true },
        { both: "quiet-days", simpler: true, optional: true },
      ],
      outputs: [{ kind: "agreement", topic: "rhythm" }],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "act", simpler: true },
        { both: "none", from: 60 },
        { both: "back", simpler: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "rule", defaultVisibility: "pair" }],
});
