/** Milliseconds since 1970-01-01T00:00:00Z. Never a wall-clock reading. */
export type Instant = number & { readonly __unit: "epoch-ms" };

/** Half-open: contains `start`, excludes `end`. Back-to-back meetings therefore do not clash. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** One minute in milliseconds. */
export const MS_PER_MINUTE = 60_000;

/** Length of `interval` in minutes. */
export const lengthMinutes = (interval: Interval): number => (interval.end - interval.start) / MS_PER_MINUTE;

/** True when both begin and end together. */
export const isSame = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

/** Length of the common part of `a` and `b`, in minutes; 0 when they only touch. */
export const overlapMinutes = (a: Interval, b: Interval): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / MS_PER_MINUTE;
