import { guide, step } from "./build";

/** The mentee advises the mentor. The mentor thanks, says back, gives no reasons and changes one thing. */
export const adviceForMentor = guide("advice-for-mentor", {
  version: "2.0.0",
  seed: ["S34", "S35", "S36", "S37"],
  evidence: ["Yoon: people who are asked for advice give more useful answers", "Eby: fear can keep people silent"],
  notFor: true,
  before: [
    { mentee: "write", minutes: 10 },
    { mentor: "remember", minutes: 5 },
  ],
  steps: [
    step("arrive", "arrive", "both", [2, 3, 4], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "day", simpler: true, replaces: ["relationship-first"] }],
    }),
    step("mentor-first", "frame", "mentor", [5, 6, 7], {
      moves: ["own-mistake", "plain-words"],
      channels: ["speak", "write-first"],
      prompts: [
        { both: "own", simpler: true },
        { mentor: "use", simpler: true },
        { mentor: "power", simpler: true },
        { mentee: "amount", simpler: true, from: 45 },
        { mentee: "topic", simpler: true, optional: true },
      ],
    }),
    step("advice", "tell", "mentee", [10, 13, 17], {
      moves: ["wait", "say-back"],
      channels: ["async-before", "write-first", "speak", "chat"],
      prompts: [
        { mentee: "keep", simpler: true, followUps: ["keep-when"] },
        { mentee: "two", simpler: true },
        {
          mentee: "clear-follow",
          simpler: true,
          replaces: ["prefer-soft", "prefer-direct", "prefer-writing", "prefer-examples"],
        },
        { mentee: "clear-after", simpler: true, from: 45, followUps: ["one-word"] },
        { mentee: "safe-say", simpler: true },
        { mentee: "safe-unsaid", simpler: true, from: 45, replaces: ["senior-present"] },
        { mentee: "respect-known", simpler: true },
        { mentee: "respect-praise", simpler: true, from: 45 },
        { mentee: "respect-late", simpler: true, optional: true },
        { mentor: "notes", simpler: true },
        { mentor: "later" },
      ],
      outputs: ["feedback"],
    }),
    step("thank", "say-back", "mentor", [4, 6, 9], {
      moves: ["say-back", "own-mistake"],
      prompts: [
        { mentor: "thanks" },
        { mentor: "heard", replaces: ["prefer-writing"] },
        { mentor: "effect", simpler: true },
        { mentor: "reasons" },
        { mentee: "check", simpler: true },
      ],
      outputs: ["shift"],
    }),
    step("one-change", "decide", "mentor", [6, 8, 10], {
      moves: ["plain-words", "check-solution"],
      prompts: [
        { mentor: "choose", simpler: true, replaces: ["prefer-examples"] },
        { mentor: "two", simpler: true },
        { mentor: "sign", simpler: true, optional: true },
        { mentee: "notice", simpler: true, replaces: ["more-time-to-think"] },
        { mentee: "enough" },
      ],
      outputs: ["commitment"],
    }),
    step("reflect", "reflect", "both", [0, 5, 8], {
      moves: ["wait"],
      channels: ["write-first", "draw"],
      prompts: [
        { both: "begin", simpler: true, replaces: ["second-language"] },
        { mentor: "hardest" },
        { mentee: "speaking", simpler: true },
      ],
      outputs: [{ kind: "reflection", defaultVisibility: "only-me" }],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [{ mentor: "act" }, { mentee: "act-of-mentee", simpler: true }, { both: "record", simpler: true }],
      outputs: ["commitment"],
    }),
  ],
  after: [
    { mentor: "started", defaultVisibility: "pair" },
    { mentee: "later", defaultVisibility: "only-me" },
  ],
});
