/**
 * Compares loads from the heaviest to the lightest person; below 0 when `a` is fairer. Both hold as many people and are
 * sorted, heaviest first.
 *
 * Fair means (leximin): the most burdened person is burdened as little as possible, ties are decided by the next.
 */
export const compareLoads = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** `loads`, heaviest first. */
export const heaviestFirst = (loads: readonly number[]): readonly number[] => [...loads].sort((a, b) => b - a);
