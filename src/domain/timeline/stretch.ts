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
  | Exclude<Strength, "fine">;

/** A stretch of one person's time. */
export interface Stretch {
  readonly kind: StretchKind;
  readonly window: Interval;
  /** For early and late: when the nearest working time begins or ended. */
  readonly workEdge?: Instant;
}
