import { guide, step } from "./build";

/** The mentee tells turning points and hears them back; then the mentor tells one of their own. */
export const myPath = guide("my-path", {
  seed: ["S9", "S10", "S11", "S20", "S37", "S43"],
  evidence: [
    "Eby 2013: seeing what two people share goes with a better relationship",
    "Byars-Winston 2023: mentors who had looked at their own story spoke about difference with more respect",
  ],
  notFor: true,
  before: [
    { mentee: "line", minutes: 10 },
    { mentor: "mistake", minutes: 5 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait", "own-mistake"],
      channels: ["speak", "chat", "write-first"],
      prompts: [{ both: "before" }, { mentor: "curious", simpler: true }],
    }),
    step("line", "tell", "mentee", [8, 13, 17], {
      moves: ["wait", "ask-open"],
      channels: ["speak", "draw", "write-first", "async-before"],
      prompts: [
        { mentee: "begin", simpler: true, replaces: ["prefer-writing", "task-first", "second-language"] },
        { mentee: "turn", simpler: true, followUps: ["who"] },
        { mentee: "chosen", simpler: true },
        { mentee: "still", simpler: true },
        { mentee: "leave-out", optional: true },
        { mentor: "listen" },
        { mentor: "ask", simpler: true },
      ],
    }),
    step("echo", "say-back", "mentor", [5, 7, 10], {
      moves: ["say-back", "check-solution"],
      prompts: [
        { mentor: "back", simpler: true, replaces: ["second-language"] },
        { mentor: "plain" },
        { mentor: "more", simpler: true, optional: true },
        { mentee: "change", simpler: true, replaces: ["prefer-soft"] },
        { mentee: "keep", simpler: true },
      ],
      outputs: ["insight"],
    }),
    step("mirror", "tell", "mentor", [5, 8, 11], {
      moves: ["own-mistake", "name-not-know"],
      prompts: [
        { mentor: "turn", replaces: ["prefer-writing", "relationship-first"] },
        { mentor: "end", simpler: true },
        { mentee: "listen", simpler: true },
        { mentee: "ask", simpler: true },
        { both: "mistake", simpler: true },
      ],
    }),
    step("threads", "compare", "both", [3, 5, 7], {
      moves: ["ask-meaning"],
      prompts: [
        { both: "alike", replaces: ["prefer-principle"] },
        { both: "only-one", simpler: true, from: 45 },
        { mentor: "said", simpler: true },
      ],
      outputs: ["insight"],
    }),
    step("quiet", "reflect", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["write-first", "draw"],
      prompts: [{ both: "quiet" }, { both: "differently", simpler: true }],
      outputs: [
        { kind: "reflection", defaultVisibility: "only-me" },
        { kind: "shift", defaultVisibility: "only-me" },
      ],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { mentor: "thanks", simpler: true },
        { mentee: "easier", simpler: true },
        { both: "act", simpler: true, replaces: ["more-time-to-think"] },
        { both: "back", simpler: true, from: 60 },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "later", defaultVisibility: "only-me" }],
});
