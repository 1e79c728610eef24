import { PLACE, REGION } from "../../calendars/calendarShapes";
import { absent, among, checked, listOf, orNull, record, whole, wordsThat, type Shape } from "../../shared/shape";
import { DATE, INSTANT, INTERVAL, MINUTE, WEEKDAYS } from "../../time/timeShapes";
import type { DailySpan, PublishedAvailability, PublishedWindow, Stay, WorkBlock } from "./availability";

const MINUTES_A_DAY = 1_440;
/** Longest word for a window, in characters. */
export const LONGEST_WORD = 80;

/** Reads a stay; one that ends before it begins is refused. */
export const STAY: Shape<Stay> = checked(record({ place: PLACE }, { from: DATE, to: DATE }), ({ from, to }) =>
  from !== undefined && to !== undefined && to < from ? { field: "to", problem: "is before", than: "from" } : undefined,
);

/** Reads working hours; those that end before they begin are refused. */
export const WORK_BLOCK: Shape<WorkBlock> = checked(
  record({ days: WEEKDAYS, fromMinutes: MINUTE, toMinutes: whole(1, 2 * MINUTES_A_DAY) }),
  ({ fromMinutes, toMinutes }) =>
    fromMinutes < toMinutes ? undefined : { field: "toMinutes", problem: "is not after", than: "fromMinutes" },
);

/** Reads a daily span, such as a night. */
export const DAILY_SPAN: Shape<DailySpan> = record({
  fromMinutes: MINUTE,
  toMinutes: whole(0, MINUTES_A_DAY),
});

/** Reads the regions whose public holidays count. */
export const HOLIDAYS = listOf(REGION);

const PUBLISHED_WINDOW: Shape<PublishedWindow> = record(
  {
    window: checked(INTERVAL, ({ start, end }) => (start < end ? undefined : { problem: "has no length" })),
    level: among(["no", "rather-not"]),
  },
  { word: wordsThat(LONGEST_WORD, (text) => text !== "") },
);

/** Reads published availability. One unreadable part makes it all unreadable: the engine computes with it. */
export const AVAILABILITY: Shape<PublishedAvailability> = record(
  {
    stays: absent([], listOf(STAY)),
    work: absent([], listOf(WORK_BLOCK)),
    closedDays: absent([], WEEKDAYS),
    overlay: absent([], listOf(PUBLISHED_WINDOW)),
  },
  { night: orNull(DAILY_SPAN), holidays: HOLIDAYS, overlayUntil: INSTANT },
);
