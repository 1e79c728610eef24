import { type Burden, compareLoads, heaviestFirst, leastBurdens, plus, totalOf } from "./burden";
import {
  type Aim,
  createPriceBounds,
  plainPrices,
  type PriceBounds,
  type PriceCheck,
  type Prices,
  tunedPrices,
} from "./prices";
import type { SumSet } from "./sumSet";
import { createSumSet } from "./sumSet";

/** What a choice may take from besides the time of people: the late minutes of a month, for one (E17). */
export interface Pots {
  /** The most that each holds. Burdens have a coordinate for each after those of the people. */
  readonly most: readonly number[];
  /** For each period a few of its choices, of which any keep within the pots. */
  readonly kept: readonly (readonly Burden[])[];
}

/** Choices of burdens, one to be taken in each period, and what people carried before. */
interface Shares {
  /** At least one in each period. */
  readonly choices: readonly (readonly Burden[])[];
  readonly carried: Burden;
  readonly pots?: Pots | undefined;
  /** Upper limit of the total over all people and periods. Absent: no limit. */
  readonly mostTotal?: number;
  /** Beam width: sums kept after each period. Absent: enough for E12. */
  readonly width?: number;
  /** Beam width of the first search, whose answer the next ones prove or improve. */
  readonly firstWidth?: number;
  /** Limit on the work of one search. Absent: a few seconds. */
  readonly mostWork?: number;
}

/** The fairest sums of one burden from each period. */
export interface SharedOut {
  /** Burdens of the whole series. More than one when different people can carry the same sorted loads. */
  readonly ends: readonly Burden[];
  /** The sums after each period (index 0: before the first) from which the ends can be reached. */
  readonly layers: readonly SumSet[];
  /** True when the result is proved; false when the beam dropped sums. */
  readonly isExact: boolean;
  /** Lower bound on the heaviest load of any choice. */
  readonly leastHeaviest: number;
}

/** A layer of the search: sums after some periods, and for each its values at the price lists, in one row after another. */
interface Layer {
  readonly sums: SumSet;
  readonly values: Float64Array;
}

const FIRST_WIDTH = 50;
const SECOND_WIDTH = 1000;
const WAYS_WIDTH = 2000;
const WIDTH = 60_000;
/**
 * Work of the widest search: sums times choices times price lists. A count and not a time, so that every machine gives
 * the same answer.
 */
const MOST_WORK = 60_000_000;
/** A layer may take this many times its share of the work: the first layers are small, the middle ones large. */
const LAYER_SHARES = 3;
/** However many choices the layer before ruled out at once, the next one may have to look at this part of its own. */
const LEAST_LOOKED = 0.05;
/** The price list that rules most sums out, where prices are tuned. */
const KEENEST = 1;
/** So many times its width may a layer grow before the least promising sums are dropped. */
const SPARE = 4;

/**
 * Chooses one burden from each period so that the final loads, sorted from the heaviest, are lexicographically least
 * (leximin).
 * Exact: sums grow period by period, without duplicates. A sum is dropped only when prices prove that no end of it is
 * fairer than a known one. Only beyond `width` sums and `mostWork` are the least promising dropped, and then `isExact` is
 * false.
 */
