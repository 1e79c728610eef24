import { guide, step } from "./build";

/** They write a first plan: goals that the mentee takes on, success for each, targets with an example, means and dates. */
export const jointPlan = guide("joint-plan", {
  version: "2.0.0",
  seed: ["S7", "S15", "S26", "S27", "S28", "S29", "S30", "S32", "S58"],
  evidence: [
    "NASEM 2019: both are responsible for the plan",
    "Gollwitzer and Sheeran 2006: plans in an if-then form are kept more often",
  ],
  before: [
    { mentee: "wishes", minutes: 10 },
    { mentor: "own", minutes: 5 },
  ],
  steps: [
    step("arrive", "arrive", "both", [2, 3, 4], {
      moves: ["wait"],
      channels: ["speak", "chat", "draw"],
      prompts: [{ both: "proud", simpler: true }],
    }),
    step("good-year", "tell", "mentee", [7, 10, 13], {
      moves: ["ask-open", "say-back"],
      channels: ["speak", "write-first", "async-before", "draw"],
      prompts: [
        {
          mentee: "day",
          simpler: true,
          followUps: ["notice", "stop"],
          replaces: ["task-first", "prefer-principle", "prefer-writing"],
        },
        { mentee: "goal", simpler: true },
        { mentor: "words", simpler: true },
        { mentor: "ask", simpler: true },
        { mentor: "back" },
      ],
      outputs: ["goal"],
    }),
    step("success", "decide", "both", [6, 8, 10], {
      moves: ["say-back"],
      prompts: [
        { mentor: "for-mentor", simpler: true },
        { mentee: "for-mentee", simpler: true },
        { both: "sentence", simpler: true, replaces: ["prefer-direct", "relationship-first"] },
        { both: "read", simpler: true, from: 45 },
      ],
      outputs: ["success"],
    }),
    step("targets", "decide", "both", [7, 10, 13], {
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
    step("means", "decide", "both", [0, 6, 9], {
      moves: ["ask-open"],
      prompts: [
        { mentee: "hours", simpler: true },
        { mentee: "experience", simpler: true },
        { mentor: "bring", simpler: true },
        { both: "money", simpler: true },
        { mentee: "manager", simpler: true, optional: true },
      ],
      outputs: ["budget-line", "experience"],
    }),
    step("dates", "decide", "both", [3, 4, 5], {
      moves: ["plain-words"],
      prompts: [
        { both: "two", simpler: true, replaces: ["more-time-to-think"] },
        { both: "change", simpler: true, from: 45 },
      ],
      outputs: ["checkin"],
    }),
    step("close", "close", "both", [5, 4, 6], {
      moves: ["say-back"],
      prompts: [
        { mentee: "first", simpler: true },
        { mentor: "step", simpler: true },
        { both: "back" },
        { both: "none", simpler: true, optional: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "own-words", defaultVisibility: "pair" }],
});
