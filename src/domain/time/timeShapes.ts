import { among, checked, listOf, only, record, whole, wordsThat, type Shape } from "../shared/shape";
import type { Instant, Interval } from "./interval";
import { isLocalDate } from "./localDate";
import { isWithinReach } from "./reach";
import type { LocalDate, Weekday } from "./zoneData";

/** A whole number of milliseconds inside the engine's reach. */
export const INSTANT: Shape<Instant> = only(
  "an instant in milliseconds",
  (raw): raw is Instant => typeof raw === "number" && Number.isSafeInteger(raw) && isWithinReach(raw as Instant),
);

/** Two instants; the end is not before the start. */
export const INTERVAL: Shape<Interval> = checked(record({ start: INSTANT, end: INSTANT }), ({ start, end }) =>
  start <= end ? undefined : { field: "end", problem: "is before", than: "start" },
);

/** A date that is in the calendar. */
export const DATE: Shape<LocalDate> = wordsThat(10, isLocalDate, "a date such as 2026-12-01");

/** Minutes after 00:00, before 24:00. */
export const MINUTE = whole(0, 1439);

/** ISO weekdays, Monday is 1. */
export const WEEKDAYS: Shape<readonly Weekday[]> = listOf(among([1, 2, 3, 4, 5, 6, 7]));
