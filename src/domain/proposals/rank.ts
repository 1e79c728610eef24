import { compareLoads, heaviestFirst } from "../fairness/loads";
import type { Verdicts } from "./judge";

/** One candidate with everything that decides its place. */
export interface Ranked {
  readonly index: number;
  readonly away: number;
  readonly loads: readonly number[];
  readonly totalAdded: number;
  readonly notWelcome: number;
}

/**
 * Candidates with at most `mostAway` people kept away, best first (E7).
 *
 * People whose calendar is unknown are the same in every slot, so they never decide between two of them here.
 */
export const rank = (verdicts: Verdicts, carried: readonly number[], mostAway: number): readonly Ranked[] => {
  const ranked: Ranked[] = [];
  verdicts.away.forEach((away, index) => {
    if (away > mostAway) return;
    const added = verdicts.added.map((minutes) => minutes[index] ?? 0);
    ranked.push({
      index,
      away,
      loads: heaviestFirst(added.map((minutes, person) => minutes + (carried[person] ?? 0))),
      totalAdded: added.reduce((sum, minutes) => sum + minutes, 0),
      notWelcome: verdicts.notWelcome[index] ?? 0,
    });
  });
  return ranked.sort(compareRanked);
};

/** Left to right: nothing soft buys back something hard, and an earlier start decides only when all else is equal. */
const compareRanked = (a: Ranked, b: Ranked): number =>
  a.away - b.away ||
  compareLoads(a.loads, b.loads) ||
  a.totalAdded - b.totalAdded ||
  a.notWelcome - b.notWelcome ||
  a.index - b.index;
