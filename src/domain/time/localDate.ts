import type { LocalDate, Weekday } from "./zoneData";
import { MS_PER_DAY } from "./interval";

/** Cache of formatted dates: a horizon uses the same few days again and again. */
const dates = new Map<number, LocalDate>();

/** Days since 1970-01-01, for date arithmetic. */
export const dayNumberOf = (date: LocalDate): number => {
  const year = numberIn(date, 0, 4);
  const month = numberIn(date, 5, 7);
  const day = numberIn(date, 8, 10);
  // Asked for more often than anything else: counted here, which takes half as long.
  if (year >= 100 && month >= 1 && month <= 12 && day >= 0) {
    const since = month > 2 ? year : year - 1;
    const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
    return (
      since * 365 + Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400) + ofYear + day - 719_469
    );
  }
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY;
};

/** The number that these digits are; not a number when one of them is none. */
const numberIn = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
};

/** The date that is `dayNumber` days after 1970-01-01. */
export const dateOfDay = (dayNumber: number): LocalDate => {
  const known = dates.get(dayNumber);
  if (known !== undefined) return known;
  const date = new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
  dates.set(dayNumber, date);
  return date;
};

/** The weekday of a day number: 1970-01-01 was a Thursday. */
export const weekdayOfDay = (dayNumber: number): Weekday => WEEKDAYS[(((dayNumber + 3) % 7) + 7) % 7] ?? 1;

/** True for a date that is in the calendar: 2028-02-29 is, 2027-02-29 is not. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumberOf(text)) && dateOfDay(dayNumberOf(text)) === text;

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
