import type { CalendarItem } from "../../src/domain/people/myTime/calendarReader";
import type { Participant } from "../../src/domain/people/myTime/participant";
import { NOTHING_PRIVATE, type OwnPace } from "../../src/domain/people/myTime/privateTime";
import type { ProposeRequest } from "../../src/domain/proposals/request";
import type { Instant, Interval } from "../../src/domain/time/interval";
import { at, person, request, work } from "../people";

/** One size of question: how many people, for how many weeks. */
export interface Size {
  readonly people: number;
  readonly weeks: number;
}

export const SIZES: readonly Size[] = [
  { people: 2, weeks: 4 },
  { people: 8, weeks: 12 },
];

// Overlapping days from Lisbon to Kathmandu, so that even eight people have hours in common.
const CITIES = [
  "Europe/Berlin",
  "Asia/Kathmandu",
  "Africa/Lagos",
  "Europe/Lisbon",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Europe/Athens",
  "Africa/Nairobi",
];

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/**
 * Everybody works 08:00 to 20:00 from Monday to Friday and has five busy times a day on the quarter hour.
 *
 * Nights are open and nothing is private, because the other engines know working hours and busy times only.
 * The horizon holds the change of clocks in Europe, but no zone that a runtime has wrong.
 */
export const requestOf = ({ people, weeks }: Size): ProposeRequest => {
  const start = at("2027-02-15T00:00:00Z");
  const horizon = { start, end: (start + weeks * 7 * DAY_MS) as Instant };
  const random = createRandom(people * 100 + weeks);
  const everybody = CITIES.slice(0, people).map((zone, i): Participant =>
    person(`person-${i}`, zone, { night: null, work: [work("08:00", "20:00")], calendar: busyTimes(horizon, random) }),
  );
  return request(everybody, horizon, { limit: 10 });
};

/** The same, with limits of all kinds and a curve for the first person, and a meeting held before. */
export const pacedRequestOf = (size: Size): ProposeRequest => {
  const asked = requestOf(size);
  const { start } = asked.horizon;
  const pace: OwnPace = {
    ...{ minutesBefore: 10, minutesAfter: 10, noticeHours: 24 },
    ...{ lateHoursAMonth: 4, meetingsADay: 6, softDays: 2 },
  };
  const hardHours = Array.from({ length: 24 }, (_, hour) => Math.min(3, Math.abs(hour - 12) >> 2));
  return {
    ...asked,
    held: [{ start: (start - DAY_MS) as Instant, end: (start - DAY_MS + 3_600_000) as Instant }],
    people: asked.people.map((one, i) => (i === 0 ? { ...one, own: { ...NOTHING_PRIVATE, pace, hardHours } } : one)),
  };
};

/** People who work 09:00 to 17:00 and have three busy or tentative times a day, all through a fortnightly series. */
export const seriesRequestOf = (cities: readonly string[], count: number): ProposeRequest => {
  const start = at("2027-01-04T00:00:00Z");
  const random = createRandom(cities.length * 100 + count);
  const all = { start, end: (start + count * 14 * DAY_MS) as Instant };
  const everybody = cities.map((zone, i): Participant => {
    const calendar = busyTimes(all, random, 3).map((item) => ({
      ...item,
      show: random() < 0.2 ? TENTATIVE : item.show,
    }));
    return person(`person-${i}`, zone, { night: { fromMinutes: 23 * 60, toMinutes: 5 * 60 }, calendar });
  });
  return request(everybody, { start, end: (start + 14 * DAY_MS) as Instant }, { limit: 10 });
};

const TENTATIVE = "tentative" as const;

const busyTimes = ({ start, end }: Interval, random: () => number, perDay = 5): readonly CalendarItem[] => {
  const items: CalendarItem[] = [];
  for (let day: number = start; day < end; day += DAY_MS) {
    for (let i = 0; i < perDay; i++) {
      const from = day + Math.floor(random() * 96) * QUARTER_MS;
      const to = Math.min(end, from + (1 + Math.floor(random() * 3)) * QUARTER_MS);
      items.push({ show: "busy", window: { start: from as Instant, end: to as Instant } });
    }
  }
  return items;
};

/** The same numbers on every machine (a linear congruential generator). */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
