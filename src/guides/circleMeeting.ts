import { guide, step } from "./build";

/** Three to six people: one brings a case, the others ask, each gives one idea, and whoever brought it chooses. */
export const circleMeeting = guide("circle-meeting", {
  seed: ["S57", "S9", "S15", "S32"],
  evidence: ["Eyal 2018: ask, do not guess", "Yoon: people who are asked for advice give more useful answers"],
  before: [{ both: "case", minutes: 5 }],
  steps: [
    step("arrive", "arrive", "both", [8], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ both: "good" }, { mentor: "order" }],
    }),
    step("choose", "frame", "both", [7], {
      moves: ["plain-words"],
      channels: ["speak", "chat"],
      prompts: [{ both: "offer", simpler: true }, { mentor: "one" }],
    }),
    step("tell", "tell", "either", [9], {
      moves: ["wait"],
      channels: ["speak", "write-first", "draw"],
      prompts: [
        { both: "tell", replaces: ["prefer-writing", "more-time-to-think", "second-language"], followUps: ["wish"] },
        { mentor: "time" },
      ],
      outputs: ["note"],
    }),
    step("questions", "explore", "both", [12], {
      moves: ["ask-open", "ask-meaning"],
      prompts: [{ both: "ask", followUps: ["meaning"] }, { mentor: "no-ideas" }],
    }),
    step("ideas", "say-back", "both", [12], {
      moves: ["say-back", "wait"],
      prompts: [
        { both: "idea", replaces: ["prefer-direct", "prefer-soft", "prefer-examples", "prefer-principle"] },
        { mentor: "owner" },
      ],
      outputs: ["option"],
    }),
    step("close", "close", "both", [12], {
      moves: ["say-back"],
      prompts: [{ both: "act" }, { both: "thanks" }, { mentor: "next" }],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "told", defaultVisibility: "pair" }],
});
