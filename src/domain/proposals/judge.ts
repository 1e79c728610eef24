import type { Line } from "../timeline/line";
import { writeGrowth } from "../timeline/line";
import type { Candidates } from "./candidates";

/** What ranking needs to know about every candidate, by its index. One array for each person where people differ. */
export interface Verdicts {
  /** How many people have something hard in the slot. */
  readonly away: Int32Array;
  /** To how many people all of the slot is welcome. */
  readonly welcome: Int32Array;
  readonly added: readonly Int32Array[];
}

/** Judges all candidates in one pass along each line. */
export const judgeAll = (lines: readonly Line[], candidates: Candidates): Verdicts => {
  const { count, durationMinutes } = candidates;
  const away = new Int32Array(count);
  const welcome = new Int32Array(count);
  const minutes = new Int32Array(count);
  const added = lines.map((line) => {
    const burden = new Int32Array(count);
    const write = (total: Int32Array, into: Int32Array): boolean =>
      writeGrowth(line, total, candidates, durationMinutes, into);
    if (write(line.hardMinutes, minutes)) countWhere(minutes, 1, away);
    if (write(line.welcomeMinutes, minutes)) countWhere(minutes, durationMinutes, welcome);
    write(line.burden, burden);
    return burden;
  });
  return { away, added, welcome };
};

/** Adds one wherever there are at least `enough` minutes. */
const countWhere = (minutes: Int32Array, enough: number, counts: Int32Array): void => {
  for (let i = 0; i < minutes.length; i++) if ((minutes[i] ?? 0) >= enough) counts[i] = (counts[i] ?? 0) + 1;
};
