import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Burden } from "../fairness/burden";
import { MS_PER_MINUTE, lengthMinutes, plusDays, type Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { zoneAt } from "../timeline/whereabouts";
import { candidatesOf, slotAt } from "./candidates";
import { prospectOf, type Prospect } from "./prepare";
import type { ProposeRequest, SeriesWish } from "./request";

/** A slot of a period at which everybody can be there. */
export interface SeriesOption {
  readonly slot: Interval;
  readonly burden: Burden;
  /** What the clock of each person shows at its start, in minutes after 00:00. */
  readonly walls: readonly number[];
  /** People to whom it is not welcome. */
  readonly notWelcome: number;
}

/** One period of a series and the slots to choose from; without options nobody can meet in it. */
export interface SeriesPeriod {
  readonly period: number;
  readonly window: Interval;
  /** Everybody, laid out over it. Absent when no slot of the window lies after now. */
  readonly prospect?: Prospect;
  readonly options: readonly SeriesOption[];
}

/** When a period is open. Days have 24 hours: a period is a place in a plan, not a date on somebody's wall. */
export const periodWindow = ({ horizon }: ProposeRequest, wish: SeriesWish, period: number): Interval => {
  const start = plusDays(horizon.start, period * wish.everyDays);
  return { start, end: plusDays(start, wish.windowDays) };
};

/** Lays everybody out over one period and finds the slots at which nobody is away. */
export const periodOf = (
  request: ProposeRequest,
  wish: SeriesWish,
  period: number,
  zones: ZoneData,
  calendars: WorldCalendars,
): SeriesPeriod => {
  const window = periodWindow(request, wish, period);
  const grid = candidatesOf({ ...request, horizon: window });
  if (grid.starts.length === 0) return { period, window, options: [] };
  const prospect = prospectOf(withCalendarsIn(request, window), grid, zones, calendars);
  return { period, window, prospect, options: prospect.judged.away === 0 ? optionsOf(prospect, zones) : [] };
};

/** Only what a calendar holds in the period is laid out there: a year's calendar is looked through for each of 26. */
const withCalendarsIn = (request: ProposeRequest, { start, end }: Interval): ProposeRequest => ({
  ...request,
  people: request.people.map((person) =>
    person.calendar === "unknown"
      ? person
      : { ...person, calendar: person.calendar.filter(({ window }) => window.start < end && window.end > start) },
  ),
});

/** A period whose slot is settled: its one option, or none when somebody can no longer be there. */
export const settledPeriodOf = (
  request: ProposeRequest,
  { period, slot }: { readonly period: number; readonly slot: Interval },
  zones: ZoneData,
  calendars: WorldCalendars,
): SeriesPeriod => {
  const starts = Int32Array.of(slot.start / MS_PER_MINUTE);
  const grid = { starts, durationMinutes: lengthMinutes(slot), stepMinutes: request.stepMinutes };
  const prospect = prospectOf(request, grid, zones, calendars);
  return { period, window: slot, prospect, options: prospect.judged.away === 0 ? optionsOf(prospect, zones) : [] };
};

/** The slots with the fewest people to ask something (E5): fewer come before fairer (E7). */
const optionsOf = ({ people, judged }: Prospect, zones: ZoneData): readonly SeriesOption[] => {
  const { candidates, added, asked, welcome } = judged;
  const fewest = asked ? Math.min(...asked) : 0;
  return Array.from(candidates.starts.keys()).flatMap((i): readonly SeriesOption[] => {
    if (asked && asked[i] !== fewest) return [];
    const slot = slotAt(candidates, i);
    const walls = people.map(({ timeline }) => {
      const zone = zoneAt(timeline.whereabouts, slot.start);
      return zones.readAt(zone, slot.start).wallMinutes;
    });
    const burden = added.map((minutes) => minutes[i] ?? 0);
    return [{ slot, burden, walls, notWelcome: people.length - (welcome[i] ?? 0) }];
  });
};
