import type { Instant, Interval } from "../time/interval";
import { isLocalDate } from "../time/localDate";
import type { AppointmentWords, Filled, WeeklySeries } from "./appointment/appointment";
import { among, listOf, record, whole, words, wordsThat, type Shape } from "./shape";

const MOST_LINES = 60;
const LONGEST_LINE = 1_000;
const LONGEST_ID = 200;
const LONGEST_ZONE = 100;
const MOST_MEETINGS = 104;
/** Outlook takes no longer text in a form. */
const LONGEST_TEXT = 200_000;

const instant: Shape<Instant> = (raw) => whole(0, 8.64e15)(raw) as Instant | undefined;
const window: Shape<Interval> = record({ start: instant, end: instant }, {});
const lines: Shape<readonly string[]> = (raw) => {
  const all = listOf(words(LONGEST_LINE))(raw);
  return all && all.length <= MOST_LINES ? all : undefined;
};
const said: Shape<AppointmentWords> = record(
  { lines },
  { link: record({ words: words(LONGEST_LINE), url: words(LONGEST_LINE) }, {}) },
);

const date = wordsThat(10, isLocalDate);
const series: Shape<WeeklySeries> = record(
  {
    ...{ zone: words(LONGEST_ZONE), weekday: among([1, 2, 3, 4, 5, 6, 7]), everyWeeks: whole(1, MOST_MEETINGS) },
    ...{ count: whole(1, MOST_MEETINGS), firstDate: date, lastDate: date },
    ...{ fromMinutes: whole(0, 1439), durationMinutes: whole(1, 1440) },
  },
  {},
);

/** A filled time that a device has kept. */
export const filledShape: Shape<Filled> = record(
  {
    ...{ window, before: window, words: said },
    text: record({ before: words(LONGEST_TEXT), after: words(LONGEST_TEXT) }, {}),
  },
  { meetingId: words(LONGEST_ID), series },
);
