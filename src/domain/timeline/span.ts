import type { Strength } from "../calendars/observance";
import type { Instant, Interval } from "../time/interval";

/** Kind of a span of a person's time. Facts only: `constraints` says what a meeting in it costs. */
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
  /** Private from here on (P1): an observance, a possible day of one, an own date. */
  | "observance"
  | "observance-uncertain"
  | "own-date"
  /** The hours that an observance cuts off a working day, and those after it. */
  | "shorter-day"
  /** Follows the sun here, and only its owner can say when (E5). */
  | "ask"
  /** By the owner's own curve, in place of early and late (E18). */
  | "own-hour"
  /** Of the pace (E17): beside another meeting, a day that has enough of them, the days after a journey. */
  | "breath"
  | "full-day"
  | "after-journey"
  /** Sooner than asked for, and late time of a month that has enough of it. */
  | "too-soon"
  | "late-enough"
  | Exclude<Strength, "fine">;

/** A span of one person's time. */
export interface Span {
  readonly kind: SpanKind;
  readonly window: Interval;
  /** For early, late and shorter-day: start or end of the nearest working time. */
  readonly workEdge?: Instant;
  /** For observances and own dates: how strongly its owner wants it kept free. */
  readonly strength?: Strength;
  /** For an hour of the owner's curve: what a minute costs. */
  readonly weight?: number;
}

/** Kinds that can block or welcome a slot: all but working time. */
export type BlockKind = Exclude<SpanKind, "work">;

/** A span with what it costs to meet in it. `blocksOf` makes blocks of spans. */
export interface Block {
  readonly kind: BlockKind;
  /** True when no meeting may touch it. */
  readonly hard: boolean;
  /** Cost per minute of a soft block (E3); 0 for a hard or a welcome one. */
  readonly weight: number;
  readonly window: Interval;
  /** For a hard block that leaves some room: minutes of a meeting that may lie in it. Absent: none. */
  readonly over?: number;
}