export const shareOut = ({
  choices,
  carried,
  pots,
  mostTotal,
  width = WIDTH,
  firstWidth = FIRST_WIDTH,
  mostWork = MOST_WORK,
}: Shares): SharedOut => {
  const fronts = choices.map(leastBurdens);
  const most = totalOf(carried) + (mostTotal ?? Infinity);
  const boundsOf = (lists: readonly Prices[]): PriceBounds => createPriceBounds(lists, fronts, carried);
  const look = (bounds: PriceBounds, each: number, aim: Aim, atMost?: Burden): Found =>
    search({
      ...{ fronts, carried, pots: pots?.most ?? [], most, bounds, aim, width: Math.min(each, width), mostWork },
      ...(atMost && { atMost }),
    });
  const loadsOf = ({ ends }: Found): Burden => plus(carried, ends[0] ?? []);
  let best = look(boundsOf(plainPrices(carried)), firstWidth, "as-fair");
  // The most promising sums may have taken too much from a pot.
  if (best.ends.length === 0 && pots) {
    const kept = pots.kept.map(leastBurdens);
    const bounds = createPriceBounds(plainPrices(carried), kept, carried);
    const found = search({ fronts: kept, carried, pots: pots.most, most, bounds, aim: "as-fair", width, mostWork });
    best = { ...found, isWhole: false };
  }
  if (best.ends.length === 0) throw new Error(`Nothing stays within ${most}. Maybe that is below the cheapest total?`);
  if (best.isWhole) return { ...best, isExact: true, leastHeaviest: Math.max(...loadsOf(best)) };
  const tuned = (): PriceBounds => boundsOf(tunedPrices(fronts, carried, loadsOf(best)));
  let isExact = false;
  for (const each of [SECOND_WIDTH, width]) {
    const fairer = look(tuned(), each, "fairer", loadsOf(best));
    if (fairer.ends.length > 0) best = fairer;
    isExact = fairer.isWhole;
    // The widest search is worth its work when it can be at least twice as wide.
    if (isExact || fairer.work * 2 > mostWork) break;
  }
  const bounds = tuned();
  const ways = isExact ? look(bounds, WAYS_WIDTH, "as-fair", loadsOf(best)) : best;
  const isAsFair = compareLoads(heaviestFirst(loadsOf(ways)), heaviestFirst(loadsOf(best))) <= 0;
  const { ends, layers } = ways.ends.length > 0 && isAsFair ? ways : best;
  // Bounds are fractions, loads are whole: rounding errors must not count.
  const leastHeaviest = isExact ? Math.max(...loadsOf(best)) : Math.ceil(bounds.heaviestFrom(bounds.start, 0) - 1e-9);
  return { ends, layers, isExact, leastHeaviest };
};

/** Result of one search; whole when no sum was dropped. */
interface Found extends Pick<SharedOut, "ends" | "layers"> {
  readonly isWhole: boolean;
  readonly work: number;
}

interface Search {
  readonly fronts: readonly (readonly Burden[])[];
  readonly carried: Burden;
  readonly pots: readonly number[];
  readonly most: number;
  readonly width: number;
  readonly mostWork: number;
  readonly bounds: PriceBounds;
  readonly aim: Aim;
  /** Loads of a known series. */
  readonly atMost?: Burden;
}

const search = ({ fronts, carried, pots, most, width, mostWork, bounds, aim, atMost }: Search): Found => {
  const nothing = [...carried, ...pots].map(() => 0);
  const check = bounds.createCheck(atMost && heaviestFirst(atMost), aim, most);
  const lists = bounds.start.length;
  let layer: Layer = { sums: createSumSet(nothing.length, nothing, pots), values: bounds.start };
  const layers = [layer.sums];
  let isWhole = true;
  let workLeft = mostWork;
  // The part of the choices that was looked at in the layer before: the others were ruled out at once.
  let looked = 1;
  let choicesLeft = fronts.reduce((sum, front) => sum + front.length, 0);
  for (const [period, front] of fronts.entries()) {
    choicesLeft -= front.length;
    const following = fronts[period + 1]?.length ?? 0;
    const share = Math.min(1, (LAYER_SHARES * following) / choicesLeft);
    const affordable = Math.floor((workLeft * share) / (following * looked * lists));
    const its = following === 0 ? width : Math.max(1, Math.min(width, affordable));
    const next = nextLayer(layer, period, front, its, bounds, check);
    looked = Math.max(LEAST_LOOKED, next.looks / Math.max(1, layer.sums.size() * front.length));
    workLeft -= next.looks * lists;
    isWhole &&= next.isWhole;
    layer = next;
    layers.push(layer.sums);
  }
  return { ends: fairestOf(layer.sums, carried), layers, isWhole, work: mostWork - workLeft };
};

interface NextLayer extends Layer {
  readonly isWhole: boolean;
  /** How many choices were looked at. */
  readonly looks: number;
}

