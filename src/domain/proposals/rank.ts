import { compareLoads, heaviestFirst } from "../fairness/loads";
import type { Judged } from "./judge";

/** One candidate with everything that decides its place among those that keep as many people away. */
export interface Ranked {
  readonly index: number;
  readonly loads: readonly number[];
  readonly totalAdded: number;
  readonly notWelcome: number;
}

/**
 * Judged candidates, best first (E7). They come one at a time, because of thousands a few are wanted: only those with
 * the same heaviest load are ever compared in full.
 *
 * People whose calendar is unknown are the same in every slot, so they never decide between two of them; but what must
 * be asked about is not in every slot, and those without it come first.
 */
export function* rank(judged: Judged, carried: readonly number[]): Generator<Ranked> {
  for (const indices of byUnknown(judged)) yield* rankEqual(indices, judged, carried);
}

/** Indices of slots by how many people must be asked about something in them, fewest first. */
const byUnknown = ({ asked, welcome }: Judged): readonly (readonly number[] | undefined)[] => {
  if (!asked) return [undefined];
  const indices = [...welcome.keys()];
  const counts = [...new Set(asked)].sort((a, b) => a - b);
  return counts.map((count) => indices.filter((index) => asked[index] === count));
};

/** Slots with as many unknown people; undefined: all slots. */
function* rankEqual(
  indices: readonly number[] | undefined,
  judged: Judged,
  carried: readonly number[],
): Generator<Ranked> {
  const byLoad = new Map<number, number[]>();
  const loads = heaviestLoads(judged, carried);
  const put = (index: number): void => {
    const load = loads[index] ?? 0;
    const same = byLoad.get(load);
    if (same) same.push(index);
    else byLoad.set(load, [index]);
  };
  if (indices) indices.forEach(put);
  else for (let index = 0; index < loads.length; index++) put(index);
  for (const [, same] of [...byLoad].sort(([a], [b]) => a - b)) {
    yield* same.map((index) => rankedAt(index, judged, carried)).sort(compareRanked);
  }
}

const heaviestLoads = ({ added, welcome }: Judged, carried: readonly number[]): Float64Array => {
  const heaviest = new Float64Array(welcome.length);
  added.forEach((minutes, person) => {
    const before = carried[person] ?? 0;
    for (let i = 0; i < heaviest.length; i++) {
      const load = before + (minutes[i] ?? 0);
      if (load > (heaviest[i] ?? 0)) heaviest[i] = load;
    }
  });
  return heaviest;
};

const rankedAt = (index: number, { added: all, welcome }: Judged, carried: readonly number[]): Ranked => {
  const added = all.map((minutes) => minutes[index] ?? 0);
  return {
    index,
    loads: heaviestFirst(added.map((minutes, person) => minutes + (carried[person] ?? 0))),
    totalAdded: added.reduce((sum, minutes) => sum + minutes, 0),
    notWelcome: all.length - (welcome[index] ?? 0),
  };
};

/** Left to right: an earlier start decides only when all else is equal. */
const compareRanked = (a: Ranked, b: Ranked): number =>
  compareLoads(a.loads, b.loads) || a.totalAdded - b.totalAdded || a.notWelcome - b.notWelcome || a.index - b.index;
