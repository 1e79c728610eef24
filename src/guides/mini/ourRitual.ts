import { guide, step } from "../build";

/** A circle chooses how it begins and how it ends. */
export const ourRitual = guide("our-ritual", {
  seed: ["S57", "S55"],
  evidence: ["Eby 2013: meeting often goes together with support"],
  steps: [
    step("start", "arrive", "both", [2], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "word" }],
    }),
    step("tell", "tell", "both", [5], {
      moves: ["say-back"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { both: "tell", replaces: ["prefer-writing", "prefer-examples", "task-first"], followUps: ["liked"] },
        { both: "back" },
      ],
    }),
    step("choose", "decide", "both", [5], {
      moves: ["plain-words"],
      prompts: [{ both: "choose", replaces: ["prefer-direct", "prefer-soft"] }, { both: "free" }],
      outputs: [{ kind: "agreement", topic: "other" }],
    }),
    step("close", "close", "both", [3], {
      moves: ["say-back"],
      prompts: [{ both: "do" }, { both: "act" }],
      outputs: ["commitment"],
    }),
  ],
});
