import type { Instant, Interval } from "../time/interval";
import { MS_PER_MINUTE } from "../time/interval";
import type { ProposeRequest } from "./request";

/** Slots of one length to choose from, in whole minutes since 1970. */
export interface Candidates {
  /** Ascending. */
  readonly starts: Int32Array;
  readonly durationMinutes: number;
}

/** Candidates one after the other, always one step apart. */
export interface SlotGrid extends Candidates {
  readonly stepMinutes: number;
}

/** Every slot that is looked at (E1): on the step grid counted from 1970-01-01T00:00Z, inside the horizon, not before now. */
export const candidatesOf = ({ now, horizon, stepMinutes, durationMinutes }: ProposeRequest): SlotGrid => {
  const earliest = Math.max(now, horizon.start) / MS_PER_MINUTE;
  const latest = horizon.end / MS_PER_MINUTE - durationMinutes;
  const first = Math.ceil(earliest / stepMinutes) * stepMinutes;
  const starts = new Int32Array(Math.max(0, Math.floor((latest - first) / stepMinutes) + 1));
  for (let i = 0; i < starts.length; i++) starts[i] = first + i * stepMinutes;
  return { starts, durationMinutes, stepMinutes };
};

/** The slot at `index`. */
export const slotAt = ({ starts, durationMinutes }: Candidates, index: number): Interval => {
  const start = (starts.at(index) ?? 0) * MS_PER_MINUTE;
  return { start: start as Instant, end: (start + durationMinutes * MS_PER_MINUTE) as Instant };
};

/** From the start of the first slot to the end of the last. */
export const spanOf = (candidates: Candidates): Interval => ({
  start: slotAt(candidates, 0).start,
  end: slotAt(candidates, -1).end,
});
