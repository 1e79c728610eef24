import { guide, step } from "./build";

/** Each talks once and listens once, with three moves: wait, say back, ask one open question. */
export const listenFirst = guide("listen-first", {
  seed: ["S9", "S10", "S11", "S44", "S68"],
  evidence: ["Eyal 2018: asking brings more than imagining", "Pfund 2014: mentors who practise are seen to change"],
  before: [{ both: "question", minutes: 3 }],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat", "draw"],
      prompts: [{ both: "still" }],
    }),
    step("frame", "frame", "both", [2, 3, 4], {
      moves: ["plain-words"],
      prompts: [
        { both: "moves", simpler: true, replaces: ["prefer-principle"] },
        { mentor: "listener", simpler: true, from: 45 },
        { mentee: "sign", simpler: true, from: 45 },
      ],
    }),
    step("mentee-talks", "practise", "mentee", [7, 11, 14], {
      moves: ["wait", "say-back", "ask-open", "check-solution"],
      channels: ["speak", "chat", "write-first", "draw"],
      prompts: [
        { mentee: "talk", simpler: true, replaces: ["prefer-writing", "second-language"] },
        { mentee: "changed", followUps: ["now"] },
        { mentor: "wait", simpler: true },
        { mentor: "back", replaces: ["prefer-direct"] },
        { mentor: "ask", simpler: true },
        { mentor: "ideas", simpler: true },
      ],
    }),
    step("mentor-talks", "practise", "mentor", [7, 11, 14], {
      moves: ["wait", "say-back", "ask-open", "check-solution"],
      channels: ["speak", "chat", "write-first", "draw"],
      prompts: [
        { mentor: "talk", simpler: true, replaces: ["prefer-writing", "prefer-examples"] },
        { mentor: "understood", simpler: true },
        { mentee: "wait" },
        { mentee: "back", replaces: ["prefer-soft", "senior-present"] },
        { mentee: "ask", simpler: true },
      ],
    }),
    step("heard", "reflect", "both", [5, 8, 11], {
      moves: ["ask-open"],
      prompts: [
        { both: "moment", followUps: ["possible"], replaces: ["more-time-to-think"] },
        { both: "hardest", simpler: true },
        { mentor: "stopped", simpler: true },
        { mentee: "honest", simpler: true },
      ],
      outputs: ["feedback", "insight"],
    }),
    step("simpler", "decide", "both", [3, 4, 7], {
      moves: ["plain-words"],
      prompts: [
        { both: "sign", simpler: true },
        { mentor: "first", simpler: true },
        { mentee: "helps", simpler: true },
      ],
      outputs: ["agreement"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "where", simpler: true, replaces: ["relationship-first"] },
        { both: "none", simpler: true, from: 60 },
        { both: "back", simpler: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "lines", defaultVisibility: "only-me" }],
});
