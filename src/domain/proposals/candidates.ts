import type { Instant, Interval } from "../time/interval";
import { MS_PER_MINUTE } from "../time/interval";
import type { ProposeRequest } from "./request";

/** Every slot that is looked at (E1), in whole minutes since 1970. */
export interface Candidates {
  readonly first: number;
  readonly step: number;
  readonly count: number;
  readonly durationMinutes: number;
}

/** Starts on the step grid counted from 1970-01-01T00:00Z, inside the horizon and not before now. */
export const candidatesOf = ({ now, horizon, stepMinutes, durationMinutes }: ProposeRequest): Candidates => {
  const earliest = Math.max(now, horizon.start) / MS_PER_MINUTE;
  const latest = horizon.end / MS_PER_MINUTE - durationMinutes;
  const first = Math.ceil(earliest / stepMinutes) * stepMinutes;
  const count = Math.max(0, Math.floor((latest - first) / stepMinutes) + 1);
  return { first, step: stepMinutes, count, durationMinutes };
};

/** The slot at `index`. */
export const slotAt = ({ first, step, durationMinutes }: Candidates, index: number): Interval => {
  const start = (first + index * step) * MS_PER_MINUTE;
  return { start: start as Instant, end: (start + durationMinutes * MS_PER_MINUTE) as Instant };
};

/** From the start of the first slot to the end of the last. */
export const spanOf = (candidates: Candidates): Interval => ({
  start: slotAt(candidates, 0).start,
  end: slotAt(candidates, candidates.count - 1).end,
});
