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

/** A feast of some parts of a country. There it replaces the country's day on the same date. */
interface StoredLocalHoliday extends StoredHoliday {
  readonly parts: readonly string[];
}

/** How a part differs from its country. */
export interface StoredPart {
  /** In English. */
  readonly name: string;
  /** Days of the country that are not kept in this part. */
  readonly without?: readonly LocalDate[];
  /** Absent: the country's. */
  readonly weeks?: readonly StoredWeek[];
}

/** One file of `data/`: a country with its parts, and the source of every fact. */
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
