import type { WorldCalendars } from "../../calendars/worldCalendars";
import type { Burden } from "../../fairness/burden";
import { withoutPace } from "../../people/myTime/participant";
import { MS_PER_MINUTE, lengthMinutes, plusDays, type Instant, type Interval } from "../../time/interval";
import type { ZoneData } from "../../time/zoneData";
import { zoneAt } from "../../timeline/whereabouts";
import { beatOf, type Beats } from "../beats";
import { candidatesOf, slotAt } from "../candidates";
import { lateMinutesIn } from "../lateHours";
import { meetingDaysOf } from "../meetingDays";
import { prospectOf, type Prospect } from "../prepare";
import type { ProposeRequest, SeriesWish } from "../request";

/** A slot of a period at which everybody can attend. */
export interface SeriesOption {
  readonly slot: Interval;
  readonly burden: Burden;
  /** Where it lies in the rhythm of each person's clock (E16). */
  readonly beats: Beats;
  /** Number of people to whom it is not welcome. */
  readonly notWelcome: number;
  /** Late minutes of who set a limit to them, by person and month (E17). */
  readonly late?: LatePots;
}

/** Minutes by the index of a person and a month of their calendar. */
export type LatePots = ReadonlyMap<string, number>;

/** One period of a series and its options; without options nobody can meet in it. */
export interface SeriesPeriod {
  readonly period: number;
  readonly window: Interval;
  /** All people's time over the period. Absent when no slot of it lies after now. */
  readonly prospect?: Prospect;
  readonly options: readonly SeriesOption[];
  /** Whether its people meet anyway on the day of an instant. Absent: none of its options was left out for that (E8). */
  readonly meetsThen?: (start: Instant) => boolean;
}

/** When a period is open. Its days have 24 hours each: it is a position in the plan, not a local date. */
export const periodWindow = ({ horizon }: ProposeRequest, wish: SeriesWish, period: number): Interval => {
  const start = plusDays(horizon.start, period * wish.everyDays);
  return { start, end: plusDays(start, wish.windowDays) };
};

/** Expands all people's time over one period and finds the slots at which nobody is away. */
export const periodOf = (
  request: ProposeRequest,
  wish: SeriesWish,
  period: number,
  zones: ZoneData,
  world: WorldCalendars,
): SeriesPeriod => {
  const window = periodWindow(request, wish, period);
  const grid = candidatesOf({ ...request, horizon: window });
  if (grid.starts.length === 0) return { period, window, options: [] };
  const prospect = prospectOf(withCalendarsIn(request, window), grid, zones, world);
  if (prospect.judged.away > 0) return { period, window, prospect, options: [] };
  const meetsThen = meetingDaysOf(prospect.people, meetingsAround(request, window), zones);
  const { candidates } = prospect.judged;
  const all = Array.from(candidates.starts.keys());
  // Days on which they meet anyway come last, as in a list of times (E8).
  const free = all.filter((i) => !meetsThen(slotAt(candidates, i).start));
  const isNarrower = free.length > 0 && free.length < all.length;
  const options = optionsOf(prospect, { period, everyDays: wish.everyDays }, zones, isNarrower ? free : all);
  return { period, window, prospect, options, ...(isNarrower && { meetsThen }) };
};

/** A local day may begin 14 hours before its date does in UTC, and end 12 hours after. */
const meetingsAround = ({ apartFrom = [] }: ProposeRequest, { start, end }: Interval): readonly Interval[] =>
  apartFrom.filter((meeting) => meeting.start > plusDays(start, -2) && meeting.start < plusDays(end, 2));

/**
 * Only the period's part of each calendar is expanded: a year's calendar would be scanned for each of 26 periods. A day
 * that a period cuts counts whole (E17).
 */
const withCalendarsIn = (request: ProposeRequest, period: Interval): ProposeRequest => {
  const [start, end] = [plusDays(period.start, -1), plusDays(period.end, 1)];
  return {
    ...request,
    people: request.people.map((person) =>
      person.calendar === "unknown"
        ? person
        : { ...person, calendar: person.calendar.filter(({ window }) => window.start < end && window.end > start) },
    ),
  };
};

/** A period with a fixed slot: its one option, or none when a person can no longer attend. */
export const settledPeriodOf = (
  request: ProposeRequest,
  meeting: { readonly period: number; readonly slot: Interval },
  wish: Pick<SeriesWish, "everyDays">,
  zones: ZoneData,
  world: WorldCalendars,
): SeriesPeriod => {
  const period = standingPeriodOf(request, meeting, wish, zones, world);
  return period.prospect?.judged.away === 0 ? period : { ...period, options: [] };
};

/** A period with a fixed slot, which is its one option whoever can attend: what stays is carried. */
export const standingPeriodOf = (
  request: ProposeRequest,
  { period, slot }: { readonly period: number; readonly slot: Interval },
  { everyDays }: Pick<SeriesWish, "everyDays">,
  zones: ZoneData,
  world: WorldCalendars,
): SeriesPeriod => {
  const starts = Int32Array.of(slot.start / MS_PER_MINUTE);
  const grid = { starts, durationMinutes: lengthMinutes(slot), stepMinutes: request.stepMinutes };
  const kept = { ...request, people: request.people.map(withoutPace) };
  const prospect = prospectOf(kept, grid, zones, world);
  return { period, window: slot, prospect, options: optionsOf(prospect, { period, everyDays }, zones) };
};

/** Of the slots `among` all, those with the fewest people to be asked (E5), which rank before fairness (E7). */
const optionsOf = (
  { people, judged }: Prospect,
  place: Parameters<typeof beatOf>[2],
  zones: ZoneData,
  among: readonly number[] = Array.from(judged.candidates.starts.keys()),
): readonly SeriesOption[] => {
  const { candidates, added, asked, welcome } = judged;
  const fewest = asked ? Math.min(...among.map((i) => asked[i] ?? 0)) : 0;
  const isLimited = people.some(({ late }) => late);
  return among.flatMap((i): readonly SeriesOption[] => {
    if (asked && asked[i] !== fewest) return [];
    const slot = slotAt(candidates, i);
    const beats = people.map(({ timeline }) =>
      beatOf(slot.start, zoneAt(timeline.whereabouts, slot.start), place, zones),
    );
    const burden = added.map((minutes) => minutes[i] ?? 0);
    const option = { slot, burden, beats, notWelcome: people.length - (welcome[i] ?? 0) };
    return [isLimited ? { ...option, late: latePotsOf(people, slot) } : option];
  });
};

const latePotsOf = (people: Prospect["people"], slot: Interval): LatePots =>
  new Map(
    people.flatMap(({ late }, person) =>
      late ? [...lateMinutesIn(late, slot)].map(([month, minutes]) => [potName(person, month), minutes] as const) : [],
    ),
  );

/** The name of a pot: whose, and of which month. */
export const potName = (person: number, month: string): string => `${person} ${month}`;
