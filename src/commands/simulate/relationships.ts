import type { GuideFacts } from "../../domain/conversation/guide";
import { type SharedInputs, suggest, type Suggestion } from "../../domain/conversation/suggest";

/** A number from 0 to 1, 1 excluded. The same seed gives the same sequence, so that figures are reproducible. */
type Random = () => number;

export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Behaviour of simulated people: probabilities from 0 to 1. */
export interface Habits {
  /** Take the first suggestion; else one of the others. */
  readonly takeFirst: number;
  /** Use an on-demand guide, whatever is suggested. */
  readonly onDemand: number;
  readonly lightDay: number;
  readonly lateHour: number;
  /** Set one of the suggestions aside before choosing. */
  readonly notNow: number;
  /** Between two meetings, live something that the pair had planned as an experience. */
  readonly live: number;
  /** Hold the extra meeting when there was no room for the closing guide. */
  readonly acceptExtra: number;
}

/**
 * Most take the first suggestion, the others one of the other two. Harder for due guides than a pair that always
 * follows.
 */
export const USUAL_HABITS: Habits = {
  takeFirst: 0.7,
  onDemand: 0.06,
  lightDay: 0.08,
  lateHour: 0.04,
  notNow: 0.05,
  live: 0.1,
  acceptExtra: 1,
};

/** One meeting of a simulated pair. */
interface SimulatedMeeting {
  readonly guide: GuideFacts;
  readonly offered: readonly Suggestion[];
  /** Suggested by the app, or brought by a person. */
  readonly source: "suggested" | "brought";
}

/** A pair from its first to its last meeting. */
export interface SimulatedRelationship {
  readonly planned: number;
  readonly meetings: readonly SimulatedMeeting[];
  /** Meetings for which nothing could be suggested. */
  readonly withoutSuggestion: number;
  /** Experiences lived, and how many of them had their conversation while the app asked for it. */
  readonly lived: number;
  readonly talkedOver: number;
}

/** The app asks for a month: two meetings of a pair that meets every fortnight. */
const ASKED_FOR_MEETINGS = 2;
const DEBRIEF_GUIDE = "debrief";

/** Simulates one relationship. */
export const simulate = (guides: readonly GuideFacts[], habits: Habits, random: Random): SimulatedRelationship => {
  const planned = 6 + Math.floor(random() * 15);
  const meetings: SimulatedMeeting[] = [];
  let [withoutSuggestion, lived, talkedOver, asksLeft] = [0, 0, 0, 0];
  for (let meeting = 0; meeting < planned + 1; meeting++) {
    const isExtra = meeting === planned;
    if (isExtra && (meetings.some(({ guide }) => guide.id === "closing") || random() >= habits.acceptExtra)) break;
    // What is lived before the last one was talked over is talked over with it.
    if (meeting > 0 && asksLeft === 0 && random() < habits.live) [lived, asksLeft] = [lived + 1, ASKED_FOR_MEETINGS];
    const inputs = { ...inputsFor(meetings, planned, habits, random), hasLived: asksLeft > 0 };
    const first = suggest(guides, inputs);
    const notNow = random() < habits.notNow && first.length > 1 ? [pick(first, random).guide] : [];
    const offered = suggest(guides, { ...inputs, notNow });
    if (offered.length === 0) withoutSuggestion++;
    const held = chosen(guides, offered, isExtra ? { ...habits, onDemand: 0 } : habits, random);
    meetings.push(held);
    const isTalkedOver = asksLeft > 0 && held.guide.id === DEBRIEF_GUIDE;
    if (isTalkedOver) talkedOver++;
    asksLeft = isTalkedOver ? 0 : Math.max(0, asksLeft - 1);
  }
  return { planned, meetings, withoutSuggestion, lived, talkedOver };
};

const inputsFor = (
  meetings: readonly SimulatedMeeting[],
  plannedMeetings: number,
  habits: Habits,
  random: Random,
): Omit<SharedInputs, "hasLived"> => ({
  held: meetings.map(({ guide }) => guide.id),
  plannedMeetings,
  bookedMinutes: pick([30, 45, 45, 60], random),
  outsideUsualHours: random() < habits.lateHour,
  light: random() < habits.lightDay,
  asked: [],
  notNow: [],
  rulesStand: meetings.length >= 2,
});

const chosen = (
  guides: readonly GuideFacts[],
  offered: readonly Suggestion[],
  { takeFirst, onDemand }: Habits,
  random: Random,
): SimulatedMeeting => {
  const brought = guides.filter(({ role }) => role === "on-demand");
  if (offered.length === 0 || random() < onDemand) return { guide: pick(brought, random), offered, source: "brought" };
  const others = offered.slice(1);
  const { guide: id } =
    others.length === 0 || random() < takeFirst ? pick(offered.slice(0, 1), random) : pick(others, random);
  return {
    guide: pick(
      guides.filter((guide) => guide.id === id),
      random,
    ),
    offered,
    source: "suggested",
  };
};

const pick = <T>(items: readonly T[], random: Random): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("Nothing to choose from. Maybe the list of guides is empty.");
  return item;
};
