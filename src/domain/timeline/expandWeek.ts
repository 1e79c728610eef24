import type { DailySpan, WorkBlock } from "../people/myTime/availability";
import { lengthMinutes, plusMinutes, type Instant, type Interval } from "../time/interval";
import type { Weekday } from "../time/zoneData";
import { eachOverlap, gapsBetween, merge } from "./intervals";
import type { Span } from "./span";
import type { WallDay } from "./wallDays";

/** Half of a gap between two working times, with the nearer of them. */
interface OutsideHours extends Interval {
  readonly kind: "early" | "late";
  readonly workEdge: Instant;
}

/** The working blocks of a day; none on a day off. */
type BlocksOn = (day: WallDay) => readonly WorkBlock[];

const NO_BLOCKS: readonly WorkBlock[] = [];

/** Whole days on which this person never meets. */
export const expandClosedDays = (closed: readonly Weekday[], days: readonly WallDay[]): readonly Span[] =>
  days.filter((day) => closed.includes(day.weekday)).map(({ window }) => ({ kind: "closed-day", window }));

/**
 * Working times, sorted and without overlaps.
 * `makeUp` are the numbers of make-up days: they take the hours of the nearest working weekday before.
 */
export const workingHours = (
  work: readonly WorkBlock[],
  days: readonly WallDay[],
  makeUp: readonly number[],
): readonly Interval[] => {
  const blocksOn = blocksByDay(work, makeUp);
  const hours: Interval[] = [];
  for (const day of days) {
    for (const { fromMinutes, toMinutes } of blocksOn(day)) {
      const start = day.at(fromMinutes);
      const end = day.at(toMinutes);
      // A block inside a skipped hour has no length that day.
      if (start < end) hours.push({ start, end });
    }
  }
  return merge(hours);
};

/**
 * Working hours, days off and, on working days, early or late hours; each minute is one of the four.
 * A minute is early when the next working time is nearer than the last one, else late. Without working hours there are
 * no spans (E3).
 */
export const expandWorkingWeek = (
  work: readonly WorkBlock[],
  hours: readonly Interval[],
  days: readonly WallDay[],
  makeUp: readonly number[],
): readonly Span[] => {
  const [first] = days;
  const last = days.at(-1);
  if (work.length === 0 || !first || !last) return [];
  const isWorkingDay = workingDays(work, makeUp);
  const gaps = gapsBetween(hours, { start: first.window.start, end: last.window.end });
  const spans: Span[] = hours.map((window) => ({ kind: "work", window }));
  eachOverlap(
    gaps,
    windowsOf(days, (day) => !isWorkingDay(day)),
    (window) => spans.push({ kind: "day-off", window }),
  );
  eachOverlap(halves(gaps, hours), windowsOf(days, isWorkingDay), (window, { kind, workEdge }) =>
    spans.push({ kind, window, workEdge }),
  );
  return spans;
};

/** Says of a day whether any work begins on it. */
export const workingDays = (work: readonly WorkBlock[], makeUp: readonly number[]): ((day: WallDay) => boolean) => {
  const blocksOn = blocksByDay(work, makeUp);
  return (day) => blocksOn(day).length > 0;
};

const blocksByDay = (work: readonly WorkBlock[], makeUp: readonly number[]): BlocksOn => {
  const byWeekday = new Map<Weekday, readonly WorkBlock[]>();
  const usual = (weekday: Weekday): readonly WorkBlock[] => {
    let blocks = byWeekday.get(weekday);
    if (!blocks) byWeekday.set(weekday, (blocks = work.filter(({ days }) => days.includes(weekday))));
    return blocks;
  };
  return ({ number, weekday }) => {
    const blocks = usual(weekday);
    return blocks.length === 0 && makeUp.includes(number) ? nearestBefore(weekday, usual) : blocks;
  };
};

const nearestBefore = (weekday: Weekday, usual: (weekday: Weekday) => readonly WorkBlock[]): readonly WorkBlock[] => {
  for (let back = 1; back < 7; back++) {
    const blocks = usual((((weekday - back + 6) % 7) + 1) as Weekday);
    if (blocks.length > 0) return blocks;
  }
  return NO_BLOCKS;
};

const windowsOf = (days: readonly WallDay[], wanted: (day: WallDay) => boolean): readonly Interval[] => {
  const windows: Interval[] = [];
  for (const day of days) if (wanted(day)) windows.push(day.window);
  return windows;
};

const halves = (gaps: readonly Interval[], hours: readonly Interval[]): readonly OutsideHours[] => {
  const firstWork = hours[0]?.start ?? Infinity;
  const lastWork = hours.at(-1)?.end ?? -Infinity;
  const parts: OutsideHours[] = [];
  for (const { start, end } of gaps) {
    if (end <= firstWork) parts.push({ kind: "early", start, end, workEdge: end });
    else if (start >= lastWork) parts.push({ kind: "late", start, end, workEdge: start });
    else {
      const middle = plusMinutes(start, Math.floor(lengthMinutes({ start, end }) / 2));
      parts.push({ kind: "late", start, end: middle, workEdge: start });
      parts.push({ kind: "early", start: middle, end, workEdge: end });
    }
  }
  return parts;
};

/** The person's own night, every night. */
export const expandNights = (night: DailySpan | null, days: readonly WallDay[]): readonly Span[] => {
  if (night === null) return [];
  const { fromMinutes, toMinutes } = night;
  const until = toMinutes > fromMinutes ? toMinutes : toMinutes + 1440;
  return days.map((day) => ({ kind: "night", window: { start: day.at(fromMinutes), end: day.at(until) } }));
};
