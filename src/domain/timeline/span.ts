import type { Strength } from "../calendars/strength";
import type { Instant, Interval } from "../time/interval";

/** What a span of a person's time is. Facts only: `constraints` says what it costs to meet in it. */
export type SpanKind =
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

/** A span of one person's time. */
export interface Span {
  readonly kind: SpanKind;
  readonly window: Interval;
  /** For early, late and shorter-day: when the nearest working time begins or ended. */
  readonly workEdge?: Instant;
  /** For observances and own dates: how strongly its owner wants it kept free. */
  readonly strength?: Strength;
}

/** What can stand against a slot, or welcome it. Working time does neither. */
export type BlockKind = Exclude<SpanKind, "work">;

/** A span of one person's time together with what it costs to meet in it. `blocksOf` makes blocks of spans. */
export interface Block {
  readonly kind: BlockKind;
  /** True when no meeting may touch it. */
  readonly hard: boolean;
  /** Cost per minute of a soft block (E3); 0 for a hard or a welcome one. */
  readonly weight: number;
  readonly window: Interval;
}
