import { guide, step } from "../build";

/** After a visit, a task or a meeting: one of them was there, or both. What was different, and what it is good for. */
export const debrief = guide("debrief", {
  version: "2.0.0",
  seed: ["S21", "S22", "S23", "S40"],
  evidence: ["Eyal 2018: ask, do not guess"],
  steps: [
    step("frame", "frame", "both", [2], {
      moves: ["plain-words"],
      channels: ["speak", "chat"],
      prompts: [{ both: "name", simpler: true, replaces: ["second-language"] }],
      outputs: ["experience"],
    }),
    step("saw", "tell", "both", [5], {
      moves: ["say-back", "wait"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { both: "moment", simpler: true, replaces: ["prefer-writing"], followUps: ["good"] },
        { both: "back", simpler: true },
      ],
      outputs: ["insight"],
    }),
    step("difference", "compare", "both", [5], {
      moves: ["ask-meaning", "ask-open"],
      prompts: [
        { both: "difference", simpler: true, replaces: ["prefer-examples", "relationship-first"] },
        { both: "elsewhere", simpler: true, followUps: ["third"] },
      ],
      outputs: ["shift"],
    }),
    step("close", "close", "both", [3], {
      moves: ["say-back"],
      prompts: [
        { both: "act", simpler: true },
        { both: "thank", simpler: true },
      ],
      outputs: ["commitment"],
    }),
  ],
});
