import { MS_PER_MINUTE, type Interval } from "../time/interval";
import type { Block } from "./span";

/** A cumulative cost over a window: piecewise linear, the integral of a step function. */
interface StepFunction {
  /** Minutes since 1970 at which the rate changes, ascending; the first and last are the ends of the window. */
  readonly edges: Int32Array;
  /** Integral from the start of the window to each edge. */
  readonly totals: Int32Array;
}

/**
 * Integrates the rates of blocks, in whole numbers. Where several overlap the largest rate counts, not the sum. Blocks
 * of rate 0 leave no edge, so the result is minimal.
 */
export const createStepFunction = (
  blocks: readonly Block[],
  window: Interval,
  perMinute: (block: Block) => number,
): StepFunction => {
  const first = minuteOf(window.start);
  const last = Math.ceil(window.end / MS_PER_MINUTE);
  const rates: number[] = [];
  const changes = changesOf(blocks, perMinute, first, rates);
  const edges = new Int32Array(changes.length + 2);
  const totals = new Int32Array(changes.length + 2);
  const open = new Int32Array(rates.length);
  edges[0] = first;
  let used = 1;
  let rate = 0;
  const moveTo = (minute: number): void => {
    const before = edges[used - 1] ?? 0;
    if (minute === before) return;
    edges[used] = minute;
    totals[used] = (totals[used - 1] ?? 0) + rate * (minute - before);
    used++;
  };
  for (const change of changes) {
    const kind = change % CHANGES;
    const level = kind >> 1;
    open[level] = (open[level] ?? 0) + (kind % 2 === 1 ? 1 : -1);
    moveTo(first + (change - kind) / CHANGES);
    rate = highestOpen(open, rates);
  }
  moveTo(last);
  return { edges: edges.subarray(0, used), totals: totals.subarray(0, used) };
};

/** Growth of the integral in `minutes` from each of `starts`, which ascend inside the window. */
export const growthOf = (line: StepFunction, starts: Int32Array, minutes: number): Int32Array => {
  const growth = new Int32Array(starts.length);
  if (line.totals.at(-1) === 0) return growth;
  addTotals(line, starts, minutes, 1, growth);
  addTotals(line, starts, 0, -1, growth);
  return growth;
};

/** Adds to `sums` the integral `later` minutes after each of `starts`, times `sign`. One pass over the edges. */
const addTotals = (
  { edges, totals }: StepFunction,
  starts: Int32Array,
  later: number,
  sign: 1 | -1,
  sums: Int32Array,
): void => {
  const lastPiece = edges.length - 2;
  let piece = -1;
  let from = 0;
  let to = 0;
  let before = 0;
  let rate = 0;
  for (let i = 0; i < starts.length; i++) {
    const moment = (starts[i] ?? 0) + later;
    while (moment >= to && piece < lastPiece) {
      piece++;
      from = edges[piece] ?? 0;
      to = edges[piece + 1] ?? 0;
      before = totals[piece] ?? 0;
      rate = Math.round(((totals[piece + 1] ?? 0) - before) / (to - from));
    }
    sums[i] = (sums[i] ?? 0) + sign * (before + rate * (moment - from));
  }
};

const minuteOf = (instant: number): number => Math.floor(instant / MS_PER_MINUTE);

/** Encoding: 32 different rates, each beginning or ending at a minute. */
const CHANGES = 64;

/**
 * Starts and ends of blocks, each encoded in one number for sorting in a typed array: the minute, then the change.
 * Distinct rates are appended to `rates`; they are a handful, so a linear search is quick.
 */
const changesOf = (
  blocks: readonly Block[],
  perMinute: (block: Block) => number,
  first: number,
  rates: number[],
): Int32Array => {
  const changes = new Int32Array(blocks.length * 2);
  let used = 0;
  for (const block of blocks) {
    const rate = perMinute(block);
    if (rate <= 0) continue;
    let level = rates.indexOf(rate);
    if (level < 0) level = rates.push(rate) - 1;
    changes[used++] = (minuteOf(block.window.start) - first) * CHANGES + level * 2 + 1;
    changes[used++] = (minuteOf(block.window.end) - first) * CHANGES + level * 2;
  }
  return changes.subarray(0, used).sort();
};

const highestOpen = (open: Int32Array, rates: readonly number[]): number => {
  let highest = 0;
  for (let level = 0; level < open.length; level++) {
    const rate = rates[level] ?? 0;
    if (rate > highest && (open[level] ?? 0) > 0) highest = rate;
  }
  return highest;
};
