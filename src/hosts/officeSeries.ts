import type { WeeklySeries } from "../domain/people/appointment/appointment";
import type { Weekday } from "../domain/time/zoneData";
import type { OfficeLike, SeriesPattern } from "./officeShape";

const DAYS: Readonly<Record<Weekday, string>> = {
  1: "mon",
  2: "tue",
  3: "wed",
  4: "thu",
  5: "fri",
  6: "sat",
  7: "sun",
};

/** A weekly series in Outlook's words. `zoneName` is Outlook's own name for the series' zone. */
export const patternOf = (
  { SeriesTime }: Pick<OfficeLike, "SeriesTime">,
  series: WeeklySeries,
  zoneName: string,
): SeriesPattern => {
  const seriesTime = new SeriesTime();
  seriesTime.setStartDate(series.firstDate);
  seriesTime.setEndDate(series.lastDate);
  seriesTime.setStartTime(Math.floor(series.fromMinutes / 60), series.fromMinutes % 60);
  seriesTime.setDuration(series.durationMinutes);
  return {
    seriesTime,
    recurrenceType: "weekly",
    recurrenceProperties: { interval: series.everyWeeks, days: [DAYS[series.weekday]], firstDayOfWeek: "mon" },
    recurrenceTimeZone: { name: zoneName },
  };
};
