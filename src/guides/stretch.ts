import { guide, step } from "./build";

/** The mentee picks a task that is hard and possible. Help has a date, and there is a way back. */
export const stretch = guide("stretch", {
  seed: ["S14", "S32", "S40"],
  evidence: ["Sheeran 2024: if-then plans are kept more often"],
  before: [
    { mentee: "tasks", minutes: 5 },
    { mentor: "learning", minutes: 3 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [
        { both: "well", replaces: ["second-language"] },
        { mentor: "learning", simpler: true },
        { mentee: "mentor-learns" },
      ],
    }),
    step("edge", "tell", "mentee", [6, 9, 12], {
      moves: ["ask-open", "say-back", "wait"],
      channels: ["speak", "write-first", "chat", "draw"],
      prompts: [
        { mentee: "ladder", simpler: true, replaces: ["prefer-examples", "prefer-writing", "task-first"] },
        { mentee: "unsure", simpler: true },
        { mentee: "yours", simpler: true },
        { mentor: "size" },
        { mentor: "close", simpler: true, followUps: ["helped"] },
      ],
      outputs: ["goal"],
    }),
    step("size", "explore", "both", [6, 10, 13], {
      moves: ["check-solution", "name-not-know"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { mentee: "limits", simpler: true, replaces: ["senior-present"] },
        { mentee: "half" },
        { mentor: "ask-first", simpler: true },
        { mentor: "two-sizes", simpler: true },
        { mentor: "limits-of-mentor", simpler: true },
        { mentee: "keep", simpler: true, optional: true },
      ],
      outputs: ["note"],
    }),
    step("support", "decide", "mentor", [6, 9, 12], {
      moves: ["plain-words", "say-back"],
      prompts: [
        { mentor: "offer", replaces: ["prefer-writing", "relationship-first"] },
        { mentor: "rare", simpler: true },
        { mentor: "cannot" },
        { mentee: "too-much", simpler: true },
        { mentee: "repeat", simpler: true },
      ],
      outputs: ["stretch"],
    }),
    step("risk", "decide", "both", [6, 9, 13], {
      moves: ["wait", "plain-words"],
      prompts: [
        { mentee: "result", followUps: ["early"] },
        { mentee: "stop", simpler: true },
        { mentor: "blame", simpler: true },
        { mentor: "slow" },
        { both: "if-then", simpler: true, replaces: ["more-time-to-think", "prefer-principle"] },
      ],
      outputs: ["milestone"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "act", simpler: true, replaces: ["prefer-direct"] },
        { both: "heard" },
        { mentee: "name", optional: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [
    { mentee: "easier", defaultVisibility: "only-me" },
    { mentor: "done", defaultVisibility: "pair" },
  ],
});
