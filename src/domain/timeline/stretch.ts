import type { Strength } from "../calendars/strength";
import type { Instant, Interval } from "../time/interval";

/** What a stretch of somebody's time is. Facts only: what it costs to meet in it is said by the constraints. */
export type StretchKind =
  | "work"
  | "early"
  | "late"
  | "day-off"
  | "closed-day"
  | "night"
  | "busy"
  | "away"
  | "tentative"
  | "published-no"
  | "published-rather-not"
  /** Public, because the place and its calendar are. */
  | "holiday"
  | "half-day"
  | "mourning"
  | "holiday-uncertain"
  /** Private, as everything from here on (P1): an observance, a day on which it may also be, a date of one's own. */
  | "observance"
  | "observance-uncertain"
  | "own-date"
  /** What an observance takes off the end of a working day, and the hours after it. */
  | "shorter-day"
  /** Something follows the sun here, and nobody but its owner can say when (E5). */
  | "ask"
  | Exclude<Strength, "fine">;

/** A stretch of one person's time. */
export interface Stretch {
  readonly kind: StretchKind;
  readonly window: Interval;
  /** For early, late and shorter-day: when the nearest working time begins or ended. */
  readonly workEdge?: Instant;
  /** For observances and own dates: how strongly its owner wants it kept free. */
  readonly strength?: Strength;
}
