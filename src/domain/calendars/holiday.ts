import type { LocalDate, Weekday } from "../time/zoneData";
import type { RegionId } from "./place";

/** Kind of a day in a region's calendar. `bank`, `optional` and `school` days close nothing by themselves. */
export type HolidayKind =
  | "public"
  | "substitute"
  | "half-day"
  | "make-up-workday"
  | "bank"
  | "optional"
  | "mourning"
  | "school";

/** How sure a date is: read in an official notice, computed by a fixed rule, or not yet announced. */
export type Confidence = "gazetted" | "rule" | "tentative";

/** One dated fact of a region's calendar. */
export interface Holiday {
  readonly date: LocalDate;
  /** By language; at least `en`. */
  readonly names: Readonly<Record<string, string>>;
  readonly kind: HolidayKind;
  /** `half-day`: minutes after 00:00 local from which the day is off. Absent: the whole day. */
  readonly offFromMinutes?: number;
  readonly confidence: Confidence;
  /** Some parts of the country do not have it, and none was named: then it is tentative. Absent: it is kept everywhere. */
  readonly isInSomeParts?: true;
  /** Citation of the date. Never empty. */
  readonly source: string;
}

/**
 * Which weekdays a region has off, and since and until when. For display and templates; never an input of the engine
 * (P2).
 */
export interface RegionWeek {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly off: readonly Weekday[];
  readonly half?: readonly { readonly day: Weekday; readonly untilMinutes: number }[];
  readonly source: string;
}

/** The public holidays of one region: those of its country and its own. */
export interface RegionCalendar {
  readonly region: RegionId;
  /** Inclusive; no facts are known outside it. */
  readonly coverage: { readonly from: LocalDate; readonly to: LocalDate };
  /** When the facts were last checked. */
  readonly asOf: LocalDate;
  /** Ascending by date. */
  readonly holidays: readonly Holiday[];
  readonly weeks: readonly RegionWeek[];
}
