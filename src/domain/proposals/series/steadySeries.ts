import type { WeeklySeries } from "../../people/appointment/appointment";
import { lengthMinutes, plusMinutes, type Interval } from "../../time/interval";
import { dateOfDay, dayNumberOf } from "../../time/localDate";
import type { Zone, ZoneData } from "../../time/zoneData";
import type { Proposal } from "../answer";

const DAYS_OF_WEEK = 7;

/**
 * The weekly series of exactly these meetings in `zone`; undefined when they do not share a weekday and clock time, or
 * are not evenly spaced. Meetings ascend by time.
 */
export const steadySeriesOf = (
  meetings: readonly Pick<Proposal, "slot">[],
  zone: Zone,
  zones: ZoneData,
): WeeklySeries | undefined => {
  const readings = meetings.map(({ slot }) => zones.readAt(zone, slot.start));
  const [first, second] = readings;
  const [firstMeeting] = meetings;
  const last = readings.at(-1);
  if (!first || !second || !last || !firstMeeting) return undefined;
  const daysBetween = dayNumberOf(second.date) - dayNumberOf(first.date);
  const isEven = readings.every(
    ({ date, wallMinutes }, index) =>
      wallMinutes === first.wallMinutes && dayNumberOf(date) === dayNumberOf(first.date) + index * daysBetween,
  );
  if (!isEven || daysBetween <= 0 || daysBetween % DAYS_OF_WEEK !== 0) return undefined;
  return {
    zone,
    weekday: first.weekday,
    everyWeeks: daysBetween / DAYS_OF_WEEK,
    count: meetings.length,
    firstDate: first.date,
    lastDate: last.date,
    fromMinutes: first.wallMinutes,
    durationMinutes: lengthMinutes(firstMeeting.slot),
  };
};

/** The meetings of a series, earliest first. */
export const meetingsInSeries = (series: WeeklySeries, zones: ZoneData): readonly Interval[] =>
  Array.from({ length: series.count }, (_, index) => {
    const day = dayNumberOf(series.firstDate) + index * series.everyWeeks * DAYS_OF_WEEK;
    const start = zones.instantAt(series.zone, dateOfDay(day), series.fromMinutes);
    return { start, end: plusMinutes(start, series.durationMinutes) };
  });
