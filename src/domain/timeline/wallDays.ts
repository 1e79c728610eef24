import { MS_PER_DAY, plusMinutes, type Instant, type Interval } from "../time/interval";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../time/localDate";
import type { LocalDate, Weekday, Zone, ZoneData } from "../time/zoneData";
import type { Whereabouts } from "./whereabouts";

/** One local day at a person's place. */
export interface WallDay {
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly date: LocalDate;
  readonly weekday: Weekday;
  /** From its midnight to the next; 23 or 25 hours long when the clocks change. */
  readonly window: Interval;
  /** The instant at which the clock of this day shows `wallMinutes`; 1440 and more count on into the next days. */
  readonly at: (wallMinutes: number) => Instant;
}

// A working block may last two days, so one that began two days earlier still matters.
const MARGIN_DAYS = 2;

/** Cache limit per zone, more days than are ever planned; beyond it the cache is cleared. */
const MOST_CACHED = 4000;

/** Cache by zone rules and zone: a horizon uses the same few days again and again. */
const cache = new WeakMap<ZoneData, Map<Zone, Map<number, WallDay>>>();

/** The local days that touch a stretch of whereabouts, and two more on each side, consecutive. */
export const wallDaysOf = ({ window, place: { zone } }: Whereabouts, zones: ZoneData): readonly WallDay[] => {
  const first = dayNumberOf(zones.readAt(zone, window.start).date) - MARGIN_DAYS;
  const last = dayNumberOf(zones.readAt(zone, window.end).date) + MARGIN_DAYS;
  const cached = cachedDays(zone, zones);
  const days: WallDay[] = [];
  for (let number = first; number <= last; number++) {
    let day = cached.get(number);
    if (!day) cached.set(number, (day = createDay(number, zone, zones)));
    days.push(day);
  }
  return days;
};

/** The day with this number; undefined outside of `days`, which are consecutive. */
export const dayIn = (days: readonly WallDay[], number: number): WallDay | undefined =>
  days[number - (days[0]?.number ?? 0)];

const cachedDays = (zone: Zone, zones: ZoneData): Map<number, WallDay> => {
  let byZone = cache.get(zones);
  if (!byZone) cache.set(zones, (byZone = new Map()));
  let days = byZone.get(zone);
  if (!days || days.size > MOST_CACHED) byZone.set(zone, (days = new Map()));
  return days;
};

const createDay = (number: number, zone: Zone, zones: ZoneData): WallDay => {
  const date = dateOfDay(number);
  const window = { start: zones.instantAt(zone, date, 0), end: zones.instantAt(zone, date, 1440) };
  return { number, date, weekday: weekdayOfDay(number), window, at: clockOf(window, zone, date, zones) };
};

const clockOf = ({ start, end }: Interval, zone: Zone, date: LocalDate, zones: ZoneData): WallDay["at"] => {
  // On a day of 24 hours no clock changes, so minutes can be added.
  const isPlain = end - start === MS_PER_DAY;
  return (wallMinutes) =>
    isPlain && wallMinutes <= 1440 ? plusMinutes(start, wallMinutes) : zones.instantAt(zone, date, wallMinutes);
};
