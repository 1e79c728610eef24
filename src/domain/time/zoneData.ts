import type { Instant } from "./interval";

/** IANA zone id, or `posix:` followed by a POSIX TZ rule (`posix:PST8PDT,M3.2.0/2,M11.1.0/2`) for a mailbox's custom zone. */
export type Zone = string;

/** `YYYY-MM-DD` in the Gregorian calendar. */
export type LocalDate = string;

/** ISO weekday: Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Wall clock and local date at one place. */
export interface LocalReading {
  readonly date: LocalDate;
  readonly weekday: Weekday;
  /** Minutes after 00:00 on that wall clock: 0 to 1439. */
  readonly wallMinutes: number;
  /** Minutes that local time is ahead of UTC: +60 in Lagos, -300 in Bogotá. */
  readonly offsetMinutes: number;
}

/** Zone rules, injected (E14): the only source of offsets. */
export interface ZoneData {
  /** False for anything that is neither an IANA zone nor a readable `posix:` rule; in particular for "". */
  readonly isKnown: (zone: Zone) => boolean;
  /** Minutes ahead of UTC at `instant`. Throws for an unknown zone: check input with `isKnown`. */
  readonly offsetMinutesAt: (zone: Zone, instant: Instant) => number;
  /** The wall reading at `instant`. */
  readonly readAt: (zone: Zone, instant: Instant) => LocalReading;
  /**
   * The instant of a wall-clock time (E4). `wallMinutes` of 1440 and more run into the next days. A time that does not
   * exist moves forward by the gap; one that exists twice means the earlier.
   */
  readonly instantAt: (zone: Zone, date: LocalDate, wallMinutes: number) => Instant;
  /** False for a zone without any correction. */
  readonly mayBeCorrected: (zone: Zone) => boolean;
  /** True when the offset at `instant` comes from our dated corrections, not from the runtime. */
  readonly isCorrected: (zone: Zone, instant: Instant) => boolean;
}
