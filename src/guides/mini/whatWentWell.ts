import { guide, step } from "../build";

/** They look at what went well, say who had a part in it, and celebrate it. */
export const whatWentWell = guide("what-went-well", {
  seed: ["S58", "S15"],
  evidence: ["Eby 2013: meeting often goes together with support"],
  steps: [
    step("start", "arrive", "both", [3], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "smile", simpler: true }],
    }),
    step("well", "tell", "both", [6], {
      moves: ["say-back", "ask-open"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { both: "well", replaces: ["prefer-writing", "task-first", "relationship-first"], followUps: ["strength"] },
        { both: "back" },
      ],
      outputs: ["insight"],
    }),
    step("celebrate", "explore", "both", [3], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "celebrate", simpler: true, followUps: ["who"] }],
    }),
    step("close", "close", "both", [3], {
      moves: ["say-back"],
      prompts: [{ both: "act", replaces: ["prefer-direct"] }],
      outputs: ["commitment"],
    }),
  ],
});
