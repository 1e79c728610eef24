import type { Line, Moments } from "../timeline/line";
import { totalsAt } from "../timeline/line";
import type { Candidates } from "./candidates";

/** What ranking needs to know about every candidate, by its index. One array for each person where people differ. */
export interface Verdicts {
  /** How many people have something hard in the slot. */
  readonly away: Uint8Array;
  readonly added: readonly Int32Array[];
  readonly notWelcome: Uint8Array;
}

/** Judges all candidates in one pass along each line. */
export const judgeAll = (lines: readonly Line[], candidates: Candidates): Verdicts => {
  const { count, durationMinutes } = candidates;
  const away = new Uint8Array(count);
  const notWelcome = new Uint8Array(count);
  const added = lines.map((line) => {
    const hard = minutesInside(line, line.hardMinutes, candidates);
    const welcome = minutesInside(line, line.welcomeMinutes, candidates);
    for (let i = 0; i < count; i++) {
      if ((hard[i] ?? 0) > 0) away[i] = (away[i] ?? 0) + 1;
      if ((welcome[i] ?? 0) < durationMinutes) notWelcome[i] = (notWelcome[i] ?? 0) + 1;
    }
    return minutesInside(line, line.burden, candidates);
  });
  return { away, added, notWelcome };
};

const minutesInside = (line: Line, total: Int32Array, { durationMinutes, ...starts }: Candidates): Int32Array => {
  const ends: Moments = { ...starts, first: starts.first + durationMinutes };
  const inside = totalsAt(line, total, ends);
  const before = totalsAt(line, total, starts);
  for (let i = 0; i < starts.count; i++) inside[i] = (inside[i] ?? 0) - (before[i] ?? 0);
  return inside;
};
