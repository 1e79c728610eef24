import type { YearDay } from "../../../domain/proposals/yearOf";
import { dayNumberOf, weekdayOfDay } from "../../../domain/time/localDate";
import type { LocalDate, Weekday } from "../../../domain/time/zoneData";

/** One month as a sheet of a wall calendar. */
export interface MonthSheet {
  /** Its first day. */
  readonly first: LocalDate;
  readonly weeks: number;
  readonly cells: readonly DayCell[];
}

/** Where one day stands on its sheet. */
export interface DayCell extends YearDay {
  readonly column: number;
  readonly row: number;
}

/** The days of a year as twelve sheets. `firstDay` is the weekday in the first column. */
export const sheetsOf = (days: readonly YearDay[], firstDay: Weekday): readonly MonthSheet[] => {
  const months = new Set(days.map(({ date }) => date.slice(0, 7)));
  return [...months].map((month) => {
    const first = `${month}-01`;
    const inMonth = days.filter(({ date }) => date.startsWith(month));
    const lead = (weekdayOfDay(dayNumberOf(first)) - firstDay + 7) % 7;
    const cells = inMonth.map((day) => {
      const place = lead + dayNumberOf(day.date) - dayNumberOf(first);
      return { ...day, column: place % 7, row: Math.floor(place / 7) };
    });
    return { first, weeks: Math.max(0, ...cells.map(({ row }) => row)) + 1, cells };
  });
};
