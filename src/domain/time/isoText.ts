import { toInstant, type Instant } from "./interval";
import { isLocalDate } from "./localDate";

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})$/;

/** `2026-11-24T09:00:00Z`: an instant in UTC, without fractions when they are zero. */
export const isoText = (instant: Instant): string => new Date(instant).toISOString().replace(".000Z", "Z");

/** `2026-11-24T09:00:00.0000000`: the zone-less UTC form that Graph calls `dateTime`. */
export const graphText = (instant: Instant): string => new Date(instant).toISOString().replace("Z", "0000");

/** Reads ISO 8601 with an explicit offset or Z, up to seven digits of a second; undefined for anything else. */
export const parseInstant = (text: unknown): Instant | undefined => {
  // Date.parse would read 30 February as 2 March.
  if (typeof text !== "string" || !ISO.test(text) || !isLocalDate(text.slice(0, 10))) return undefined;
  const ms = Date.parse(text.replace(/(\.\d{3})\d+/, "$1"));
  return Number.isNaN(ms) ? undefined : toInstant(ms);
};
