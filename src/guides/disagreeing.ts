import { guide, step } from "./build";

/** They draw who decides in the mentee's work, collect ways to disagree, and rehearse one. */
export const disagreeing = guide("disagreeing", {
  seed: ["S6", "S17", "S20", "S41"],
  evidence: [
    "Osland and Bird 2000: what works depends on the situation",
    "Tervalon and Murray-Garcia 1998: name the difference in power",
  ],
  notFor: true,
  before: [
    { mentee: "decision", minutes: 8 },
    { mentor: "no", minutes: 3 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat", "write-first"],
      prompts: [
        { both: "small", simpler: true },
        { mentor: "no", simpler: true },
      ],
    }),
    step("who-decides", "tell", "mentee", [6, 9, 12], {
      moves: ["ask-meaning", "say-back"],
      channels: ["draw", "speak", "write-first", "async-before"],
      prompts: [
        { mentee: "people", simpler: true, followUps: ["nowhere"], replaces: ["prefer-writing", "relationship-first"] },
        { mentee: "me", simpler: true },
        { mentor: "meaning", simpler: true },
        { mentor: "back", simpler: true },
      ],
      outputs: ["insight"],
    }),
    step("ways", "explore", "both", [6, 9, 12], {
      moves: ["ask-open"],
      prompts: [
        { both: "two", simpler: true, followUps: ["fail"], replaces: ["prefer-principle", "more-time-to-think"] },
        { mentor: "helped", simpler: true },
        { mentee: "quiet", simpler: true },
        { both: "list" },
      ],
      outputs: ["note"],
    }),
    step("rehearse", "practise", "mentee", [8, 13, 17], {
      moves: ["wait", "check-solution"],
      prompts: [
        { mentee: "scene", simpler: true, replaces: ["senior-present"] },
        { mentee: "try", replaces: ["prefer-direct", "prefer-soft", "prefer-writing"] },
        { mentee: "use", simpler: true },
        { mentee: "no-promise", optional: true },
        { mentor: "play", simpler: true },
        { mentor: "choice", simpler: true },
        { mentor: "noticed", simpler: true },
      ],
    }),
    step("us", "decide", "both", [4, 6, 9], {
      moves: ["say-back"],
      prompts: [
        { mentor: "tell-me", simpler: true, replaces: ["prefer-direct"] },
        { mentee: "easiest", simpler: true },
        { both: "sentence", simpler: true, replaces: ["second-language"] },
        { both: "back", from: 45 },
      ],
      outputs: ["agreement"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [{ mentee: "try-or-wait" }, { mentor: "ask-for-no", simpler: true }, { both: "back", simpler: true }],
      outputs: ["commitment"],
    }),
  ],
  after: [{ mentee: "after-try", defaultVisibility: "only-me" }],
});
