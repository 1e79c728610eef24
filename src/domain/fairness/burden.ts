import type { PersonId } from "../shared/ids";

/** Burden of one meeting or of several, by person, in the order of the people. Whole numbers from 0. */
export type Burden = readonly number[];

/** Sum over all people. */
export const totalOf = (burden: Burden): number => burden.reduce((sum, minutes) => sum + minutes, 0);

/** Sum of two burdens, person by person. */
export const plus = (a: Burden, b: Burden): Burden => a.map((minutes, person) => minutes + (b[person] ?? 0));

/**
 * The Pareto minima: burdens that no other one undercuts, each once, smallest total first.
 * The fairest sum needs no others: a burden that is lighter for one person and heavier for none is fairer.
 */
export const leastBurdens = (burdens: readonly Burden[]): readonly Burden[] => {
  const least: Burden[] = [];
  for (const burden of [...burdens].sort(compareBurdens)) {
    if (!least.some((lighter) => isNowhereHeavier(lighter, burden))) least.push(burden);
  }
  return least;
};

const isNowhereHeavier = (a: Burden, b: Burden): boolean => a.every((minutes, person) => minutes <= (b[person] ?? 0));

const compareBurdens = (a: Burden, b: Burden): number => {
  const difference = totalOf(a) - totalOf(b);
  if (difference !== 0) return difference;
  const person = a.findIndex((minutes, i) => minutes !== b[i]);
  return person < 0 ? 0 : (a[person] ?? 0) - (b[person] ?? 0);
};

/** Minutes of burden each person has carried so far in this pair or circle. A person who is not in it has carried none. */
export type Ledger = ReadonlyMap<PersonId, number>;

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
