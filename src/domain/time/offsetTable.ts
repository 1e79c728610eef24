import { MS_PER_DAY } from "./interval";

/** A lazily filled table of a zone's offset changes. */
export interface OffsetTable {
  /** Minutes ahead of UTC at `epochMs`. */
  readonly offsetAt: (epochMs: number) => number;
}

/** Part of a table: `offsets[i]` counts from `starts[i]` to the next start. */
interface Span {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
  readonly end: number;
}

const WEEK_MS = 7 * MS_PER_DAY;
const SPAN_MS = 26 * WEEK_MS;

/**
 * Probes once a week and bisects where two offsets differ, half a year at a time, because `probe` is slow. Two changes
 * within one week would be missed; no zone has had that since 1970 outside of wartime slips.
 */
export const createOffsetTable = (probe: (epochMs: number) => number): OffsetTable => {
  const spans = new Map<number, Span>();
  // Cache of the last span: one day's queries nearly always fall into the same one.
  let from = 0;
  let until = 0;
  let offset = 0;
  const remember = (epochMs: number): number => {
    const index = Math.floor(epochMs / SPAN_MS);
    let span = spans.get(index);
    if (!span) spans.set(index, (span = fillSpan(probe, index * SPAN_MS)));
    let piece = span.starts.length - 1;
    while (piece > 0 && (span.starts[piece] ?? 0) > epochMs) piece--;
    from = span.starts[piece] ?? 0;
    until = span.starts[piece + 1] ?? span.end;
    offset = span.offsets[piece] ?? 0;
    return offset;
  };
  return { offsetAt: (epochMs) => (epochMs >= from && epochMs < until ? offset : remember(epochMs)) };
};

const fillSpan = (probe: (epochMs: number) => number, start: number): Span => {
  const starts = [start];
  const offsets = [probe(start)];
  const end = start + SPAN_MS;
  for (let week = start; week < end; week += WEEK_MS) {
    const before = offsets.at(-1) ?? 0;
    const after = probe(week + WEEK_MS);
    if (after === before) continue;
    starts.push(changeBetween(probe, week, week + WEEK_MS, before));
    offsets.push(after);
  }
  return { starts, offsets, end };
};

/** The first second after `low` at which the offset is no longer `before`. */
const changeBetween = (probe: (epochMs: number) => number, low: number, high: number, before: number): number => {
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (probe(middle) === before) low = middle;
    else high = middle;
  }
  return high;
};
