import type { GuideFacts } from "../domain/conversation/guide";

type Facts = Omit<GuideFacts, "id" | "lengths">;

/**
 * Facts of each guide that suggestions use before the guide is loaded; guides take theirs from here. The order decides
 * between guides due at once: doors before advice, because introductions take time.
 */
const FACTS = {
  "first-meeting": {
    role: "milestone",
    format: "personal-narrative",
    depth: 1,
    lead: "both",
    due: { kind: "after", meetings: 0, why: "start" },
  },
  "ground-rules": {
    role: "milestone",
    format: "problem-solving",
    depth: 1,
    lead: "both",
    requires: ["first-meeting"],
    due: { kind: "after", meetings: 1, why: "rules" },
  },
  debrief: {
    role: "mini",
    format: "problem-solving",
    depth: 1,
    lead: "either",
    due: { kind: "lived", why: "lived" },
  },
  "joint-plan": {
    role: "milestone",
    format: "problem-solving",
    depth: 1,
    lead: "mentee",
    requires: ["ground-rules"],
    due: { kind: "after", meetings: 3, why: "plan" },
    only: "mentoring",
  },
  networks: {
    role: "milestone",
    format: "problem-solving",
    depth: 1,
    lead: "mentor",
    requires: ["joint-plan"],
    due: { kind: "share", share: 0.5, why: "doors" },
  },
  "mid-point": {
    role: "milestone",
    format: "problem-solving",
    depth: 1,
    lead: "both",
    due: { kind: "share", share: 0.5, why: "half" },
  },
  "advice-for-mentor": {
    role: "milestone",
    format: "skill-building",
    depth: 2,
    lead: "mentee",
    requires: ["ground-rules"],
    due: { kind: "again", after: 4, every: 7, why: "advice" },
    only: "mentoring",
  },
  stretch: {
    role: "rotation",
    format: "skill-building",
    depth: 1,
    lead: "mentee",
    requires: ["joint-plan"],
    due: { kind: "share", share: 0.55, fewest: 9, why: "stretch" },
  },
  closing: { role: "milestone", format: "personal-narrative", depth: 1, lead: "both", due: { kind: "last" } },
  "my-path": { role: "rotation", format: "personal-narrative", depth: 2, lead: "mentee", requires: ["ground-rules"] },
  "everyday-situations": {
    role: "rotation",
    format: "personal-narrative",
    depth: 2,
    lead: "both",
    requires: ["ground-rules"],
    coverBy: 0.35,
  },
  "listen-first": { role: "rotation", format: "skill-building", depth: 1, lead: "either", coverBy: 0.4 },
  "our-time": { role: "rotation", format: "personal-narrative", depth: 1, lead: "both" },
  "silence-and-signals": {
    role: "rotation",
    format: "skill-building",
    depth: 2,
    lead: "both",
    requires: ["ground-rules"],
  },
  disagreeing: { role: "rotation", format: "personal-narrative", depth: 2, lead: "mentee", requires: ["ground-rules"] },
  "workplace-politics": {
    role: "rotation",
    format: "problem-solving",
    depth: 2,
    lead: "mentee",
    requires: ["ground-rules"],
  },
  "two-contexts": { role: "rotation", format: "problem-solving", depth: 1, lead: "mentee", coverBy: 0.6 },
  "you-teach-me": { role: "rotation", format: "skill-building", depth: 1, lead: "mentee" },
  "your-topic": { role: "rotation", format: "problem-solving", depth: 1, lead: "mentee" },
  "circle-meeting": {
    role: "rotation",
    format: "problem-solving",
    depth: 1,
    lead: "both",
    people: { least: 3, most: 6 },
  },
  "what-we-try-next": {
    role: "rotation",
    format: "skill-building",
    depth: 1,
    lead: "both",
    people: { least: 3, most: 6 },
  },
  // Once the circle has met: before the next meeting of its own.
  "our-ritual": {
    role: "mini",
    format: "personal-narrative",
    depth: 1,
    lead: "both",
    people: { least: 3, most: 6 },
    due: { kind: "after", meetings: 1, why: "start" },
  },
  "next-step": { role: "rotation", format: "personal-narrative", depth: 1, lead: "mentee" },
  "plan-experience": { role: "rotation", format: "skill-building", depth: 1, lead: "mentee" },
  "second-language": { role: "rotation", format: "skill-building", depth: 1, lead: "both" },
  "hard-message": {
    role: "rotation",
    format: "skill-building",
    depth: 2,
    lead: "either",
    requires: ["everyday-situations"],
  },
  repair: { role: "on-demand", format: "problem-solving", depth: 3, lead: "either" },
  barrier: { role: "on-demand", format: "problem-solving", depth: 3, lead: "mentee" },
  light: { role: "mini", format: "personal-narrative", depth: 1, lead: "either", due: { kind: "light" } },
  "ten-questions": { role: "mini", format: "personal-narrative", depth: 1, lead: "both" },
  "what-went-well": { role: "mini", format: "personal-narrative", depth: 1, lead: "both" },
  "end-early": { role: "mini", format: "problem-solving", depth: 1, lead: "either" },
} as const satisfies Readonly<Record<string, Facts>>;

/** The id of a guide that comes with Meridian. */
export type OurGuideId = keyof typeof FACTS;

/** The facts of the guide `id`. A mini guide takes 15 minutes, one for a circle 60; each other one 30, 45 or 60. */
export const guideFacts = (id: OurGuideId): GuideFacts => {
  const facts: Facts = FACTS[id];
  return { id, ...facts, lengths: facts.role === "mini" ? [15] : facts.people ? [60] : [30, 45, 60] };
};

/** The facts of all guides of Meridian. */
export const GUIDE_FACTS: readonly GuideFacts[] = (Object.keys(FACTS) as OurGuideId[]).map(guideFacts);
