import { guide, step } from "./build";

/** They write a first plan: goals that the mentee activates, success for both, targets, means and dates. */
export const jointPlan = guide("joint-plan", {
  seed: ["S7", "S15", "S26", "S27", "S28", "S29", "S30", "S32"],
  evidence: [
    "NASEM 2019: both are responsible for the plan",
    "Gollwitzer and Sheeran 2006: plans in an if-then form are kept more often",
  ],
  before: [
    { mentee: "wishes", minutes: 10 },
    { mentor: "own", minutes: 5 },
  ],
  steps: [
    step("arrive", "arrive", "both", [2, 3, 3], {
      moves: ["wait"],
      channels: ["speak", "chat", "draw"],
      prompts: [{ both: "word", simpler: true }],
    }),
    step("good-year", "tell", "mentee", [6, 9, 13], {
      moves: ["ask-open", "say-back"],
      channels: ["speak", "write-first", "async-before", "draw"],
      prompts: [
        {
          mentee: "day",
          simpler: true,
          followUps: ["notice", "stop"],
          replaces: ["task-first", "prefer-principle", "prefer-writing"],
        },
        { mentee: "start", simpler: true },
        { mentee: "goal" },
        { mentor: "words", simpler: true },
        { mentor: "ask", simpler: true },
        { mentor: "back" },
      ],
      outputs: ["goal"],
    }),
    step("success", "decide", "both", [6, 9, 12], {
      moves: ["say-back"],
      prompts: [
        { mentor: "for-mentor", simpler: true },
        { mentee: "for-mentee", simpler: true },
        { both: "sentence", simpler: true, replaces: ["prefer-direct", "relationship-first"] },
        { both: "read", simpler: true },
      ],
      outputs: ["success"],
    }),
    step("targets", "decide", "both", [6, 9, 13], {
      moves: ["plain-words", "ask-open"],
      prompts: [
        { mentee: "skill", simpler: true, replaces: ["prefer-examples"] },
        { both: "people", simpler: true, replaces: ["prefer-examples"] },
        { mentee: "result", simpler: true },
        { mentor: "know" },
        { mentor: "size", simpler: true, optional: true },
      ],
      outputs: ["milestone"],
    }),
    step("means", "decide", "both", [4, 7, 9], {
      moves: ["ask-open"],
      prompts: [
        { mentee: "hours", simpler: true },
        { mentee: "experience", simpler: true },
        { mentor: "bring", simpler: true },
        { both: "missing", simpler: true },
        { both: "money", simpler: true, optional: true },
      ],
      outputs: ["budget-line", "experience"],
    }),
    step("dates", "decide", "both", [3, 4, 5], {
      moves: ["plain-words"],
      prompts: [
        { both: "two", simpler: true, replaces: ["more-time-to-think"] },
        { both: "change", simpler: true },
      ],
      outputs: ["checkin"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { mentee: "first", simpler: true },
        { mentor: "step", simpler: true },
        { both: "none", simpler: true },
        { both: "back" },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "own-words", defaultVisibility: "pair" }],
});
