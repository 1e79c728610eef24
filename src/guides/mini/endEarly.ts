import { guide, step } from "../build";

/** Either person ends the meetings before the plan is finished. Nobody asks why. */
export const endEarly = guide("end-early", {
  seed: ["S8", "S66"],
  evidence: ["Eby: bad fits are common and often kept silent", "leaving needs no reason"],
  notFor: true,
  steps: [
    step("say-it", "frame", "either", [3], {
      moves: ["wait", "plain-words"],
      prompts: [
        { both: "sentence", simpler: true, replaces: ["prefer-writing", "prefer-soft", "senior-present"] },
        { both: "answer", replaces: ["second-language"] },
        { mentee: "reason", optional: true },
      ],
    }),
    step("thanks", "tell", "both", [4], {
      moves: ["say-back", "wait"],
      prompts: [
        { mentor: "thanks", simpler: true },
        { mentee: "thanks-of-mentee", simpler: true },
        { both: "back", optional: true },
      ],
    }),
    step("notes", "decide", "both", [5], {
      moves: ["plain-words", "say-back"],
      prompts: [
        { both: "keep", simpler: true },
        { both: "remove", simpler: true, optional: true },
        { both: "open", simpler: true },
        { both: "tell", optional: true },
      ],
      outputs: [{ kind: "agreement", topic: "ending" }],
    }),
    step("close", "close", "both", [3], {
      moves: ["say-back"],
      channels: ["speak", "chat"],
      prompts: [
        { both: "agreed", simpler: true },
        { both: "goodbye", replaces: ["prefer-writing"] },
      ],
      outputs: ["commitment"],
    }),
  ],
});
