import { MS_PER_DAY, MS_PER_MINUTE, plusMinutes, type Instant, type Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { whereaboutsOf, zoneAt, type Whereabouts } from "../timeline/whereabouts";
import type { Prepared } from "./prepare";

/** Tells the local day of an instant by a number, without making a date of it. */
export const createDayReader = (
  whereabouts: readonly Whereabouts[],
  zones: ZoneData,
): ((instant: Instant) => number) => {
  const [first, second] = whereabouts;
  return (instant) => {
    const zone = first && !second ? first.place.zone : zoneAt(whereabouts, instant);
    return Math.floor((instant + zones.offsetMinutesAt(zone, instant) * MS_PER_MINUTE) / MS_PER_DAY);
  };
};

/** Whether an instant is on a day, of anybody's clock, on which one of `meetings` begins (E8). */
export const meetingDaysOf = (
  people: readonly Pick<Prepared, "person" | "timeline">[],
  meetings: readonly Interval[],
  zones: ZoneData,
): ((instant: Instant) => boolean) => {
  const sides = people.map(({ person: { stays }, timeline: { whereabouts } }) => {
    // A meeting may lie before everything that is known of somebody's place.
    const daysOfMeeting = ({ start: at }: Interval): readonly number[] => {
      const there = whereaboutsOf(stays, { start: at, end: plusMinutes(at, 1) }, zones);
      return there.length === 0 ? [] : [createDayReader(there, zones)(at)];
    };
    return { dayOf: createDayReader(whereabouts, zones), days: new Set(meetings.flatMap(daysOfMeeting)) };
  });
  return (instant) => sides.some(({ dayOf, days }) => days.has(dayOf(instant)));
};
