// The lunisolar calendar of East Asia, computed. Months begin on the day of a new moon; the eleventh has the winter
// solstice. Of thirteen months between two solstices the first without a principal solar term is a leap month.
import { dateOf, dayAt, dayOf } from "./astronomy.mjs";

const PRINCIPAL_DEGREES = 30;
const SOLSTICE_DEGREES = 270;

/** Instants of new moons and of the 24 solar terms, with a margin of some years. */
export const skyEvents = ({ MakeTime, SearchMoonPhase, SearchSunLongitude }, firstYear, lastYear) => {
  const newMoons = [];
  const end = Date.UTC(lastYear + 2, 0, 1);
  for (let time = MakeTime(new Date(Date.UTC(firstYear - 2, 0, 1))); time.date.getTime() < end;) {
    const moon = SearchMoonPhase(0, time, 40);
    newMoons.push(moon.date.getTime());
    time = moon.AddDays(20);
  }
  const terms = [];
  for (let year = firstYear - 2; year <= lastYear + 1; year++)
    for (let degrees = 0; degrees < 360; degrees += 15)
      terms.push({
        degrees,
        ms: SearchSunLongitude(degrees, MakeTime(new Date(Date.UTC(year, 0, 1))), 367).date.getTime(),
      });
  return { newMoons, terms };
};

/** The dates of a lunar month's day, and of solar terms, in a calendar at `hoursAhead` of UTC. */
export const lunisolar = ({ newMoons, terms }, hoursAhead) => {
  const starts = newMoons.map((ms) => dayAt(ms, hoursAhead));
  const termDays = terms.map(({ degrees, ms }) => ({ degrees, day: dayAt(ms, hoursAhead) }));
  const months = starts.slice(0, -1).map((start, index) => {
    const within = termDays.filter(({ day }) => day >= start && day < starts[index + 1]);
    return { start, degrees: within.map((term) => term.degrees).filter((d) => d % PRINCIPAL_DEGREES === 0) };
  });
  const eleventh = months.flatMap(({ degrees }, index) => (degrees.includes(SOLSTICE_DEGREES) ? [index] : []));
  const numbered = eleventh.slice(0, -1).flatMap((from, index) => {
    const year = months.slice(from, eleventh[index + 1]);
    const leap = year.length === 13 ? year.findIndex(({ degrees }) => degrees.length === 0) : -1;
    return year.map(({ start }, at) => {
      const ordinal = leap >= 0 && at >= leap ? at - 1 : at;
      return { start, number: ((10 + ordinal) % 12) + 1, isLeap: at === leap };
    });
  });
  return {
    day: (month, dayOfMonth) =>
      numbered
        .filter(({ number, isLeap }) => number === month && !isLeap)
        .map(({ start }) => dateOf(start + dayOfMonth - 1)),
    term: (degrees) => [...new Set(termDays.filter((each) => each.degrees === degrees).map(({ day }) => dateOf(day)))],
    shifted: (dates, days) => dates.map((date) => dateOf(dayOf(date) + days)),
  };
};
