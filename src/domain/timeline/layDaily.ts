import type { DailySpan } from "../people/availability";
import type { Pattern } from "../people/declared";
import type { Interval } from "../time/interval";
import type { Stretch } from "./stretch";
import type { WallDay } from "./wallDays";

/** The person's own night, every night. */
export const layNights = (night: DailySpan | null, days: readonly WallDay[]): readonly Stretch[] =>
  night === null ? [] : days.map((day) => ({ kind: "night", window: spanOn(day, night) }));

/** Weekly patterns at clock times, on the days on which they begin. */
export const layPatterns = (patterns: readonly Pattern[], days: readonly WallDay[]): readonly Stretch[] =>
  patterns.flatMap((pattern): readonly Stretch[] => {
    const { strength, from, to, toDayOffset = 0 } = pattern;
    if (strength === "fine" || from.at !== "clock" || to.at !== "clock") return [];
    const span = { fromMinutes: from.minutes, toMinutes: to.minutes + 1440 * toDayOffset };
    return days
      .filter((day) => pattern.days.includes(day.weekday))
      .map((day) => ({ kind: strength, window: spanOn(day, span) }));
  });

const spanOn = (day: WallDay, { fromMinutes, toMinutes }: DailySpan): Interval => ({
  start: day.at(fromMinutes),
  end: day.at(toMinutes > fromMinutes ? toMinutes : toMinutes + 1440),
});
