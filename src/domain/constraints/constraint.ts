import type { Block } from "../timeline/block";
import type { Stretch, StretchKind } from "../timeline/stretch";

/** A rule about when people can meet. It reads stretches of some kinds and says what it costs to meet in them. */
export interface Constraint {
  readonly id: string;
  /** "hard" may rule a slot out; "soft" only costs its minutes. */
  readonly level: "hard" | "soft";
  readonly reads: readonly StretchKind[];
  /** Pure. The blocks for one stretch of a kind that it reads. */
  readonly blocksOf: (stretch: Stretch) => readonly Block[];
}

/** A hard block for each stretch of `kind`. */
export const ruledOut = (kind: Block["kind"]): Pick<Constraint, "level" | "reads" | "blocksOf"> => ({
  level: "hard",
  reads: [kind],
  blocksOf: ({ window }) => [{ kind, window, hard: true, weight: 0 }],
});

/** A soft block of one weight for each stretch of `kind`. */
export const costs = (kind: Block["kind"], weight: number): Pick<Constraint, "level" | "reads" | "blocksOf"> => ({
  level: "soft",
  reads: [kind],
  blocksOf: ({ window }) => [{ kind, window, hard: false, weight }],
});
