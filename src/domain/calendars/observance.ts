import type { LocalDate } from "../time/zoneData";
import type { Moment } from "./moment";

/** How strongly a person wants a time kept free or used: the one scale for patterns, observances and dates. */
export type Strength = "never" | "avoid" | "rather-not" | "fine" | "welcome";

/** An observance that a person may declare: `ramadan`, `diwali`, `yom-kippur`. */
export type ObservanceId = string;

/** How a date is known. `depends-on-sighting`: it may begin a day earlier or later, and is shown so. */
export type Certainty = "fixed" | "published" | "computed" | "depends-on-sighting";

/** Which date a community keeps, where communities differ. */
export interface ObservanceChoice {
  /** `PK`, `SA`, a diaspora or a rite: whatever the observance lists in `communities`. */
  readonly community?: string;
  /** Days to add to the usual date of that community. */
  readonly dayShift?: -2 | -1 | 0 | 1 | 2;
}

/** One occurrence of an observance. */
export interface ObservanceDays {
  /** The first full local day. */
  readonly start: LocalDate;
  readonly days: number;
  /** True when it begins at the sunset before `start`; then it also ends at a sunset. */
  readonly beginsPreviousSunset: boolean;
  readonly certainty: Certainty;
  /** Citation of the date, or the rule it follows. Never empty. */
  readonly source: string;
}

/** What an observance asks of its days. Chosen by the person; the usual ones are only offered (P2). */
export type Effect =
  /**
   * The whole occurrence. "never" rules out, "avoid" and "rather-not" cost. An occurrence from the previous sunset may
   * begin minutes before it (candle lighting). It may end when the sun is some degrees below the horizon (nightfall).
   * Absent: at the sunsets.
   */
  | {
      readonly kind: "block";
      readonly strength: Strength;
      readonly minutesBeforeSunset?: number;
      readonly endsDegreesBelow?: number;
    }
  /** The working day ends this much earlier. */
  | { readonly kind: "shorter-day"; readonly minutesLess: number }
  /** A part of each of its days: the evening of iftar, the late afternoon of a fast. */
  | {
      readonly kind: "part";
      readonly from: Moment;
      readonly to: Moment;
      readonly strength: Strength;
      /** On the date before each of its days: the evenings of a feast that begins at sunset. */
      readonly onEve?: boolean;
    }
  /** No block: a time for greetings, and not for deadlines. */
  | { readonly kind: "fresh-start" };

/** What is known of one observance. */
export interface ObservanceFacts {
  readonly id: ObservanceId;
  /** The community values that change its dates; empty when all keep the same. */
  readonly communities: readonly string[];
  /** Occurrences whose first day lies between `from` and `to`, both included, ascending. */
  readonly between: (from: LocalDate, to: LocalDate, choice: ObservanceChoice) => readonly ObservanceDays[];
  /** What people who keep it usually want. */
  readonly usual: readonly Effect[];
}
