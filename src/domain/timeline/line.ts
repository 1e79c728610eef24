import type { Interval } from "../time/interval";
import { MS_PER_MINUTE } from "../time/interval";
import type { Block } from "./block";

/** Running totals of one person over a window. Between two edges each total grows evenly. */
export interface Line {
  /** Minutes since 1970 at which something changes, ascending; the first and last are the ends of the window. */
  readonly edges: Int32Array;
  /** Up to each edge, since the window began: */
  readonly burden: Int32Array;
  readonly hardMinutes: Int32Array;
  readonly welcomeMinutes: Int32Array;
}

/** Adds blocks up into a line. Where soft blocks overlap the largest weight counts, not the sum. */
export const createLine = (blocks: readonly Block[], window: Interval): Line => {
  const edges = edgesOf(blocks, window);
  const pieces = edges.length;
  const weight = new Int32Array(pieces);
  const isHard = new Uint8Array(pieces);
  const isWelcome = new Uint8Array(pieces);
  for (const block of blocks) {
    const end = minuteOf(block.window.end);
    for (let i = indexOf(edges, minuteOf(block.window.start)); i < pieces && (edges[i] ?? end) < end; i++) {
      if (block.hard) isHard[i] = 1;
      else if (block.kind === "welcome") isWelcome[i] = 1;
      else if (block.weight > (weight[i] ?? 0)) weight[i] = block.weight;
    }
  }
  return {
    edges,
    burden: totals(edges, weight),
    hardMinutes: totals(edges, isHard),
    welcomeMinutes: totals(edges, isWelcome),
  };
};

/**
 * Writes into `growth` what a total grows by in `minutes` from each of `starts`, which ascend inside the line's window.
 * False, and nothing is written, when the total never grows: most people have nothing welcome, many nothing hard.
 */
export const writeGrowth = (
  line: Line,
  total: Int32Array,
  starts: Int32Array,
  minutes: number,
  growth: Int32Array,
): boolean => {
  if (total.at(-1) === 0) return false;
  growth.fill(0);
  addTotals(line, total, starts, minutes, 1, growth);
  addTotals(line, total, starts, 0, -1, growth);
  return true;
};

/** Adds to `sums` the total as it stands `later` minutes after each of `starts`, times `sign`. One pass along the line. */
const addTotals = (
  { edges }: Line,
  total: Int32Array,
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
      before = total[piece] ?? 0;
      rate = Math.round(((total[piece + 1] ?? 0) - before) / (to - from));
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

const totals = (edges: Int32Array, perMinute: Int32Array | Uint8Array): Int32Array => {
  const sums = new Int32Array(edges.length);
  for (let i = 1; i < edges.length; i++) {
    sums[i] = (sums[i - 1] ?? 0) + (perMinute[i - 1] ?? 0) * ((edges[i] ?? 0) - (edges[i - 1] ?? 0));
  }
  return sums;
};
