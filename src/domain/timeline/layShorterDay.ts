import { toInstant, plusMinutes, latest, type Interval } from "../time/interval";
import type { Kept } from "./keptDays";
import type { Stretch } from "./stretch";
import type { WallDay } from "./wallDays";

/** Beyond this many minutes after the end of work an hour is as late as it can be, shorter day or not. */
const LATEST_MINUTES = 180;

/**
 * The working day ends earlier on each of these days: what is cut off, and the hours after it, are late from the new end.
 *
 * It is laid beside the usual hours and not instead of them, because the usual hours are known to both and this is not (P1).
 */
export const layShorterDay = (
  minutesLess: number,
  { first, last }: Kept,
  hours: readonly Interval[],
  days: readonly WallDay[],
): readonly Stretch[] =>
  days
    .filter(({ number }) => number >= first && number <= last)
    .flatMap((day): readonly Stretch[] => {
      const own = hours.filter(({ start }) => start >= day.window.start && start < day.window.end);
      const final = own.at(-1);
      if (!final) return [];
      const next = hours.find(({ start }) => start >= final.end)?.start ?? Infinity;
      const workEdge = latest(final.start, plusMinutes(final.end, -minutesLess));
      const end = toInstant(Math.min(next, plusMinutes(final.end, LATEST_MINUTES)));
      return [{ kind: "shorter-day", window: { start: workEdge, end }, workEdge }];
    });
