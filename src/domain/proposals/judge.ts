import type { Block } from "../timeline/span";
import { createStepFunction, growthOf } from "../timeline/stepFunction";
import { spanOf, type Candidates, type SlotGrid } from "./candidates";
import { countAway } from "./countAway";

/** Candidates that keep the same number of people away, and what ranking needs to know about each, by its index. */
export interface Judged {
  /** How many people have something hard in each of these slots. */
  readonly away: number;
  readonly candidates: Candidates;
  /** Burden added, for each person in the order in which their blocks were given. */
  readonly added: readonly Int32Array[];
  /** For how many people a slot holds something to ask about (E5); undefined when that is so in none. */
  readonly asked: Int32Array | undefined;
  /** To how many people all of the slot is welcome. */
  readonly welcome: Int32Array;
}

/** Judges the candidates that keep the fewest people away, hopefully none; no other can be proposed. */
export const judge = (blocksByPerson: readonly (readonly Block[])[], grid: SlotGrid): Judged => {
  const awayBySlot = countAway(blocksByPerson, grid);
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

/** By hand: the built-in filter of typed arrays is the slowest part of a whole answer. */
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
