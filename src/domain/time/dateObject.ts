import { toInstant, type Instant } from "./interval";
import type { LocalDate } from "./zoneData";

/** For libraries that take a `Date` for an instant. */
export const dateObjectOf = (instant: Instant): Date => new Date(instant);

/** For libraries that read a calendar day off a `Date` with the device's own getters: its noon, which every zone has. */
export const deviceNoonOf = (date: LocalDate): Date =>
  new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)), 12);

/** What such a library answered, to the whole second; undefined where it had no answer. */
export const instantOfDate = (date: Date | null | undefined): Instant | undefined => {
  const ms = date?.getTime() ?? NaN;
  return Number.isNaN(ms) ? undefined : toInstant(Math.round(ms / 1000) * 1000);
};
