import { dayNumberOf } from "../../domain/time/localDate";

/**
 * Western Easter as a day number: the first Sunday after the ecclesiastical full moon on or after 21 March.
 * The arithmetic is that of Meeus, Astronomical Algorithms, chapter 8, valid for every Gregorian year.
 */
export const easterDay = (year: number): number => {
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
export const paschaDay = (year: number): number => {
  const fullMoon = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - fullMoon + 34) % 7;
  return dayNumberOf(`${year}-03-22`) + fullMoon + toSunday + JULIAN_LAG_DAYS;
};
