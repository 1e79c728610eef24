import { MS_PER_MINUTE, type Instant } from "../time/interval";
import type { Zone, ZoneData } from "../time/zoneData";

/** Where a meeting lies on each person's clock, in minutes of the rhythm (E16). Equal beats are one rhythm. */
export type Beats = readonly number[];

/**
 * How a rhythm comes back. "steady": after exactly as many local days as the series counts. "weekday": on the same
 * weekday, where the periods are longer than a week and no whole weeks.
 */
export type BeatKind = "steady" | "weekday";

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** How a series with a meeting every `everyDays` days comes back. */
export const beatKindOf = (everyDays: number): BeatKind =>
  everyDays > 7 && everyDays % 7 !== 0 ? "weekday" : "steady";

/** The beat of a start on the clock of `zone`. */
export const beatOf = (
  start: Instant,
  zone: Zone,
  { period, everyDays }: { readonly period: number; readonly everyDays: number },
  zones: ZoneData,
): number => {
  const local = start / MS_PER_MINUTE + zones.offsetMinutesAt(zone, start);
  return beatKindOf(everyDays) === "weekday"
    ? local - Math.floor(local / MINUTES_PER_WEEK) * MINUTES_PER_WEEK
    : local - period * everyDays * MINUTES_PER_DAY;
};

/** The local minutes since 1970 at which a beat comes in a period, nearest to `near`. */
export const localMinutesOf = (
  beat: number,
  { period, everyDays }: { readonly period: number; readonly everyDays: number },
  near: number,
): number =>
  beatKindOf(everyDays) === "weekday"
    ? beat + Math.round((near - beat) / MINUTES_PER_WEEK) * MINUTES_PER_WEEK
    : beat + period * everyDays * MINUTES_PER_DAY;

/** From here on, one distance is as large as another. */
export const MOST_DISTANCE = MINUTES_PER_WEEK;

/** Minutes between two beats. */
export const distanceOf = (a: number, b: number, kind: BeatKind): number => {
  const apart = Math.abs(a - b);
  return Math.min(kind === "weekday" ? Math.min(apart, MINUTES_PER_WEEK - apart) : apart, MOST_DISTANCE);
};
