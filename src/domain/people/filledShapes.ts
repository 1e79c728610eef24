import type { Instant, Interval } from "../time/interval";
import type { AppointmentWords, Filled } from "./appointment";
import { listOf, record, whole, words, type Shape } from "./shape";

const MOST_LINES = 60;
const LONGEST_LINE = 1_000;
const LONGEST_ID = 200;
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

/** A filled time that a device has kept, except for its series: a series cannot be made single again. */
export const filledShape: Shape<Filled> = record(
  {
    ...{ window, before: window, words: said },
    text: record({ before: words(LONGEST_TEXT), after: words(LONGEST_TEXT) }, {}),
  },
  { meetingId: words(LONGEST_ID) },
);
