import type { OtherCalendar, OtherMonth } from "../../domain/time/otherCalendars";
import { otherMonthsBetween } from "../../domain/time/otherCalendars";
import type { Rule } from "./definition";

/** Larger than the distance of any feast from the start of its month, moves included. */
const REACH_DAYS = 70;

/** Moves a feast that may not fall on its day. Maps day numbers. */
export type Move = (day: number) => number;

/** A fixed day of a month of another calendar, moved by `move`. */
export const inMonth = (calendar: OtherCalendar, months: readonly string[], dayOfMonth: number, move?: Move): Rule =>
  inMonths(calendar, months, ({ start }) => {
    const day = start + dayOfMonth - 1;
    return { start: move ? move(day) : day };
  });

/** The result of `pick` in each month with one of these names. */
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
