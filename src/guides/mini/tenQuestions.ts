import { guide, step } from "../build";

/** Ten short questions in three groups, from easy to a little closer. Everybody answers the same ones. */
export const tenQuestions = guide("ten-questions", {
  seed: ["S54", "S58"],
  evidence: ["Eby 2013: common ground early"],
  steps: [
    step("start", "arrive", "both", [3], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "how" }],
    }),
    step("ask", "tell", "both", [9], {
      moves: ["ask-open", "say-back"],
      channels: ["speak", "chat", "draw"],
      prompts: [
        {
          both: "easy",
          simpler: true,
          replaces: ["prefer-writing", "second-language"],
          followUps: ["smell", "song", "word", "weekend"],
        },
        { both: "work", simpler: true, followUps: ["tool", "laugh", "small"] },
        { both: "closer", followUps: ["person", "learn", "hour"] },
      ],
    }),
    step("close", "close", "both", [3], {
      moves: ["say-back"],
      prompts: [{ both: "remember", replaces: ["more-time-to-think"] }, { both: "act" }],
      outputs: ["commitment"],
    }),
  ],
});
