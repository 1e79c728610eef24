import type { DailySpan } from "../people/myTime/availability";
import type { Stretch } from "./stretch";
import type { WallDay } from "./wallDays";

/** The person's own night, every night. */
export const layNights = (night: DailySpan | null, days: readonly WallDay[]): readonly Stretch[] => {
  if (night === null) return [];
  const { fromMinutes, toMinutes } = night;
  const until = toMinutes > fromMinutes ? toMinutes : toMinutes + 1440;
  return days.map((day) => ({ kind: "night", window: { start: day.at(fromMinutes), end: day.at(until) } }));
};
