import { guide, step } from "../build";

/** Fifteen minutes for a full week: one thing, and nothing to prepare. */
export const light = guide("light", {
  seed: ["S51"],
  evidence: ["Eby 2013: meeting often goes with good support"],
  steps: [
    step("arrive", "arrive", "both", [3], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [
        { both: "full", simpler: true, replaces: ["prefer-writing"] },
        { mentor: "unfinished", simpler: true },
        { mentee: "no-report" },
      ],
    }),
    step("one-thing", "tell", "mentee", [6], {
      moves: ["wait", "say-back"],
      prompts: [
        { mentee: "choose", simpler: true, followUps: ["today"], replaces: ["more-time-to-think", "task-first"] },
        { mentee: "want", simpler: true },
        { mentor: "listen" },
        { mentor: "only" },
      ],
    }),
    step("close", "close", "both", [6], {
      moves: ["say-back", "ask-open"],
      prompts: [
        { both: "wait", simpler: true },
        { both: "act", simpler: true },
        { both: "back", simpler: true, replaces: ["second-language"] },
      ],
      outputs: ["commitment"],
    }),
  ],
});
