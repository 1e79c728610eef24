import type { Instant, Interval } from "../time/interval";

/**
 * The part of `interval` inside `bounds` (the same object, if that is all); undefined when they only touch or are
 * disjoint.
 */
export const clip = (interval: Interval, bounds: Interval): Interval | undefined => {
  if (interval.start >= bounds.start && interval.end <= bounds.end && interval.start < interval.end) return interval;
  const start = interval.start > bounds.start ? interval.start : bounds.start;
  const end = interval.end < bounds.end ? interval.end : bounds.end;
  return start < end ? { start, end } : undefined;
};

/** The same time as a sorted list without overlaps; neighbours that touch become one. */
export const merge = (intervals: readonly Interval[]): readonly Interval[] => {
  const merged: Interval[] = [];
  for (const next of isSorted(intervals) ? intervals : [...intervals].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (!last || last.end < next.start) merged.push(next);
    else if (last.end < next.end) merged[merged.length - 1] = { start: last.start, end: next.end };
  }
  return merged;
};

/** Fast path: most lists are made day by day and are sorted already. */
const isSorted = (intervals: readonly Interval[]): boolean => {
  let before = -Infinity;
  for (const { start } of intervals) {
    if (start < before) return false;
    before = start;
  }
  return true;
};

/** Calls `found` for every overlap of `a` and `b`. Both are sorted and free of overlaps. */
export const eachOverlap = <A extends Interval>(
  a: readonly A[],
  b: readonly Interval[],
  found: (window: Interval, of: A) => void,
): void => {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const one = a[i];
    const other = b[j];
    if (!one || !other) return;
    const shared = clip(one, other);
    if (shared) found(shared, one);
    if (one.end < other.end) i++;
    else j++;
  }
};

/** `bounds` without `taken`, which is sorted and free of overlaps. */
export const gapsBetween = (taken: readonly Interval[], bounds: Interval): readonly Interval[] => {
  const gaps: Interval[] = [];
  let from: Instant = bounds.start;
  for (const { start, end } of taken) {
    if (from < start) gaps.push({ start: from, end: start < bounds.end ? start : bounds.end });
    if (end > from) from = end;
    if (from >= bounds.end) return gaps;
  }
  if (from < bounds.end) gaps.push({ start: from, end: bounds.end });
  return gaps;
};
