import type { Interval } from "../time/interval";

/** Two slots that begin closer than this on one day are neighbours. */
const NEIGHBOUR_MS = 120 * 60_000;

/**
 * The best `limit` of `ranked` without neighbours of better ones (E8), still in their order.
 * Where too few remain, the best neighbours fill the list up.
 */
export const spreadOut = <T>(
  ranked: readonly T[],
  limit: number,
  slotOf: (candidate: T) => Interval,
  isSameDay: (a: Interval, b: Interval) => boolean,
): readonly T[] => {
  if (ranked.length <= limit) return ranked;
  const kept: T[] = [];
  const slots: Interval[] = [];
  for (const candidate of ranked) {
    if (kept.length === limit) return kept;
    const slot = slotOf(candidate);
    const isNeighbour = slots.some(
      (other) => Math.abs(other.start - slot.start) < NEIGHBOUR_MS && isSameDay(other, slot),
    );
    if (isNeighbour) continue;
    kept.push(candidate);
    slots.push(slot);
  }
  return fillUp(ranked, kept, limit);
};

const fillUp = <T>(ranked: readonly T[], kept: readonly T[], limit: number): readonly T[] => {
  const chosen = new Set(kept);
  for (const candidate of ranked) {
    if (chosen.size === limit) break;
    chosen.add(candidate);
  }
  return ranked.filter((candidate) => chosen.has(candidate));
};
