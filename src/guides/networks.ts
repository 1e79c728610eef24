import { guide, step } from "./build";

/** Both bring people together, and the mentor speaks about the mentee's work where the mentee is not present. */
export const networks = guide("networks", {
  seed: ["S24", "S25", "S31"],
  evidence: [
    "Ibarra: speaking about somebody differs from speaking with them",
    "Eby 2013: good relations go with wider networks",
  ],
  before: [
    { mentee: "page", minutes: 10 },
    { mentor: "offers", minutes: 10 },
  ],
  steps: [
    step("arrive", "arrive", "both", [3, 4, 5], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [
        { both: "helped", simpler: true, replaces: ["prefer-examples"] },
        { mentor: "not-earned", simpler: true },
        { mentee: "ask", simpler: true, optional: true },
      ],
    }),
    step("map", "tell", "mentee", [7, 10, 14], {
      moves: ["say-back", "wait"],
      channels: ["draw", "write-first", "speak"],
      prompts: [
        { mentee: "draw", simpler: true, replaces: ["prefer-writing"] },
        { mentee: "mark", simpler: true, followUps: ["fast"] },
        { mentee: "show", simpler: true },
        { mentor: "wait" },
        { mentor: "say-back" },
      ],
      outputs: [{ kind: "note", defaultVisibility: "only-me" }],
    }),
    step("gaps", "explore", "both", [5, 8, 11], {
      moves: ["ask-open", "ask-meaning"],
      prompts: [
        { mentee: "goal", replaces: ["task-first", "prefer-principle"] },
        { mentee: "rooms", simpler: true },
        { mentor: "known-for", simpler: true, followUps: ["work"] },
        { mentor: "reason", simpler: true },
      ],
      outputs: ["goal"],
    }),
    step("doors", "decide", "mentor", [7, 11, 14], {
      moves: ["plain-words", "say-back"],
      prompts: [
        { mentor: "introduce", simpler: true, replaces: ["prefer-direct", "relationship-first"] },
        { mentor: "speak", simpler: true },
        { mentor: "honest", simpler: true },
        { mentor: "third", optional: true },
        { mentee: "answer", replaces: ["prefer-soft", "more-time-to-think"] },
        { mentee: "sentence", replaces: ["second-language"] },
      ],
      outputs: ["introduction", "commitment"],
    }),
    step("back", "decide", "mentee", [5, 8, 11], {
      moves: ["ask-open", "plain-words"],
      prompts: [
        { mentee: "offer", simpler: true, replaces: ["senior-present"] },
        { mentee: "show", simpler: true },
        { mentor: "receive", simpler: true },
        { mentor: "place", simpler: true },
      ],
      outputs: ["introduction"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [{ both: "act", simpler: true, replaces: ["prefer-writing"] }, { both: "check" }],
      outputs: ["commitment"],
    }),
  ],
  after: [
    { mentor: "made", defaultVisibility: "pair" },
    { mentee: "talk", defaultVisibility: "only-me" },
  ],
});
