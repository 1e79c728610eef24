import type { Guide, Step } from "../../../src/domain/conversation/guide";

/** A step that everybody can take part in; a test names only what matters to it. */
export const step = (id: string, kind: Step["kind"], minutes: number, more: Partial<Step> = {}): Step => ({
  id,
  kind,
  lead: "both",
  title: `g.${id}.title`,
  minutes: { 30: minutes },
  prompts: [{ id: `g.${id}.p1`, for: "both" }],
  moves: [],
  channels: ["speak", "write-first"],
  outputs: [],
  ...more,
});

/** A half-hour guide with nothing wrong. */
export const guide = (more: Partial<Guide> = {}): Guide => ({
  schema: 1,
  id: "g",
  version: "1.0.0",
  role: "rotation",
  format: "personal-narrative",
  depth: 1,
  title: "g.title",
  purpose: "g.purpose",
  lead: "both",
  remoteOk: true,
  seed: [],
  steps: [
    step("arrive", "arrive", 5),
    step("tell", "tell", 15, { lead: "mentee" }),
    step("answer", "tell", 5, { lead: "mentor", moves: ["say-back"] }),
    step("close", "close", 5, { outputs: [{ kind: "commitment", defaultVisibility: "pair" }] }),
  ],
  ...more,
});

/** A lesson of ten minutes for a mentor, with nothing wrong. */
export const lesson = (): Guide => {
  const part = (id: string, kind: Step["kind"], minutes: number, more: Partial<Step> = {}): Step => ({
    ...step(id, kind, 0, { lead: "mentor", prompts: [{ id: `g.${id}.p1`, for: "mentor" }], ...more }),
    minutes: { 10: minutes },
  });
  return guide({
    role: "lesson",
    lead: "mentor",
    steps: [
      part("case", "frame", 3),
      part("try", "practise", 5),
      part("close", "close", 2, { outputs: [{ kind: "commitment", defaultVisibility: "only-me" }] }),
    ],
  });
};

/** `original` with one of its steps changed. */
export const withStep = (original: Guide, id: string, change: Partial<Step>): Guide => ({
  ...original,
  steps: original.steps.map((each) => (each.id === id ? { ...each, ...change } : each)),
});
