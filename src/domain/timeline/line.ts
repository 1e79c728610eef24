import type { Interval } from "../time/interval";
import { MS_PER_MINUTE } from "../time/interval";
import type { Block } from "./block";

/** A running total over a window. Between two edges it grows evenly. */
export interface Line {
  /** Minutes since 1970 at which something changes, ascending; the first and last are the ends of the window. */
  readonly edges: Int32Array;
  /** Up to each edge, since the window began. */
  readonly totals: Int32Array;
}

/**
 * Adds up what blocks count for a minute, in whole numbers. Where several overlap the largest counts, not the sum.
 * Blocks that count for nothing leave no trace, so a line is as long as it must be.
 */
export const createLine = (blocks: readonly Block[], window: Interval, perMinute: (block: Block) => number): Line => {
  const counting = blocks.filter((block) => perMinute(block) > 0);
  const edges = edgesOf(counting, window);
  const rates = new Int32Array(edges.length);
  for (const block of counting) {
    const rate = perMinute(block);
    const end = minuteOf(block.window.end);
    for (let i = indexOf(edges, minuteOf(block.window.start)); i < edges.length && (edges[i] ?? end) < end; i++) {
      if (rate > (rates[i] ?? 0)) rates[i] = rate;
    }
  }
  return { edges, totals: totalsOf(edges, rates) };
};

/** What the total grows by in `minutes` from each of `starts`, which ascend inside the line's window. */
export const growthOf = (line: Line, starts: Int32Array, minutes: number): Int32Array => {
  const growth = new Int32Array(starts.length);
  if (line.totals.at(-1) === 0) return growth;
  addTotals(line, starts, minutes, 1, growth);
  addTotals(line, starts, 0, -1, growth);
  return growth;
};

/** Adds to `sums` the total as it stands `later` minutes after each of `starts`, times `sign`. One pass along the line. */
const addTotals = (
  { edges, totals }: Line,
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

const edgesOf = (blocks: readonly Block[], window: Interval): Int32Array => {
  const all = new Int32Array(blocks.length * 2 + 2);
  all[0] = minuteOf(window.start);
  all[1] = Math.ceil(window.end / MS_PER_MINUTE);
  let used = 2;
  for (const block of blocks) {
    all[used++] = minuteOf(block.window.start);
    all[used++] = minuteOf(block.window.end);
  }
  all.sort();
  let kept = 0;
  for (const edge of all) if (kept === 0 || edge !== all[kept - 1]) all[kept++] = edge;
  return all.subarray(0, kept);
};

const indexOf = (edges: Int32Array, minute: number): number => {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < minute) low = middle + 1;
    else high = middle;
  }
  return low;
};

const totalsOf = (edges: Int32Array, rates: Int32Array): Int32Array => {
  const sums = new Int32Array(edges.length);
  for (let i = 1; i < edges.length; i++) {
    sums[i] = (sums[i - 1] ?? 0) + (rates[i - 1] ?? 0) * ((edges[i] ?? 0) - (edges[i - 1] ?? 0));
  }
  return sums;
};
