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

/** "Monday – Friday", for three days and more that follow one another; the week may turn between them. */
export const formatWeekdayRun = (
  days: readonly Weekday[],
  locale: string,
  length: "long" | "short" = "long",
): string | undefined => {
  const first = days.length >= 3 && days.length < 7 && days.find((day) => !days.includes(dayAfter(day, 6)));
  if (!first || !days.every((_, ahead) => days.includes(dayAfter(first, ahead)))) return undefined;
  const made = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" });
  return made.formatRange(Date.UTC(2024, 0, first), Date.UTC(2024, 0, first + days.length - 1));
};

const dayAfter = (day: Weekday, ahead: number): Weekday => WEEK[(day - 1 + ahead) % 7] ?? day;
