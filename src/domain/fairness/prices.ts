import type { Burden } from "./burden";
import { plus, totalOf } from "./burden";
import { heaviestFirst } from "./loads";
import type { Prices } from "./priceBounds";
import { priceOf } from "./priceBounds";

const ROUNDS = 80;
/** Denominator to which tuned prices are rounded. */
const PARTS = 1000;
/** Price of a settled person's minute relative to the others: large enough to dominate them. */
const FAR_ABOVE = 1000;

/** Uniform price lists: for all people (the first), and for each group of a few people. */
export const plainPrices = (carried: Burden): readonly Prices[] => [carried.map(() => 1), ...groupsOf(carried.length)];

/**
 * Dual multipliers: the plain ones, one list from subgradient ascent, and one for each group of people with at least one
 * of the `loads` of a good series, with that group's loads fixed.
 */
export const tunedPrices = (
  fronts: readonly (readonly Burden[])[],
  carried: Burden,
  loads: Burden,
): readonly Prices[] => [
  ...plainPrices(carried),
  ...[carried.map(() => false), ...settledAbove(loads)].map((isSettled) => tune(fronts, carried, isSettled)),
];

/** Groups of up to four people, or each person alone where that makes too many groups. */
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
