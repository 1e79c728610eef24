import { dayNumberOf } from "../../domain/time/localDate";
import type { LocalDate } from "../../domain/time/zoneData";
import { unbroken } from "./when";
import { MS_PER_MINUTE, MS_PER_DAY } from "../../domain/time/interval";

const STYLES = {
  date: { weekday: "short", day: "numeric", month: "long", year: "numeric" },
  month: { month: "long" },
  monthShort: { month: "short" },
  monthOfYear: { month: "long", year: "numeric" },
  clock: { timeStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** "Mon, 8 March 2027", as that language writes it. */
export const formatFullDate = (date: LocalDate, locale: string): string =>
  formatterFor("date", locale).format(dayNumberOf(date) * MS_PER_DAY);

/** "Mon, 8 – Tue, 9 March 2027": both days included. */
export const formatDates = (from: LocalDate, to: LocalDate, locale: string): string =>
  formatterFor("date", locale).formatRange(dayNumberOf(from) * MS_PER_DAY, dayNumberOf(to) * MS_PER_DAY);

/** "March", by a date in it. */
export const formatMonth = (date: LocalDate, locale: string): string =>
  formatterFor("month", locale).format(dayNumberOf(date) * MS_PER_DAY);

/** "Mar", by a date in it. */
export const formatMonthShort = (date: LocalDate, locale: string): string =>
  formatterFor("monthShort", locale).format(dayNumberOf(date) * MS_PER_DAY);

/** "March 2027", by a date in it. */
export const formatMonthOfYear = (date: LocalDate, locale: string): string =>
  formatterFor("monthOfYear", locale).format(dayNumberOf(date) * MS_PER_DAY);

/** "9:30 AM" or "09:30", from minutes after midnight. */
export const formatClock = (minutes: number, locale: string): string =>
  unbroken(formatterFor("clock", locale).format((minutes % 1440) * MS_PER_MINUTE));

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterFor = (style: keyof typeof STYLES, locale: string): Intl.DateTimeFormat => {
  const key = `${style} ${locale}`;
  // Holidays and feasts are facts of the Gregorian calendar here, whatever calendar a locale shows by default.
  const made =
    formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: "UTC", calendar: "gregory" });
  formatters.set(key, made);
  return made;
};
