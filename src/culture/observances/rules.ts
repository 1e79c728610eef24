import type { Certainty } from "../../domain/calendars/observance";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../../domain/time/localDate";
import type { LocalDate, Weekday } from "../../domain/time/zoneData";
import { twoDigits } from "../../domain/time/zonedText";
import type { Rule } from "./definition";

/**
 * Runs a rule for each year of the range and one more on each side: a feast may lie far from the year it is counted in.
 */
const byYear =
  (dayIn: (year: number) => number | undefined, daysIn?: (year: number) => number): Rule =>
  (from, to) => {
    const found = [];
    for (let year = yearOf(from) - 1; year <= yearOf(to) + 1; year++) {
      const start = dayIn(year);
      if (start === undefined || start < from || start > to) continue;
      found.push(daysIn ? { start, days: daysIn(year) } : { start });
    }
    return found;
  };

const yearOf = (day: number): number => Number(dateOfDay(day).slice(0, 4));

const dayOf = (year: number, month: number, day: number): number =>
  dayNumberOf(`${year}-${twoDigits(month)}-${twoDigits(day)}`);

/** The same date every year. */
export const gregorian = (month: number, day: number): Rule => byYear((year) => dayOf(year, month, day));

/** The first such weekday on or after a date, plus `plus` days. */
export const weekdayFrom = (month: number, day: number, weekday: Weekday, plus = 0): Rule =>
  byYear((year) => {
    const first = dayOf(year, month, day);
    return first + ((weekday - weekdayOfDay(first) + 7) % 7) + plus;
  });

/** Days before or after Western Easter. */
export const easter = (plus: number): Rule => byYear((year) => easterDay(year) + plus);

/** Days before or after Orthodox Pascha. */
export const pascha = (plus: number): Rule => byYear((year) => paschaDay(year) + plus);

/** From `plus` days after Pascha to the day before a date: the fast of the Apostles. Some years have none. */
export const paschaUntil = (plus: number, month: number, day: number): Rule => {
  const daysIn = (year: number): number => dayOf(year, month, day) - paschaDay(year) - plus;
  return byYear((year) => (daysIn(year) > 0 ? paschaDay(year) + plus : undefined), daysIn);
};

/**
 * A table of published dates, separated by spaces. Up to the year `published`: read in a notice, a gazette or an
 * official calendar. Later: computed by the table's source.
 */
export const table = (dates: string, published?: number): Rule => {
  const starts = dates.split(" ");
  return (from, to) => {
    const [first, last] = [dateOfDay(from), dateOfDay(to)];
    return starts
      .filter((date) => date >= first && date <= last)
      .map((date) => ({ start: dayNumberOf(date), certainty: certaintyOf(date, published) }));
  };
};

const certaintyOf = (date: LocalDate, published: number | undefined): Certainty =>
  published !== undefined && Number(date.slice(0, 4)) <= published ? "published" : "computed";

/** The same occurrences, shifted by some days. */
export const shifted =
  (rule: Rule, days: number): Rule =>
  (from, to) =>
    rule(from - days, to - days).map((found) => ({ ...found, start: found.start + days }));

/** Repeats at a fixed distance in days, before and after a known occurrence. */
export const every = (days: number, once: LocalDate): Rule => {
  const anchor = dayNumberOf(once);
  return (from, to) => {
    const found = [];
    for (let start = from + ((((anchor - from) % days) + days) % days); start <= to; start += days)
      found.push({ start });
    return found;
  };
};

/**
 * Western Easter as a day number: the first Sunday after the ecclesiastical full moon on or after 21 March.
 * The arithmetic is that of Meeus, Astronomical Algorithms, chapter 8, valid for every Gregorian year.
 */
const easterDay = (year: number): number => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dayNumberOf(`${year}-03-22`) + epact + toSunday - 7 * late;
};

/** Days that the Julian calendar is behind the Gregorian one, from March 1900 to February 2100. */
const JULIAN_LAG_DAYS = 13;

/** Orthodox Pascha as a day number: the same rule by the Julian calendar and its moon (Meeus, chapter 8). 1900 to 2099. */
const paschaDay = (year: number): number => {
  const fullMoon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - fullMoon + 34) % 7;
  return dayNumberOf(`${year}-03-22`) + fullMoon + toSunday + JULIAN_LAG_DAYS;
};
