import type { LocalDate, Weekday } from "./zoneData";
import { MS_PER_DAY } from "./interval";

/** Cache of formatted dates: a horizon uses the same few days again and again. */
const dates = new Map<number, LocalDate>();

/** Days since 1970-01-01, for date arithmetic. */
export const dayNumberOf = (date: LocalDate): number =>
  Date.UTC(numberIn(date, 0, 4), numberIn(date, 5, 7) - 1, numberIn(date, 8, 10)) / MS_PER_DAY;

/** The number that these digits are, read in place: asked for more often than anything else. */
const numberIn = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to && at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
  }
  return number;
};

/** 0100-01-01 and 9999-12-31: before and after, a date has no four digits that `Date.UTC` takes for its year. */
const [FIRST_DAY, LAST_DAY] = [-683_003, 2_932_896];

/** The date that is `dayNumber` days after 1970-01-01; the first or the last one where that is out of reach. */
export const dateOfDay = (dayNumber: number): LocalDate => {
  const known = dates.get(dayNumber);
  if (known !== undefined) return known;
  const within = Math.min(Math.max(dayNumber, FIRST_DAY), LAST_DAY);
  const date = new Date(within * MS_PER_DAY).toISOString().slice(0, 10);
  dates.set(dayNumber, date);
  return date;
};

/** The weekday of a day number: 1970-01-01 was a Thursday. */
export const weekdayOfDay = (dayNumber: number): Weekday => WEEKDAYS[(((dayNumber + 3) % 7) + 7) % 7] ?? 1;

/** True for a date that is in the calendar: 2028-02-29 is, 2027-02-29 is not. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumberOf(text)) && dateOfDay(dayNumberOf(text)) === text;

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
