import type { LocalDate, Weekday } from "../../domain/time/zoneData";
import { dayNumberOf, weekdayOfDay } from "../../domain/time/localDate";

/** Engines disagree: some have a property, newer ones a function. */
interface KnowsWeek {
  readonly weekInfo?: { readonly firstDay: number };
  readonly getWeekInfo?: () => { readonly firstDay: number };
}

/** The weekdays in the order in which calendars of this language show them. */
export const weekdaysFrom = (locale: string): readonly Weekday[] => {
  const language: Intl.Locale & KnowsWeek = new Intl.Locale(locale);
  const { firstDay } = language.getWeekInfo?.() ?? language.weekInfo ?? { firstDay: 1 };
  const first = WEEK.findIndex((day) => day === firstDay);
  return [...WEEK.slice(first), ...WEEK.slice(0, first)];
};

/** "Mon" or "Monday", as that language writes it. */
export const formatWeekday = (weekday: Weekday, locale: string, length: "short" | "long"): string =>
  // 1 January 2024 was a Monday.
  new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" }).format(Date.UTC(2024, 0, weekday));

/** How many cells a calendar of these weekdays leaves empty before `date`. */
export const cellsBefore = (date: LocalDate, weekdays: readonly Weekday[]): number =>
  weekdays.indexOf(weekdayOfDay(dayNumberOf(date)));

/** The weekdays, Monday first. */
export const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
