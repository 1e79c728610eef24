import { MS_PER_MINUTE, toInstant, plusMinutes, type Interval } from "../time/interval";
import type { ProposeRequest } from "./request";

/** Slots of one length, in whole minutes since 1970. */
export interface Candidates {
  /** Ascending. */
  readonly starts: Int32Array;
  readonly durationMinutes: number;
}

/** Consecutive candidates, always one step apart. */
export interface SlotGrid extends Candidates {
  readonly stepMinutes: number;
}

/** All candidate slots (E1): on the step grid counted from 1970-01-01T00:00Z, inside the horizon, not before now. */
export const candidatesOf = (request: ProposeRequest): SlotGrid => {
  const { stepMinutes, durationMinutes } = request;
  const { first, count } = rowOf(request);
  const starts = new Int32Array(count);
  for (let i = 0; i < count; i++) starts[i] = first + i * stepMinutes;
  return { starts, durationMinutes, stepMinutes };
};

/** From the start of the first candidate to the end of the last; undefined when there is none. */
export const roomFor = (request: ProposeRequest): Interval | undefined => {
  const { stepMinutes, durationMinutes } = request;
  const { first, count } = rowOf(request);
  if (count === 0) return undefined;
  const lastEnd = first + (count - 1) * stepMinutes + durationMinutes;
  return { start: toInstant(first * MS_PER_MINUTE), end: toInstant(lastEnd * MS_PER_MINUTE) };
};

/** The first candidate, in minutes since 1970, and the number of candidates. */
const rowOf = ({ now, horizon, stepMinutes, durationMinutes }: ProposeRequest) => {
  const earliest = Math.max(now, horizon.start) / MS_PER_MINUTE;
  const latest = horizon.end / MS_PER_MINUTE - durationMinutes;
  const first = Math.ceil(earliest / stepMinutes) * stepMinutes;
  return { first, count: Math.max(0, Math.floor((latest - first) / stepMinutes) + 1) };
};

/** The slot at `index`. */
export const slotAt = ({ starts, durationMinutes }: Candidates, index: number): Interval => {
  const start = toInstant((starts.at(index) ?? 0) * MS_PER_MINUTE);
  return { start, end: plusMinutes(start, durationMinutes) };
};

/** From the start of the first slot to the end of the last. */
export const spanOf = (candidates: Candidates): Interval => ({
  start: slotAt(candidates, 0).start,
  end: slotAt(candidates, -1).end,
});
