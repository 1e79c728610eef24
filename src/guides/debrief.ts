import { guide, step } from "./build";

/** After a meeting, visit or task that both saw: two views of it, and what the difference teaches. */
export const debrief = guide("debrief", {
  seed: ["S21", "S22", "S23", "S40"],
  evidence: ["Eyal 2018: ask, do not guess"],
  steps: [
    step("frame", "frame", "both", [2], {
      moves: ["plain-words"],
      channels: ["speak", "chat"],
      prompts: [
        { both: "name", simpler: true, replaces: ["second-language"] },
        { mentor: "lost", simpler: true, optional: true },
      ],
      outputs: ["experience"],
    }),
    step("saw", "tell", "both", [5], {
      moves: ["say-back", "wait", "own-mistake"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { mentor: "first", simpler: true },
        { mentee: "moment", simpler: true, replaces: ["prefer-writing"] },
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
