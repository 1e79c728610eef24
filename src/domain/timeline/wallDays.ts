import type { Instant, Interval } from "../time/interval";
import { MS_PER_MINUTE } from "../time/interval";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../time/localDate";
import type { LocalDate, Weekday, Zone, ZoneData } from "../time/zoneData";
import type { Whereabouts } from "./whereabouts";

/** One local day at the place where somebody is. */
export interface WallDay {
  readonly weekday: Weekday;
  /** From its midnight to the next; 23 or 25 hours long when the clocks change. */
  readonly window: Interval;
  /** The instant at which the clock of this day shows `wallMinutes`; 1440 and more count on into the next days. */
  readonly at: (wallMinutes: number) => Instant;
}

// A working block may run on for two days, so what began two days earlier can still matter.
const MARGIN_DAYS = 2;

/** The local days that touch a piece of whereabouts, and two more on each side. */
export const wallDaysOf = ({ window, zone }: Whereabouts, zones: ZoneData): readonly WallDay[] => {
  const first = dayNumberOf(zones.readAt(zone, window.start).date) - MARGIN_DAYS;
  const last = dayNumberOf(zones.readAt(zone, window.end).date) + MARGIN_DAYS;
  const days: WallDay[] = [];
  let start = zones.instantAt(zone, dateOfDay(first), 0);
  for (let day = first; day <= last; day++) {
    const date: LocalDate = dateOfDay(day);
    const end = zones.instantAt(zone, date, 1440);
    days.push({ weekday: weekdayOfDay(day), window: { start, end }, at: clockOf({ start, end }, zone, date, zones) });
    start = end;
  }
  return days;
};

const clockOf = ({ start, end }: Interval, zone: Zone, date: LocalDate, zones: ZoneData): WallDay["at"] => {
  // On a day of 24 hours no clock changes, and counting minutes is enough.
  const isPlain = end - start === 1440 * MS_PER_MINUTE;
  return (wallMinutes) =>
    isPlain && wallMinutes <= 1440
      ? ((start + wallMinutes * MS_PER_MINUTE) as Instant)
      : zones.instantAt(zone, date, wallMinutes);
};
