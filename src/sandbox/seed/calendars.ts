import type { Instant, Interval } from "../../domain/time/interval";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../../domain/time/localDate";
import type { LocalDate, ZoneData } from "../../domain/time/zoneData";
import type { SeedPerson } from "./people";
import { stableRandom } from "./stable";

/** Free/busy status, in Graph's words. */
type ShowAs = "free" | "tentative" | "busy" | "oof" | "workingElsewhere";

/** One entry of a person's calendar. */
export interface SeedEvent {
  readonly id: string;
  readonly window: Interval;
  readonly show: ShowAs;
  readonly subject: string;
  readonly location: string;
  readonly isAllDay: boolean;
  readonly isPrivate: boolean;
  /** Set for a recurring meeting. */
  readonly series: string | null;
}

/** Part of every subject and place of the seed. The product must never show or send it. */
export const CANARY = "canary-7f3a";

/**
 * A person's own calendar on the days that touch `window`.
 * Computed from the person's id and the date alone: the same on every machine, unlimited, and not stored.
 */
export const seedEvents = (person: SeedPerson, window: Interval, zones: ZoneData): readonly SeedEvent[] => {
  const first = dayNumberOf(zones.readAt(person.zone, window.start).date);
  const last = dayNumberOf(zones.readAt(person.zone, window.end).date);
  const events: SeedEvent[] = [];
  for (let day = first; day <= last; day++) events.push(...eventsOfDay(person, dateOfDay(day), zones));
  return events.filter(({ window: own }) => own.start < window.end && own.end > window.start);
};

/** Finds a seed entry by its id. */
export const seedEventById = (person: SeedPerson, id: string, zones: ZoneData): SeedEvent | undefined => {
  const [owner, date] = Buffer.from(id, "base64url").toString().split("|");
  if (owner !== person.id || !date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  return eventsOfDay(person, date, zones).find((event) => event.id === id);
};

interface Plan {
  readonly from: number;
  readonly minutes: number;
  readonly subject: string;
  readonly show?: ShowAs;
  readonly location?: string;
  readonly isPrivate?: boolean;
  readonly series?: string;
}

const eventsOfDay = (person: SeedPerson, date: LocalDate, zones: ZoneData): readonly SeedEvent[] => {
  const event = (plan: Plan, index: number): SeedEvent => ({
    id: Buffer.from(`${person.id}|${date}|${index}`).toString("base64url"),
    window: spanOf(person, date, plan, zones),
    show: plan.show ?? "busy",
    subject: `${plan.subject} ${CANARY}`,
    location: plan.location === undefined ? "" : `${plan.location} ${CANARY}`,
    isAllDay: plan.minutes === DAY,
    isPrivate: plan.isPrivate ?? false,
    series: plan.series ?? null,
  });
  return plansOf(person, date).map(event);
};

const DAY = 1440;

const spanOf = (person: SeedPerson, date: LocalDate, { from, minutes }: Plan, zones: ZoneData): Interval => {
  const at = (wallMinutes: number): Instant => zones.instantAt(person.zone, date, wallMinutes);
  return { start: at(from), end: at(from + minutes) };
};

/** A day's plans: a stand-up, a weekly project hour, lunch, some meetings; or a week away. */
const plansOf = (person: SeedPerson, date: LocalDate): readonly Plan[] => {
  const day = dayNumberOf(date);
  const weekday = weekdayOfDay(day);
  const work = person.work.find(({ days }) => days.includes(weekday));
  if (!work) return [];
  if (isAway(person, day)) return [{ from: 0, minutes: DAY, subject: "On leave", show: "oof" }];

  const habits = stableRandom(`${person.id} habits`);
  const standUp = work.fromMinutes + 30 * Math.floor(habits() * 3);
  const projectDay = person.work[0]?.days[Math.floor(habits() * 4)];
  const projectHour = work.fromMinutes + 60 * (2 + Math.floor(habits() * 3));
  const chance = stableRandom(`${person.id} ${date}`);
  const plans: readonly Plan[] = [
    { from: standUp, minutes: 15, subject: "Stand-up", series: "stand-up" },
    ...(weekday === projectDay
      ? [{ from: projectHour, minutes: 60, subject: "Project review", location: "Room 4", series: "project" }]
      : []),
    ...(chance() < 0.5 ? [{ from: 12 * 60 + 30, minutes: 30, subject: "Lunch", isPrivate: true }] : []),
    ...meetingsOfDay(work.fromMinutes, work.toMinutes, chance),
  ];
  return plans.filter(({ from, minutes }) => from + minutes <= work.toMinutes);
};

const TOPICS = ["Budget", "Customer call", "Interview", "Release planning", "Training", "One to one"];

const meetingsOfDay = (from: number, to: number, chance: () => number): readonly Plan[] =>
  Array.from({ length: Math.floor(chance() * 4) }, () => ({
    from: from + 30 * Math.floor(chance() * ((to - from) / 30)),
    minutes: 30 * (1 + Math.floor(chance() * 3)),
    subject: TOPICS[Math.floor(chance() * TOPICS.length)] ?? "Meeting",
    location: "Teams",
    show: showOf(chance()),
  }));

const showOf = (chance: number): ShowAs => {
  if (chance < 0.15) return "tentative";
  if (chance < 0.22) return "workingElsewhere";
  return chance < 0.27 ? "free" : "busy";
};

/** One whole week in nine, from Monday on (day 0, 1970-01-01, was a Thursday). */
const isAway = (person: SeedPerson, day: number): boolean => {
  const offset = Math.floor(stableRandom(`${person.id} leave`)() * 9);
  return (Math.floor((day + 3) / 7) + offset) % 9 === 0;
};
