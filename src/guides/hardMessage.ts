import { guide, step } from "./build";

/** The mentor gives a hard message about work in the way that the mentee asked for. */
export const hardMessage = guide("hard-message", {
  version: "2.0.0",
  seed: ["S14", "S33"],
  evidence: ["Neeley 2013: a second language can lower a voice", "give writing and time"],
  notFor: true,
  before: [
    { mentor: "facts", minutes: 10 },
    { mentee: "how", minutes: 3 },
  ],
  steps: [
    step("arrive", "arrive", "both", [2, 3, 4], {
      moves: ["wait"],
      channels: ["speak", "chat"],
      prompts: [{ mentor: "value", simpler: true }, { mentee: "day" }],
    }),
    step("prefer", "frame", "both", [4, 6, 8], {
      moves: ["ask-meaning", "say-back"],
      prompts: [
        {
          mentee: "way",
          simpler: true,
          replaces: ["more-time-to-think", "second-language", "relationship-first", "senior-present"],
        },
        { mentee: "after", followUps: ["silence"] },
        { mentor: "repeat" },
      ],
      outputs: [{ kind: "agreement", topic: "feedback" }],
    }),
    step("own-view", "explore", "mentee", [5, 7, 9], {
      moves: ["ask-open", "wait"],
      prompts: [
        { mentor: "ask-view", simpler: true },
        { mentee: "view", simpler: true, followUps: ["hindered"] },
        { mentor: "same", simpler: true },
      ],
    }),
    step("message", "tell", "mentor", [6, 9, 12], {
      moves: ["plain-words", "wait"],
      channels: ["async-before", "speak", "write-first"],
      prompts: [
        { mentor: "saw", simpler: true, replaces: ["prefer-direct", "prefer-soft", "prefer-writing"] },
        { mentor: "effect", simpler: true },
        { mentor: "unsure", simpler: true },
        { mentor: "stop" },
        { mentee: "listen", simpler: true },
        { mentee: "pause", simpler: true },
      ],
      outputs: ["feedback"],
    }),
    step("heard", "say-back", "mentee", [4, 7, 9], {
      moves: ["say-back", "wait", "ask-meaning"],
      prompts: [
        { mentee: "words", replaces: ["more-time-to-think"] },
        { mentee: "not-seen" },
        { mentor: "different" },
        { mentor: "add" },
      ],
      outputs: ["insight"],
    }),
    step("support", "decide", "both", [6, 9, 13], {
      moves: ["check-solution", "say-back", "plain-words"],
      prompts: [
        { mentor: "ask-first", simpler: true },
        { mentor: "own" },
        { mentee: "try", simpler: true },
        { mentee: "help", simpler: true },
        { both: "sign", simpler: true, replaces: ["task-first"] },
      ],
      outputs: ["commitment"],
    }),
    step("close", "close", "both", [3, 4, 5], {
      moves: ["say-back"],
      prompts: [
        { both: "act", simpler: true },
        { mentee: "way", simpler: true },
        { mentor: "thanks", simpler: true },
      ],
      outputs: ["commitment"],
    }),
  ],
  after: [
    { mentee: "tomorrow", defaultVisibility: "only-me" },
    { mentor: "sentence", defaultVisibility: "only-me" },
  ],
});
