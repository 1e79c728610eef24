import { DATE, INTERVAL, MINUTE } from "../../time/timeShapes";
import type { AppointmentWords, Filled, WeeklySeries } from "./appointment";
import { among, listOf, record, whole, words, type Shape } from "../../shared/shape";

const MOST_LINES = 60;
const LONGEST_LINE = 1_000;
const LONGEST_ID = 200;
const LONGEST_ZONE = 100;
const MOST_MEETINGS = 104;
/** In characters: Outlook's form takes no longer text. */
const LONGEST_TEXT = 200_000;

const said: Shape<AppointmentWords> = record(
  { lines: listOf(words(LONGEST_LINE), { most: MOST_LINES }) },
  { link: record({ words: words(LONGEST_LINE), url: words(LONGEST_LINE) }) },
);

const series: Shape<WeeklySeries> = record({
  zone: words(LONGEST_ZONE),
  weekday: among([1, 2, 3, 4, 5, 6, 7]),
  everyWeeks: whole(1, MOST_MEETINGS),
  count: whole(1, MOST_MEETINGS),
  firstDate: DATE,
  lastDate: DATE,
  fromMinutes: MINUTE,
  durationMinutes: whole(1, 1440),
});

/** Reads a `Filled` that was stored on the device. */
export const filledShape: Shape<Filled> = record(
  {
    window: INTERVAL,
    before: INTERVAL,
    words: said,
    text: record({ before: words(LONGEST_TEXT), after: words(LONGEST_TEXT) }),
  },
  { meetingId: words(LONGEST_ID), series },
);
