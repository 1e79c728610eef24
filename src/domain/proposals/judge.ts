import type { Block } from "../timeline/span";
import { createStepFunction, growthOf } from "../timeline/stepFunction";
import { spanOf, type Candidates, type SlotGrid } from "./candidates";
import { countAway } from "./limits";

/** Candidates with the same number of people away, and the inputs of ranking for each, by index. */
export interface Judged {
  /** Number of people with a hard block in each of these slots. */
  readonly away: number;
  readonly candidates: Candidates;
  /** Burden added, by person in the order of the blocks given. */
  readonly added: readonly Int32Array[];
  /** Number of people who must be asked (E5), by slot; undefined when none must be. */
  readonly asked: Int32Array | undefined;
  /** Number of people to whom all of the slot is welcome. */
  readonly welcome: Int32Array;
}

/**
 * Evaluates the candidates with the fewest people away (ideally none); no others can be proposed. With `among`, only
 * the slots for which it holds 1.
 */
export const judge = (blocksByPerson: readonly (readonly Block[])[], grid: SlotGrid, among?: Uint8Array): Judged => {
  const awayBySlot = countAway(blocksByPerson, grid);
  among?.forEach((is, i) => {
    if (is === 0) awayBySlot[i] = blocksByPerson.length + 1;
  });
  const away = fewestIn(awayBySlot);
  const { durationMinutes } = grid;
  const starts = startsWhere(grid, awayBySlot, away);
  const span = spanOf(grid);
  const growth = (blocks: readonly Block[], perMinute: (block: Block) => number): Int32Array =>
    growthOf(createStepFunction(blocks, span, perMinute), starts, durationMinutes);
  const welcome = new Int32Array(starts.length);
  for (const blocks of blocksByPerson) {
    if (!blocks.some(isWelcome)) continue;
    growth(blocks, (block) => Number(isWelcome(block))).forEach((minutes, i) => {
      if (minutes === durationMinutes) welcome[i] = (welcome[i] ?? 0) + 1;
    });
  }
  const asking = blocksByPerson.filter((blocks) => blocks.some(isAsking));
  const asked = asking.length === 0 ? undefined : new Int32Array(starts.length);
  for (const blocks of asking) {
    growth(blocks, (block) => Number(isAsking(block))).forEach((minutes, i) => {
      if (asked && minutes > 0) asked[i] = (asked[i] ?? 0) + 1;
    });
  }
  return {
    away,
    asked,
    candidates: { starts, durationMinutes },
    added: blocksByPerson.map((blocks) => growth(blocks, burdenPerMinute)),
    welcome,
  };
};

const burdenPerMinute = ({ weight }: Block): number => weight;
const isAsking = ({ kind }: Block): boolean => kind === "ask";
const isWelcome = ({ kind }: Block): boolean => kind === "welcome";

/** A loop, because the built-in filter of typed arrays was the slowest part of a whole answer. */
const startsWhere = ({ starts }: SlotGrid, awayBySlot: Int32Array, away: number): Int32Array => {
  const kept = new Int32Array(starts.length);
  let used = 0;
  for (let i = 0; i < starts.length; i++) if (awayBySlot[i] === away) kept[used++] = starts[i] ?? 0;
  return kept.subarray(0, used);
};

const fewestIn = (counts: Int32Array): number => {
  let fewest = counts[0] ?? 0;
  for (let i = 1; i < counts.length; i++) {
    const count = counts[i] ?? 0;
    if (count < fewest) fewest = count;
    if (fewest === 0) break;
  }
  return fewest;
};
