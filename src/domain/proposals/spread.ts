import { MS_PER_HOUR, type Interval } from "../time/interval";

/** Two slots that begin closer than this on one day are neighbours. */
export const NEIGHBOUR_MS = 2 * MS_PER_HOUR;

/**
 * The best `limit` of `ranked` without neighbours of better ones (E8), in rank order. Where too few remain, the best
 * neighbours fill up the list. Reads no more of `ranked` than needed.
 */
export const spreadOut = <T>(
  ranked: Iterable<T>,
  limit: number,
  slotOf: (candidate: T) => Interval,
  isSameDay: (a: Interval, b: Interval) => boolean,
): readonly T[] => {
  const seen: T[] = [];
  const kept = new Set<T>();
  const neighbourhood = createNeighbourhood(isSameDay);
  for (const candidate of ranked) {
    seen.push(candidate);
    const slot = slotOf(candidate);
    if (neighbourhood.holdsNeighbourOf(slot)) continue;
    neighbourhood.add(slot);
    kept.add(candidate);
    if (kept.size === limit) break;
  }
  for (const candidate of seen) {
    if (kept.size === limit) break;
    kept.add(candidate);
  }
  return seen.filter((candidate) => kept.has(candidate));
};

/** Slots by the two hours in which they begin, so that only a few are compared. */
const createNeighbourhood = (isSameDay: (a: Interval, b: Interval) => boolean) => {
  const byTime = new Map<number, Interval[]>();
  return {
    add: (slot: Interval): void => {
      const place = placeOf(slot);
      const here = byTime.get(place);
      if (here) here.push(slot);
      else byTime.set(place, [slot]);
    },
    holdsNeighbourOf: (slot: Interval): boolean => {
      const place = placeOf(slot);
      for (let near = place - 1; near <= place + 1; near++) {
        const others = byTime.get(near);
        if (!others) continue;
        for (const other of others)
          if (Math.abs(other.start - slot.start) < NEIGHBOUR_MS && isSameDay(other, slot)) return true;
      }
      return false;
    },
  };
};

const placeOf = ({ start }: Interval): number => Math.floor(start / NEIGHBOUR_MS);
