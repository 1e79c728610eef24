import type { Place, RegionId } from "../../calendars/place";
import type { Instant, Interval } from "../../time/interval";
import type { LocalDate, Weekday } from "../../time/zoneData";

/** A place for a time: travel and relocation. Both dates are local and inclusive; absent means open. */
export interface Stay {
  readonly place: Place;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** Working hours on weekdays, in minutes after 00:00 local. `toMinutes` above 1440 runs into the next day. */
export interface WorkBlock {
  readonly days: readonly Weekday[];
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

/** A daily span of the clock, such as a night. It runs over midnight when `toMinutes` is not after `fromMinutes`. */
export interface DailySpan {
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

/** The default night (E2). */
export const USUAL_NIGHT: DailySpan = { fromMinutes: 22 * 60, toMinutes: 7 * 60 };

/** A plain window of the published overlay: no reason, no label. */
export interface PublishedWindow {
  readonly window: Interval;
  readonly level: "no" | "rather-not";
  /** The owner's word for the pair. Present only at their own wish. */
  readonly word?: string;
}

/**
 * What a person publishes to the pair about their time. Every field may be absent: the product works with nothing
 * declared (P8). Only its owner writes it to the shared document.
 */
export interface PublishedAvailability {
  readonly stays: readonly Stay[];
  readonly work: readonly WorkBlock[];
  readonly closedDays: readonly Weekday[];
  /** null: no hour is closed as night. Absent: 22:00 to 07:00. */
  readonly night?: DailySpan | null;
  /** Absent: the public holidays of each stay's place. Present: exactly these; empty: none. */
  readonly holidays?: readonly RegionId[];
  readonly overlay: readonly PublishedWindow[];
  /** End of the overlay's validity; later times are unknown. Absent in older entries. */
  readonly overlayUntil?: Instant;
}
