import type { Line } from "../timeline/line";
import { writeGrowth } from "../timeline/line";
import type { Candidates } from "./candidates";

/** Candidates that keep the same number of people away, and what ranking needs to know about each, by its index. */
export interface Judged {
  /** How many people have something hard in each of these slots. */
  readonly away: number;
  readonly candidates: Candidates;
  /** Burden added, for each person in the order of the lines. */
  readonly added: readonly Int32Array[];
  /** To how many people all of the slot is welcome. */
  readonly welcome: Int32Array;
}

/** Judges the candidates that keep the fewest people away, hopefully none; no other can be proposed. */
export const judge = (lines: readonly Line[], all: Candidates): Judged => {
  const awayBySlot = countAway(lines, all);
  const away = awayBySlot.reduce((fewest, each) => Math.min(fewest, each), lines.length);
  const starts = all.starts.filter((_, i) => awayBySlot[i] === away);
  const { durationMinutes } = all;
  const welcome = new Int32Array(starts.length);
  const minutes = new Int32Array(starts.length);
  const added = lines.map((line) => {
    if (writeGrowth(line, line.welcomeMinutes, starts, durationMinutes, minutes)) {
      countWhere(minutes, durationMinutes, welcome);
    }
    const burden = new Int32Array(starts.length);
    writeGrowth(line, line.burden, starts, durationMinutes, burden);
    return burden;
  });
  return { away, candidates: { starts, durationMinutes }, added, welcome };
};

/** How many people have something hard in each candidate. */
export const countAway = (lines: readonly Line[], { starts, durationMinutes }: Candidates): Int32Array => {
  const away = new Int32Array(starts.length);
  const minutes = new Int32Array(starts.length);
  for (const line of lines) {
    if (writeGrowth(line, line.hardMinutes, starts, durationMinutes, minutes)) countWhere(minutes, 1, away);
  }
  return away;
};

/** Adds one wherever there are at least `enough` minutes. */
const countWhere = (minutes: Int32Array, enough: number, counts: Int32Array): void => {
  for (let i = 0; i < minutes.length; i++) if ((minutes[i] ?? 0) >= enough) counts[i] = (counts[i] ?? 0) + 1;
};
