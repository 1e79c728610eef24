import type { Interval } from "../time/interval";
import type { StretchKind } from "./stretch";

/** What can stand against a slot, or welcome it, on one person's line. */
export type BlockKind = Exclude<StretchKind, "work">;

/** A stretch of one person's time together with what it costs to meet in it. */
export interface Block {
  readonly kind: BlockKind;
  /** True when nobody may be asked to meet in it. */
  readonly hard: boolean;
  /** Cost per minute of a soft block (E3); 0 for a hard or a welcome one. */
  readonly weight: number;
  readonly window: Interval;
}
