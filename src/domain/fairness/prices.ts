import { type Burden, heaviestFirst, plus, totalOf } from "./burden";

/** Lagrange multipliers: the price of one minute, by person. Whole numbers from 0, not all of them 0. */
export type Prices = readonly number[];

/**
 * Lower bounds on the loads that a partial sum can end with (Lagrangian relaxation, see README.md): at any prices, a
 * series costs at least its cheapest choice of each period. One bound per price list; the strictest counts.
 */
export interface PriceBounds {
  /** For each price list: the value of what was carried before, plus the cheapest choice of every period. */
  readonly start: Float64Array;
  /** The heaviest load that cannot be avoided from the values at `from` on, as a fraction. */
  readonly heaviestFrom: (values: Float64Array, from: number) => number;
  /**
   * Builds a pruning test: whether a completion may still be `aim` compared with `loads`, which are sorted heaviest
   * first, at a total of at most `mostTotal`. Without loads only the total counts.
   */
  readonly createCheck: (loads: readonly number[] | undefined, aim: Aim, mostTotal: number) => PriceCheck;
  /**
   * What choosing this burden in `period` adds to the bounds, which so far assume the cheapest choice of that period.
   */
  readonly stepsOf: (burden: Burden, period: number) => Float64Array;
}

/** A pruning test in two parts: the quick one first. */
export interface PriceCheck {
  /** For each price list: a value above this rules a sum out. */
  readonly limits: Float64Array;
  /** True when values within the limits may still lead to what is looked for. */
  readonly mayBe: (values: Float64Array) => boolean;
}

/** What to look for, relative to the loads of a known series. */
export type Aim = "fairer" | "as-fair";

/** Prepares the bounds for price lists. `fronts` holds the choices, period by period. */
export const createPriceBounds = (
  lists: readonly Prices[],
  fronts: readonly (readonly Burden[])[],
  carried: Burden,
): PriceBounds => {
  const cheapest = lists.map((prices) => fronts.map((front) => cheapestIn(front, prices)));
  const sums = Float64Array.from(lists, totalOf);
  return {
    start: Float64Array.from(lists, (prices, i) => priceOf(carried, prices) + totalOf(cheapest[i] ?? [])),
    heaviestFrom: (values, from) => {
      // Of whole numbers: the larger fraction, without a division for each of the thousands that are compared.
      let [most, over] = [0, 1];
      for (let i = 0; i < sums.length; i++) {
        const [value, sum] = [values[from + i] ?? 0, sums[i] ?? 1];
        if (value * over > most * sum) [most, over] = [value, sum];
      }
      return most / over;
    },
    createCheck: (loads, aim, mostTotal) => {
      const limits = new Float64Array(lists.length).fill(Infinity);
      // The first price list is uniform: it is the total.
      limits[0] = mostTotal;
      return loads
        ? createCheck(lists, loads, gapsBelow(loads, fronts, carried), aim, limits)
        : { limits, mayBe: () => true };
    },
    stepsOf: (burden, period) =>
      Float64Array.from(lists, (prices, i) => priceOf(burden, prices) - (cheapest[i]?.[period] ?? 0)),
  };
};

/** Value of a burden at these prices. */
const priceOf = (burden: Burden, prices: Prices): number => {
  let worth = 0;
  for (let i = 0; i < prices.length; i++) worth += (prices[i] ?? 0) * (burden[i] ?? 0);
  return worth;
};

const cheapestIn = (front: readonly Burden[], prices: Prices): number => {
  let least = Infinity;
  for (const burden of front) least = Math.min(least, priceOf(burden, prices));
  return least === Infinity ? 0 : least;
};

/** Distance from each load to the next possible one below: burdens often are multiples of a quarter of an hour. */
const gapsBelow = (
  loads: readonly number[],
  fronts: readonly (readonly Burden[])[],
  carried: Burden,
): readonly number[] => {
  let unit = 0;
  for (const front of fronts)
    for (const burden of front)
      for (let i = 0; i < carried.length; i++) unit = greatestCommonDivisor(unit, burden[i] ?? 0);
  const gapFor = (load: number, before: number): number => {
    const over = (load - before) % unit;
    return over > 0 ? over : unit + over;
  };
  return loads.map((load) => (unit === 0 ? 1 : Math.min(...carried.map((before) => gapFor(load, before)))));
};

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/**
 * Assume an end that is at least as fair as `loads`, with equal loads down to some rank. The heavier part is worth at
 * most the highest prices times the heaviest loads. The rest of the value falls on the lighter part, so the next load
 * is at least the average of that rest. If the average exceeds the next of `loads`, no such end exists.
 */
