import type { OtherCalendar, OtherMonth } from "../../domain/time/otherCalendars";
import { otherMonthsBetween } from "../../domain/time/otherCalendars";
import type { Rule } from "./definition";

/** More than any feast is moved or lies into its month. */
const REACH_DAYS = 70;

/** Moves a feast that may not fall on its day. Gets and gives a day number. */
export type Move = (day: number) => number;

/** The same day of a month of another calendar, moved where the custom says so. */
export const inMonth = (calendar: OtherCalendar, months: readonly string[], dayOfMonth: number, move?: Move): Rule =>
  inMonths(calendar, months, ({ start }) => {
    const day = start + dayOfMonth - 1;
    return { start: move ? move(day) : day };
  });

/** Whatever `pick` finds in each month that bears one of these names. */
export const inMonths =
  (
    calendar: OtherCalendar,
    names: readonly string[],
    pick: (month: OtherMonth) => { readonly start: number; readonly days?: number },
  ): Rule =>
  (from, to) =>
    otherMonthsBetween(calendar, from - REACH_DAYS, to + REACH_DAYS)
      .filter(({ month }) => names.includes(month))
      .map(pick)
      .filter(({ start }) => start >= from && start <= to);
