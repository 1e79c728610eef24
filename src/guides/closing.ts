import { guide, step } from "./build";

/** The last planned meeting: what changed, what stays, thanks, and an honest word about contact. */
export const closing = guide("closing", {
  seed: ["S13", "S58", "S63"],
  evidence: ["NASEM 2019: an ending is planned like a beginning"],
  before: [{ both: "moments", minutes: 10 }],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat", "draw"],
      prompts: [{ both: "word" }],
    }),
    step("story", "tell", "both", [9, 14, 18], {
      moves: ["wait", "say-back", "own-mistake"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { both: "wrong", simpler: true },
        { mentee: "yours", replaces: ["prefer-writing"] },
        { both: "then-now", simpler: true, followUps: ["helped"], replaces: ["prefer-examples", "prefer-principle"] },
        { both: "back", simpler: true },
        { mentor: "last" },
        { mentee: "others", simpler: true, optional: true },
      ],
      outputs: ["shift"],
    }),
    step("plan", "explore", "both", [5, 8, 11], {
      moves: ["ask-open", "say-back"],
      prompts: [
        { mentee: "goals", simpler: true, replaces: ["task-first"] },
        { mentee: "can", simpler: true, followUps: ["noticed"] },
        { mentor: "did" },
        { mentor: "not-given", simpler: true },
      ],
      outputs: ["checkin"],
    }),
    step("thanks", "tell", "both", [4, 6, 9], {
      moves: ["plain-words", "wait"],
      prompts: [
        { both: "exact", simpler: true, replaces: ["prefer-writing", "relationship-first"] },
        { both: "receive" },
      ],
      outputs: ["feedback"],
    }),
    step("next", "decide", "both", [6, 9, 12], {
      moves: ["plain-words", "say-back"],
      prompts: [
        { both: "contact", simpler: true, replaces: ["prefer-direct", "prefer-soft"] },
        { both: "notes", simpler: true },
        { both: "own", simpler: true },
        { mentor: "question", simpler: true },
        { mentee: "person", simpler: true },
      ],
      outputs: [{ kind: "agreement", topic: "ending" }],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      channels: ["speak", "chat", "draw"],
      prompts: [
        { both: "act", simpler: true },
        { both: "goodbye", simpler: true, replaces: ["second-language"] },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "month", defaultVisibility: "only-me" }],
});