/** All sums that a choice of `front` leads to and that pass the check, or the `width` most promising of them. */
const nextLayer = (
  { sums, values }: Layer,
  period: number,
  front: readonly Burden[],
  width: number,
  bounds: PriceBounds,
  { limits, mayBe }: PriceCheck,
): NextLayer => {
  const lists = limits.length;
  const steps = front.map((burden) => bounds.stepsOf(burden, period));
  // Most choices are ruled out by one list, so its steps lie together.
  const keen = Float64Array.from(steps, (step) => step[KEENEST] ?? 0);
  const worth = new Float64Array(lists);
  let isWhole = true;
  let looks = 0;
  // No sum with a higher bound can be one of the most promising.
  let highest = Infinity;
  let next: Layer = { sums: createSumSet(sums.people, undefined, sums.pots), values: new Float64Array(lists * 64) };
  for (let i = 0; i < sums.size(); i++) {
    const room = (limits[KEENEST] ?? Infinity) - (values[i * lists + KEENEST] ?? 0);
    for (let choice = 0; choice < keen.length; choice++) {
      if ((keen[choice] ?? 0) > room) continue;
      looks++;
      const step = steps[choice];
      const burden = front[choice];
      if (!step || !burden || !addWithin(values, i * lists, step, limits, worth) || !mayBe(worth)) continue;
      if (highest < Infinity && bounds.heaviestFrom(worth, 0) > highest) continue;
      if (!next.sums.addSum(sums, i, burden)) continue;
      const used = next.sums.size();
      if (used * lists > next.values.length) next = { sums: next.sums, values: twiceAsLong(next.values) };
      next.values.set(worth, (used - 1) * lists);
    }
    if (next.sums.size() <= width * SPARE) continue;
    next = mostPromising(next, width, bounds, "as added");
    highest = highestIn(next, bounds);
    isWhole = false;
  }
  if (next.sums.size() <= width) return { ...next, isWhole, looks };
  return { ...mostPromising(next, width, bounds, "best first"), isWhole: false, looks };
};

/** `worth` is the row of `values` at `from` plus `step`. Stops with false at the first value above its limit. */
const addWithin = (
  values: Float64Array,
  from: number,
  step: Float64Array,
  limits: Float64Array,
  worth: Float64Array,
): boolean => {
  for (let k = 0; k < limits.length; k++) {
    const value = (values[from + k] ?? 0) + (step[k] ?? 0);
    if (value > (limits[k] ?? 0)) return false;
    worth[k] = value;
  }
  return true;
};

const twiceAsLong = (values: Float64Array): Float64Array => {
  const longer = new Float64Array(values.length * 2);
  longer.set(values);
  return longer;
};

const highestIn = ({ sums, values }: Layer, bounds: PriceBounds): number => {
  let highest = 0;
  for (let i = 0; i < sums.size(); i++)
    highest = Math.max(highest, bounds.heaviestFrom(values, i * bounds.start.length));
  return highest;
};

/** The `width` sums with the lowest bounds; of equal ones those that were added first. */
const mostPromising = (
  { sums, values }: Layer,
  width: number,
  bounds: PriceBounds,
  order: "best first" | "as added",
): Layer => {
  const lists = bounds.start.length;
  const heaviest = new Float64Array(sums.size());
  for (let i = 0; i < heaviest.length; i++) heaviest[i] = bounds.heaviestFrom(values, i * lists);
  // A typed array sorts quickly, so only those that may be kept are compared one by one.
  const last = heaviest.slice().sort()[width - 1] ?? Infinity;
  const best = Array.from(heaviest.keys())
    .filter((i) => (heaviest[i] ?? 0) <= last)
    .sort(
      (a, b) => (heaviest[a] ?? 0) - (heaviest[b] ?? 0) || (values[a * lists] ?? 0) - (values[b * lists] ?? 0) || a - b,
    )
    .slice(0, width);
  if (order === "as added") best.sort((a, b) => a - b);
  const nothing = new Array<number>(sums.people).fill(0);
  const kept = createSumSet(sums.people, undefined, sums.pots);
  const keptValues = new Float64Array(Math.max(1, best.length) * lists);
  for (const [place, index] of best.entries()) {
    kept.addSum(sums, index, nothing);
    keptValues.set(values.subarray(index * lists, (index + 1) * lists), place * lists);
  }
  return { sums: kept, values: keptValues };
};

const fairestOf = (sums: SumSet, carried: Burden): readonly Burden[] => {
  let fairest: Burden[] = [];
  let loads: readonly number[] | undefined;
  for (let i = 0; i < sums.size(); i++) {
    const end = sums.toBurden(i);
    const its = heaviestFirst(plus(carried, end));
    const difference = loads ? compareLoads(its, loads) : -1;
    if (difference < 0) [fairest, loads] = [[end], its];
    else if (difference === 0) fairest.push(end);
  }
  return fairest;
};
