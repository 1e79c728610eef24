import type { LocalDate, Weekday } from "../../domain/time/zoneData";
import { dayNumberOf, weekdayOfDay } from "../../domain/time/localDate";

/** Engines disagree: some have a property, newer ones a function. */
interface KnowsWeek {
  readonly weekInfo?: { readonly firstDay: Weekday };
  readonly getWeekInfo?: () => { readonly firstDay: Weekday };
}

/** The weekday in the first column of a calendar, as that locale draws it. */
export const firstWeekday = (locale: string): Weekday => {
  const found: Intl.Locale & KnowsWeek = new Intl.Locale(locale);
  return (found.getWeekInfo?.() ?? found.weekInfo)?.firstDay ?? 1;
};

/** The weekdays in the order in which calendars of this language show them. */
export const weekdaysFrom = (locale: string): readonly Weekday[] => {
  const first = WEEK.indexOf(firstWeekday(locale));
  return [...WEEK.slice(first), ...WEEK.slice(0, first)];
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** "Monday" or "Mon", as that language writes it. */
export const formatWeekday = (weekday: Weekday, locale: string, length: "long" | "short" = "long"): string => {
  const key = `${length} ${locale}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" });
  formatters.set(key, made);
  // 1 January 2024 was a Monday.
  return made.format(Date.UTC(2024, 0, weekday));
};

/** How many cells a calendar of these weekdays leaves empty before `date`. */
export const cellsBefore = (date: LocalDate, weekdays: readonly Weekday[]): number =>
  weekdays.indexOf(weekdayOfDay(dayNumberOf(date)));

/** The weekdays, Monday first. */
export const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
