/** Milliseconds since 1970-01-01T00:00:00Z. Never a wall-clock reading. */
export type Instant = number & { readonly __unit: "epoch-ms" };

/** Half-open: contains `start`, excludes `end`. Back-to-back meetings therefore do not clash. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** One minute in milliseconds. */
export const MS_PER_MINUTE = 60_000;

/** One hour in milliseconds. */
export const MS_PER_HOUR = 3_600_000;

/** 24 hours in milliseconds. A local day may be shorter or longer: ask `ZoneData` for its ends. */
export const MS_PER_DAY = 86_400_000;

/** Brands a number from outside (a store, a library, a calculation) that is known to be milliseconds since 1970. */
export const toInstant = (epochMs: number): Instant => epochMs as Instant;

/** `ms` milliseconds after `instant`; before it when negative. */
export const plusMs = (instant: Instant, ms: number): Instant => toInstant(instant + ms);

/** `minutes` after `instant`; before it when negative. */
export const plusMinutes = (instant: Instant, minutes: number): Instant => plusMs(instant, minutes * MS_PER_MINUTE);

/** `days` times 24 hours after `instant`; before it when negative. */
export const plusDays = (instant: Instant, days: number): Instant => plusMs(instant, days * MS_PER_DAY);

/** The first of `instants`. */
export const earliest = (...instants: readonly Instant[]): Instant => toInstant(Math.min(...instants));

/** The last of `instants`. */
export const latest = (...instants: readonly Instant[]): Instant => toInstant(Math.max(...instants));

/** The last multiple of `stepMs` since 1970 that is not after `instant`. */
export const roundDown = (instant: Instant, stepMs: number): Instant =>
  toInstant(Math.floor(instant / stepMs) * stepMs);

/** The first multiple of `stepMs` since 1970 that is not before `instant`. */
export const roundUp = (instant: Instant, stepMs: number): Instant => toInstant(Math.ceil(instant / stepMs) * stepMs);

/**
 * `interval` made longer until it begins and ends on whole minutes. Calendars hold seconds and solar moments fractions,
 * but burden is counted in whole minutes: a partly busy or partly kept minute counts whole.
 */
export const wholeMinutes = (interval: Interval): Interval =>
  interval.start % MS_PER_MINUTE === 0 && interval.end % MS_PER_MINUTE === 0
    ? interval
    : { start: roundDown(interval.start, MS_PER_MINUTE), end: roundUp(interval.end, MS_PER_MINUTE) };

/** Length of `interval` in minutes. */
export const lengthMinutes = (interval: Interval): number => (interval.end - interval.start) / MS_PER_MINUTE;

/** True when both begin and end together. */
export const isSame = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

/** Length of the common part of `a` and `b`, in minutes; 0 when they only touch. */
export const overlapMinutes = (a: Interval, b: Interval): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / MS_PER_MINUTE;
