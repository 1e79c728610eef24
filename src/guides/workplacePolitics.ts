import { guide, step } from "./build";

/** The mentee reads a real situation and finds at least two ways to act, each with its place and its cost. */
export const workplacePolitics = guide("workplace-politics", {
  seed: ["S4", "S18", "S19", "S38"],
  evidence: [
    "Osland and Bird 2000: what works depends on the situation",
    "Gollwitzer and Sheeran 2006: plans in an if-then form are kept more often",
  ],
  notFor: true,
  before: [{ mentee: "situation", minutes: 10 }],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat", "write-first"],
      prompts: [
        { both: "clear", simpler: true, replaces: ["task-first"] },
        { mentor: "surprised", simpler: true },
      ],
    }),
    step("people", "tell", "mentee", [7, 11, 14], {
      moves: ["wait", "ask-meaning", "say-back"],
      channels: ["draw", "speak", "write-first", "async-before"],
      prompts: [
        { mentee: "happened", simpler: true, replaces: ["relationship-first", "prefer-writing"] },
        { mentee: "wants", simpler: true, followUps: ["find-out"] },
        { mentee: "me" },
        { mentee: "letters", simpler: true, optional: true },
        { mentor: "missing" },
        { mentor: "back" },
      ],
      outputs: [{ kind: "note", defaultVisibility: "only-me" }],
    }),
    step("unwritten", "explore", "both", [6, 9, 12], {
      moves: ["name-not-know", "ask-open"],
      prompts: [
        { both: "rules", simpler: true, replaces: ["prefer-examples", "second-language"] },
        { both: "suit", simpler: true, replaces: ["relationship-first"] },
        { mentor: "easy", simpler: true },
        { mentor: "edge", simpler: true },
        { mentee: "rule", simpler: true },
      ],
      outputs: ["insight"],
    }),
    step("options", "decide", "mentee", [7, 11, 15], {
      moves: ["wait", "check-solution"],
      prompts: [
        { mentee: "ways", replaces: ["prefer-principle", "prefer-examples", "senior-present"] },
        { mentee: "cost", simpler: true },
        { mentee: "fair", simpler: true },
        { mentor: "wait", simpler: true },
        { mentor: "seen", simpler: true },
      ],
      outputs: [{ kind: "option", atLeast: 2 }],
    }),
    step("test", "decide", "mentee", [4, 6, 9], {
      moves: ["say-back"],
      prompts: [
        { mentee: "small", simpler: true },
        { mentee: "stop", simpler: true },
        { mentor: "help", simpler: true },
        { mentor: "back", simpler: true },
      ],
      outputs: ["note"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { mentee: "if-then", simpler: true },
        { mentor: "part" },
        { both: "back", simpler: true, replaces: ["prefer-writing"] },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ mentee: "result", defaultVisibility: "only-me" }],
});
