import { guide, step } from "./build";

/** They meet as people. The mentor tells first, and each leaves with one thing to do. */
export const firstMeeting = guide("first-meeting", {
  seed: ["S1", "S4", "S26", "S44", "S49", "S54"],
  evidence: [
    "Byars-Winston 2023: the mentor tells first",
    "Eby 2013: common ground early",
    "Eyal 2018: ask, do not guess",
  ],
  before: [
    { mentor: "late", minutes: 5 },
    { mentee: "nothing", minutes: 2 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat", "draw"],
      prompts: [
        { both: "hello", simpler: true, replaces: ["prefer-writing"] },
        { both: "today", simpler: true, optional: true },
      ],
    }),
    step("names", "frame", "both", [4, 6, 7], {
      moves: ["say-back", "plain-words"],
      prompts: [
        { both: "mine", simpler: true, followUps: ["story"], replaces: ["second-language"] },
        { both: "yours", simpler: true },
        { mentor: "title-of-mentor", simpler: true, from: 45 },
        { mentee: "title-of-mentee", simpler: true },
      ],
      outputs: ["term", "note"],
    }),
    step("mentor-tells", "tell", "mentor", [5, 8, 11], {
      moves: ["own-mistake", "name-not-know"],
      prompts: [
        { mentor: "late", simpler: true, replaces: ["prefer-principle"] },
        { mentor: "unknown", simpler: true },
        { mentee: "listen" },
        { mentee: "ask", simpler: true },
        { both: "mistake", simpler: true, followUps: ["effect"] },
      ],
    }),
    step("mentee-tells", "tell", "mentee", [7, 11, 15], {
      moves: ["wait", "ask-open", "say-back"],
      channels: ["speak", "write-first", "chat", "draw"],
      prompts: [
        {
          mentee: "good-day",
          followUps: ["different"],
          replaces: ["prefer-writing", "task-first", "relationship-first"],
        },
        { mentee: "unseen", simpler: true },
        { mentee: "stop", simpler: true, optional: true },
        { mentor: "listen", simpler: true },
        { mentor: "say-back", replaces: ["prefer-writing"] },
        { mentor: "ask", simpler: true, followUps: ["meaning"] },
      ],
      outputs: ["insight"],
    }),
    step("hopes", "explore", "both", [5, 8, 11], {
      moves: ["ask-open", "say-back"],
      prompts: [
        { mentee: "mentee", simpler: true, replaces: ["more-time-to-think"] },
        { mentee: "sign" },
        { mentor: "mentor", simpler: true, replaces: ["relationship-first"] },
        { mentor: "small", simpler: true },
        { both: "not", optional: true },
      ],
      outputs: ["goal"],
    }),
    step("quiet-minute", "reflect", "both", [3, 4, 6], {
      moves: ["wait"],
      channels: ["write-first", "draw"],
      prompts: [{ both: "how" }, { both: "surprise" }, { both: "expected", simpler: true, optional: true }],
      outputs: [{ kind: "reflection", defaultVisibility: "only-me" }],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "act", simpler: true },
        { both: "say-back", simpler: true },
        { both: "thanks", simpler: true, from: 60 },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [{ both: "name", defaultVisibility: "only-me" }],
});
