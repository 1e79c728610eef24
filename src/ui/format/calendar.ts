import { dayNumberOf } from "../../domain/time/localDate";
import type { LocalDate, Weekday } from "../../domain/time/zoneData";
import { MS_PER_MINUTE, MS_PER_DAY } from "../../domain/time/interval";

const STYLES = {
  date: { weekday: "short", day: "numeric", month: "long", year: "numeric" },
  month: { month: "long" },
  weekday: { weekday: "long" },
  weekdayShort: { weekday: "short" },
  clock: { hour: "numeric", minute: "2-digit" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** "Mon, 8 March 2027", as that language writes it. */
export const formatDate = (date: LocalDate, locale: string): string =>
  formatterFor("date", locale).format(dayNumberOf(date) * MS_PER_DAY);

/** "Mon, 8 – Tue, 9 March 2027": both days included. */
export const formatDates = (from: LocalDate, to: LocalDate, locale: string): string =>
  formatterFor("date", locale).formatRange(dayNumberOf(from) * MS_PER_DAY, dayNumberOf(to) * MS_PER_DAY);

/** "March", by a date in it. */
export const formatMonth = (date: LocalDate, locale: string): string =>
  formatterFor("month", locale).format(dayNumberOf(date) * MS_PER_DAY);

/** "Monday", or "Mon". */
export const formatWeekday = (weekday: Weekday, locale: string, length: "long" | "short" = "long"): string =>
  // 5 January 1970 was a Monday.
  formatterFor(length === "long" ? "weekday" : "weekdayShort", locale).format((weekday + 3) * MS_PER_DAY);

/** "9:30 AM" or "09:30", from minutes after midnight. */
export const formatClock = (minutes: number, locale: string): string =>
  formatterFor("clock", locale).format((minutes % 1440) * MS_PER_MINUTE);

interface WithWeek {
  readonly weekInfo?: { readonly firstDay: Weekday };
  readonly getWeekInfo?: () => { readonly firstDay: Weekday };
}

/** The weekday in the first column of a calendar, as that locale draws it. It says nothing about anybody's week. */
export const firstWeekday = (locale: string): Weekday => {
  // Older runtimes have a property, newer ones a method, and TypeScript knows neither yet.
  const found: Intl.Locale & WithWeek = new Intl.Locale(locale);
  return (found.getWeekInfo?.() ?? found.weekInfo)?.firstDay ?? 1;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterFor = (style: keyof typeof STYLES, locale: string): Intl.DateTimeFormat => {
  const key = `${style} ${locale}`;
  // Holidays and feasts are facts of the Gregorian calendar here, whatever calendar a locale shows by default.
  const made =
    formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: "UTC", calendar: "gregory" });
  formatters.set(key, made);
  return made;
};
