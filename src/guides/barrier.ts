import { guide, step } from "./build";

/** The mentee is heard, thinks about what is possible, or acts. The mentee chooses, and may change the choice. */
export const barrier = guide("barrier", {
  seed: ["S41", "S48"],
  evidence: ["Eby: fear of bad results can keep people silent", "Sheeran 2024: if-then plans are kept more often"],
  notFor: true,
  before: [
    { mentee: "nothing", minutes: 2 },
    { mentor: "contacts", minutes: 5 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      prompts: [{ both: "today" }, { mentee: "place" }],
    }),
    step("choose", "frame", "mentee", [3, 4, 5], {
      moves: ["wait", "check-solution"],
      prompts: [
        { mentee: "want", simpler: true },
        { mentee: "record" },
        { mentor: "limits", simpler: true },
        { mentor: "repeat" },
      ],
    }),
    step("tell", "tell", "mentee", [9, 14, 18], {
      moves: ["wait", "say-back", "ask-open"],
      channels: ["speak", "write-first", "chat", "draw"],
      prompts: [
        { mentee: "tell", simpler: true, replaces: ["prefer-writing", "second-language"] },
        { mentee: "stop", replaces: ["senior-present"] },
        { mentee: "where", optional: true },
        { mentor: "believe", simpler: true },
        { mentor: "third" },
        { mentor: "say-back", simpler: true, followUps: ["like"], replaces: ["second-language"] },
        { mentor: "own-story" },
      ],
      outputs: [{ kind: "concern", defaultVisibility: "only-me" }],
    }),
    step("want", "explore", "mentee", [5, 7, 10], {
      moves: ["check-solution", "say-back"],
      prompts: [
        { mentee: "better", replaces: ["more-time-to-think"] },
        { mentee: "worse" },
        { mentee: "who", simpler: true },
        { mentor: "ask-first", simpler: true },
        { mentor: "both-lists", simpler: true },
      ],
    }),
    step("act", "decide", "both", [7, 12, 17], {
      moves: ["plain-words", "check-solution", "say-back"],
      prompts: [
        { mentee: "decide", simpler: true, replaces: ["relationship-first", "task-first"] },
        { mentor: "offer", simpler: true, replaces: ["prefer-direct", "prefer-writing"] },
        { mentor: "yes", simpler: true },
        { mentor: "names", simpler: true },
        { mentee: "official", simpler: true },
        { both: "line", simpler: true },
      ],
      outputs: ["concern", "commitment"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { mentee: "now" },
        { mentor: "thank" },
        { both: "act", simpler: true, replaces: ["more-time-to-think"] },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [
    { mentee: "worse", defaultVisibility: "only-me" },
    { mentor: "promise", defaultVisibility: "only-me" },
  ],
});
