import { guide, step } from "./build";

/** Three to six people: each tells what they tried, they look where it works, and each chooses one thing to try next. */
export const whatWeTryNext = guide("what-we-try-next", {
  seed: ["S57", "S52", "S15", "S32"],
  evidence: ["Eyal 2018: ask, do not guess", "Eby 2013: meeting often goes together with support"],
  before: [{ both: "think", minutes: 5 }],
  steps: [
    step("arrive", "arrive", "both", [8], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "tried" }, { mentor: "order" }],
    }),
    step("saw", "tell", "both", [14], {
      moves: ["wait", "say-back"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        {
          both: "saw",
          replaces: ["prefer-writing", "more-time-to-think", "second-language"],
          followUps: ["surprise"],
        },
        { mentor: "back" },
      ],
      outputs: ["insight"],
    }),
    step("works", "compare", "both", [14], {
      moves: ["ask-open", "ask-meaning"],
      prompts: [
        { both: "where", replaces: ["prefer-examples", "prefer-principle"], followUps: ["costs"] },
        { mentor: "ask" },
      ],
      outputs: ["option"],
    }),
    step("try", "decide", "both", [12], {
      moves: ["plain-words"],
      prompts: [{ both: "try", replaces: ["prefer-direct", "prefer-soft"] }, { mentor: "stop" }],
      outputs: ["note"],
    }),
    step("close", "close", "both", [12], {
      moves: ["say-back"],
      prompts: [{ both: "act" }, { both: "thanks" }, { mentor: "next" }],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "told", defaultVisibility: "pair" }],
});
