import type { Burden } from "./burden";

/**
 * The last coordinates of a burden may be pots: minutes of a month that are limited (E17). In the last period that can
 * take from a pot this is added to what is taken: it is counted, and then the pot is empty again, so that sums which
 * differ in months gone by are one.
 */
export const LAST_OF_POT = -(2 ** 30);

/** A set of sums. Many thousands may be kept, so they lie in typed arrays, not in objects. */
export interface SumSet {
  /** Coordinates of a sum: people, then pots. */
  readonly people: number;
  /** The most that each pot may hold, for the last coordinates. */
  readonly pots: readonly number[];
  readonly size: () => number;
  /** The part of the sum at `index` that `person` carries. */
  readonly at: (index: number, person: number) => number;
  /** Adds the sum at `index` of `from` plus a burden; false when it is already present, or takes too much from a pot. */
  readonly addSum: (from: SumSet, index: number, burden: Burden) => boolean;
  /** Index of the sum at `index` of `from` plus a burden; below 0 when absent. */
  readonly indexOfSum: (from: SumSet, index: number, burden: Burden) => number;
  /** Index of a sum; below 0 when absent. */
  readonly indexOf: (sum: Burden) => number;
  readonly toBurden: (index: number) => Burden;
}

/** A set that holds one sum, or none. */
export const createSumSet = (people: number, first?: Burden, pots: readonly number[] = []): SumSet => {
  let rows = new Int32Array(people * 16);
  // Open-addressing hash table of indices. It grows with the rows: at most a quarter is occupied.
  let places = new Int32Array(64).fill(-1);
  let used = 0;
  const wanted = new Int32Array(people);
  const isAt = (row: number): boolean => {
    for (let i = 0; i < people; i++) if (rows[row * people + i] !== wanted[i]) return false;
    return true;
  };
  const place = (): number => {
    const mask = places.length - 1;
    let at = hashOf(wanted) & mask;
    for (let row = places[at] ?? -1; row >= 0 && !isAt(row); row = places[at] ?? -1) at = (at + 1) & mask;
    return at;
  };
  const grow = (): void => {
    const longer = new Int32Array(rows.length * 2);
    longer.set(rows);
    rows = longer;
    places = new Int32Array(places.length * 2).fill(-1);
    for (let row = 0; row < used; row++) {
      for (let i = 0; i < people; i++) wanted[i] = rows[row * people + i] ?? 0;
      places[place()] = row;
    }
  };
  const addWanted = (): boolean => {
    const at = place();
    if ((places[at] ?? -1) >= 0) return false;
    rows.set(wanted, used * people);
    places[at] = used++;
    return true;
  };
  const indexOfWanted = (): number => places[place()] ?? -1;
  const firstPot = people - pots.length;
  const want = (from: SumSet, index: number, burden: Burden): boolean => {
    for (let i = 0; i < firstPot; i++) wanted[i] = from.at(index, i) + (burden[i] ?? 0);
    for (let i = firstPot; i < people; i++) {
      const taken = burden[i] ?? 0;
      const isLast = taken < 0;
      const sum = from.at(index, i) + (isLast ? taken - LAST_OF_POT : taken);
      if (sum > (pots[i - firstPot] ?? 0)) return false;
      wanted[i] = isLast ? 0 : sum;
    }
    return true;
  };
  const set: SumSet = {
    people,
    pots,
    size: () => used,
    at: (index, person) => rows[index * people + person] ?? 0,
    addSum: (from, index, burden) => {
      if ((used + 1) * people > rows.length) grow();
      return want(from, index, burden) && addWanted();
    },
    indexOfSum: (from, index, burden) => {
      return want(from, index, burden) ? indexOfWanted() : -1;
    },
    indexOf: (sum) => {
      wanted.set(sum);
      return indexOfWanted();
    },
    toBurden: (index) => Array.from({ length: people }, (_, i) => rows[index * people + i] ?? 0),
  };
  if (first) {
    wanted.set(first);
    addWanted();
  }
  return set;
};

const hashOf = (numbers: Int32Array): number => {
  let hash = 7;
  for (let i = 0; i < numbers.length; i++) hash = Math.imul(hash ^ (numbers[i] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash;
};
