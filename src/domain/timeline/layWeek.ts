import type { WorkBlock } from "../people/availability";
import type { Instant, Interval } from "../time/interval";
import { MS_PER_MINUTE } from "../time/interval";
import type { Weekday } from "../time/zoneData";
import { eachOverlap, gapsBetween, merge } from "./intervals";
import type { Stretch } from "./stretch";
import type { WallDay } from "./wallDays";

/** Half of a gap between two working times, with the working time that it is nearer to. */
interface OutsideHours extends Interval {
  readonly kind: "early" | "late";
  readonly workEdge: Instant;
}

/** Whole days on which this person never meets. */
export const layClosedDays = (closed: readonly Weekday[], days: readonly WallDay[]): readonly Stretch[] =>
  days.filter((day) => closed.includes(day.weekday)).map(({ window }) => ({ kind: "closed-day", window }));

/**
 * Working hours, days off and, on working days, what is early or late. Each minute is one of the four.
 *
 * A minute is early when the next working time is nearer than the last one, else late. Without any working hours
 * nothing is known, so nothing is laid (E3).
 */
export const layWorkingWeek = (work: readonly WorkBlock[], days: readonly WallDay[]): readonly Stretch[] => {
  const [first] = days;
  const last = days.at(-1);
  if (work.length === 0 || !first || !last) return [];
  const isWorkingDay = (day: WallDay): boolean => work.some((block) => block.days.includes(day.weekday));
  const hours = workingHours(work, days);
  const gaps = gapsBetween(hours, { start: first.window.start, end: last.window.end });
  const laid: Stretch[] = hours.map((window) => ({ kind: "work", window }));
  eachOverlap(
    gaps,
    windowsOf(days, (day) => !isWorkingDay(day)),
    (window) => laid.push({ kind: "day-off", window }),
  );
  eachOverlap(halves(gaps, hours), windowsOf(days, isWorkingDay), (window, { kind, workEdge }) =>
    laid.push({ kind, window, workEdge }),
  );
  return laid;
};

const workingHours = (work: readonly WorkBlock[], days: readonly WallDay[]): readonly Interval[] =>
  merge(
    days.flatMap((day) =>
      work
        .filter((block) => block.days.includes(day.weekday))
        .map((block) => ({ start: day.at(block.fromMinutes), end: day.at(block.toMinutes) }))
        // A block that lies wholly inside a skipped hour has no length that day.
        .filter(({ start, end }) => start < end),
    ),
  );

const windowsOf = (days: readonly WallDay[], wanted: (day: WallDay) => boolean): readonly Interval[] =>
  days.filter(wanted).map((day) => day.window);

const halves = (gaps: readonly Interval[], hours: readonly Interval[]): readonly OutsideHours[] => {
  const firstWork = hours[0]?.start ?? Infinity;
  const lastWork = hours.at(-1)?.end ?? -Infinity;
  return gaps.flatMap(({ start, end }): OutsideHours[] => {
    if (end <= firstWork) return [{ kind: "early", start, end, workEdge: end }];
    if (start >= lastWork) return [{ kind: "late", start, end, workEdge: start }];
    const middle = (start + Math.floor((end - start) / (2 * MS_PER_MINUTE)) * MS_PER_MINUTE) as Instant;
    return [
      { kind: "late", start, end: middle, workEdge: start },
      { kind: "early", start: middle, end, workEdge: end },
    ];
  });
};
