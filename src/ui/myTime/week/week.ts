import type { WorkBlock } from "../../../domain/people/myTime/availability";
import type { Weekday } from "../../../domain/time/zoneData";
import { WEEK } from "../../format/week";

/** Some hours of one day. `toMinutes` above 1440 is on the next day. */
export interface Hours {
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

/** What one day of a person's week is. */
export interface WeekDay {
  readonly weekday: Weekday;
  readonly kind: "work" | "off" | "closed";
  readonly hours: readonly Hours[];
}

/** A start for a day that had no hours. */
export const FIRST_HOURS: Hours = { fromMinutes: 540, toMinutes: 1020 };

/** The week day by day. */
export const weekDaysOf = (work: readonly WorkBlock[], closedDays: readonly Weekday[]): readonly WeekDay[] =>
  WEEK.map((weekday) => {
    const hours = work
      .filter(({ days }) => days.includes(weekday))
      .map(({ fromMinutes, toMinutes }) => ({ fromMinutes, toMinutes }))
      .sort((a, b) => a.fromMinutes - b.fromMinutes);
    const kind = closedDays.includes(weekday) ? "closed" : hours.length > 0 ? "work" : "off";
    return { weekday, kind, hours: kind === "closed" ? [] : hours };
  });

/** Days with the same hours become one block. */
export const workOf = (week: readonly WeekDay[]): readonly WorkBlock[] => {
  const blocks = new Map<string, WorkBlock>();
  for (const { weekday, kind, hours } of week) {
    for (const { fromMinutes, toMinutes } of kind === "work" ? hours : []) {
      const key = `${fromMinutes}-${toMinutes}`;
      blocks.set(key, { days: [...(blocks.get(key)?.days ?? []), weekday], fromMinutes, toMinutes });
    }
  }
  return [...blocks.values()];
};

export const closedDaysOf = (week: readonly WeekDay[]): readonly Weekday[] =>
  week.filter(({ kind }) => kind === "closed").map(({ weekday }) => weekday);

/** An end that is not after the start is on the next day. */
export const hoursFrom = (fromMinutes: number, toMinutes: number): Hours => ({
  fromMinutes,
  toMinutes: (toMinutes % 1440) + (toMinutes % 1440 > fromMinutes ? 0 : 1440),
});
