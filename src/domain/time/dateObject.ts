import { toInstant, type Instant } from "./interval";
import type { LocalDate } from "./zoneData";

/** An instant as a `Date`, for libraries. */
export const dateObjectOf = (instant: Instant): Date => new Date(instant);

/**
 * A local date as a `Date` at noon of the device's zone, for libraries that use its local getters. Every zone has that
 * hour.
 */
export const deviceNoonOf = (date: LocalDate): Date =>
  new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);

/** A library's `Date` as an instant, to the whole second; undefined where it had no answer. */
export const instantOfDate = (date: Date | null | undefined): Instant | undefined => {
  const ms = date?.getTime() ?? NaN;
  return Number.isNaN(ms) ? undefined : toInstant(Math.round(ms / 1000) * 1000);
};