const createCheck = (
  lists: readonly Prices[],
  loads: readonly number[],
  gaps: readonly number[],
  aim: Aim,
  limits: Float64Array,
): PriceCheck => {
  const ranks = loads.length;
  const most = new Float64Array(lists.length * ranks);
  const below = new Float64Array(lists.length * ranks);
  lists.forEach((prices, i) => {
    const dearest = heaviestFirst(prices);
    for (let rank = 0, above = 0; rank < ranks; rank++) {
      const rest = totalOf(dearest.slice(rank));
      const at = i * ranks + rank;
      most[at] = rest === 0 ? Infinity : above + rest * (loads[rank] ?? 0);
      below[at] = rest === 0 ? Infinity : (most[at] ?? 0) - rest * (gaps[rank] ?? 0);
      above += (dearest[rank] ?? 0) * (loads[rank] ?? 0);
    }
  });
  for (let i = 0; i < limits.length; i++) limits[i] = Math.min(limits[i] ?? 0, most[i * ranks] ?? 0);
  const mayBe = (values: Float64Array): boolean => {
    for (let rank = 0; rank < ranks; rank++) {
      let isTight = false;
      for (let i = 0; i < values.length; i++) {
        const value = values[i] ?? 0;
        // Above the next possible load below this one, so equal to this one.
        isTight ||= value > (below[i * ranks + rank] ?? 0);
        // The limits were checked before.
        if (rank === 0 && isTight) break;
        if (value > (most[i * ranks + rank] ?? 0)) return false;
      }
      if (!isTight) return true;
    }
    return aim === "as-fair";
  };
  return { limits, mayBe };
};

const ROUNDS = 80;
/** Denominator to which tuned prices are rounded. */
const PARTS = 1000;
/** Price of a settled person's minute relative to the others: large enough to dominate them. */
const FAR_ABOVE = 1000;

/** Uniform price lists: for all people (the first), and for each group of a few people. */
export const plainPrices = (carried: Burden): readonly Prices[] => [carried.map(() => 1), ...groupsOf(carried.length)];

/**
 * Dual multipliers: the uniform ones, one list from subgradient ascent, and one for each tie group. A tie group are the
 * people with at least one of the `loads` of a good series; its own loads count as fixed.
 */
export const tunedPrices = (
  fronts: readonly (readonly Burden[])[],
  carried: Burden,
  loads: Burden,
): readonly Prices[] => [
  carried.map(() => 1),
  // Before the groups, because they rule most sums out.
  ...[carried.map(() => false), ...settledAbove(loads)].map((isSettled) => tune(fronts, carried, isSettled)),
  ...groupsOf(carried.length),
];

/** All proper groups of up to four people; of more people each alone, because the groups would be too many. */
const groupsOf = (people: number): readonly Prices[] => {
  const all = Array.from({ length: people }, (_, i) => i);
  if (people > 4) return all.map((one) => all.map((person) => Number(person === one)));
  return Array.from({ length: 2 ** people - 2 }, (_, i) => all.map((person) => ((i + 1) >> person) & 1));
};

/** For each load but the lightest: the people who carry at least as much. */
const settledAbove = (loads: Burden): readonly (readonly boolean[])[] =>
  heaviestFirst([...new Set(loads)])
    .slice(0, -1)
    .map((least) => loads.map((load) => load >= least));

/** Subgradient ascent: raises the price of people who carry more than the mean of the cheapest series, ROUNDS times. */
const tune = (fronts: readonly (readonly Burden[])[], carried: Burden, isSettled: readonly boolean[]): Prices => {
  const open = isSettled.filter((settled) => !settled).length;
  let shares: readonly number[] = isSettled.map((settled) => (settled ? 0 : 1 / open));
  let best = rounded(shares, isSettled);
  let highest = -Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const prices = rounded(shares, isSettled);
    const loads = fronts.reduce((sum, front) => plus(sum, cheapestOf(front, prices)), carried);
    const bound = priceOf(loads, prices) / totalOf(prices);
    if (bound > highest) [highest, best] = [bound, prices];
    shares = raised(shares, loads, isSettled, 1 / (2 + round / 4));
  }
  return best;
};

const raised = (
  shares: readonly number[],
  loads: Burden,
  isSettled: readonly boolean[],
  pace: number,
): readonly number[] => {
  const open = loads.filter((_, i) => !isSettled[i]);
  const mean = totalOf(open) / open.length;
  const spread = Math.max(1, ...open.map((load) => Math.abs(load - mean)));
  const next = shares.map((share, i) => share * (1 + pace * (((loads[i] ?? 0) - mean) / spread) * 0.9));
  const sum = next.reduce((whole, share) => whole + share, 0);
  return next.map((share) => Math.max(share / sum, 1 / PARTS));
};

const rounded = (shares: readonly number[], isSettled: readonly boolean[]): Prices =>
  shares.map((share, i) => (isSettled[i] ? FAR_ABOVE * PARTS : Math.round(share * PARTS)));

const cheapestOf = (front: readonly Burden[], prices: Prices): Burden => {
  let [cheapest = []] = front;
  for (const burden of front) if (priceOf(burden, prices) < priceOf(cheapest, prices)) cheapest = burden;
  return cheapest;
};
