import type { Confidence, HolidayKind } from "../../domain/calendars/holiday";
import type { LocalDate, Weekday } from "../../domain/time/zoneData";

/** One feast with all its dates that share kind, confidence and source. */
export interface StoredHoliday {
  readonly names: Readonly<Record<string, string>>;
  /** Absent: `public`. */
  readonly kind?: HolidayKind;
  /** Absent: `rule`. */
  readonly confidence?: Confidence;
  readonly offFromMinutes?: number;
  /** Index into the country's `sources`. */
  readonly source: number;
  /** Ascending. */
  readonly dates: readonly LocalDate[];
}

/** A dated working week; `source` is an index as above. */
export interface StoredWeek {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly off: readonly Weekday[];
  readonly half?: readonly { readonly day: Weekday; readonly untilMinutes: number }[];
  readonly source: number;
}

/** A feast that only some parts of a country keep. There it stands in place of the country's day on the same date. */
export interface StoredLocalHoliday extends StoredHoliday {
  readonly parts: readonly string[];
}

/** How a part differs from its country. */
export interface StoredPart {
  /** In English. */
  readonly name: string;
  /** Days of the country on which this part keeps nothing. */
  readonly without?: readonly LocalDate[];
  /** Absent: the country's. */
  readonly weeks?: readonly StoredWeek[];
}

/** What one file of `data/` holds: a country with its parts, and where every fact was read. */
export interface StoredCountry {
  readonly region: string;
  /** In English. */
  readonly name: string;
  readonly coverage: { readonly from: LocalDate; readonly to: LocalDate };
  readonly asOf: LocalDate;
  readonly sources: readonly string[];
  readonly weeks: readonly StoredWeek[];
  readonly holidays: readonly StoredHoliday[];
  readonly local?: readonly StoredLocalHoliday[];
  /** By the second half of the ISO 3166-2 code: `KL`, `BY`. */
  readonly parts?: Readonly<Record<string, StoredPart>>;
}
