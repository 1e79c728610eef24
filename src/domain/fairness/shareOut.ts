import { type Burden, compareLoads, heaviestFirst, leastBurdens, plus, totalOf } from "./burden";
import { type Aim, createPriceBounds, plainPrices, type PriceBounds, type Prices, tunedPrices } from "./prices";
import type { SumSet } from "./sumSet";
import { createSumSet } from "./sumSet";

/** Choices of burdens, one to be taken in each period, and what people carried before. */
interface Shares {
  /** At least one in each period. */
  readonly choices: readonly (readonly Burden[])[];
  readonly carried: Burden;
  /** Upper limit of the total over all people and periods. Absent: no limit. */
  readonly mostTotal?: number;
  /** Beam width: sums kept after each period. Absent: enough for E12. */
  readonly width?: number;
  /** Beam width of the first search, whose answer the next ones prove or improve. */
  readonly firstWidth?: number;
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

/** A layer of the search: sums after some periods, with their bounds. */
interface Layer {
  readonly sums: SumSet;
  readonly values: readonly Float64Array[];
}

const FIRST_WIDTH = 50;
const SECOND_WIDTH = 1000;
const WAYS_WIDTH = 2000;
const WIDTH = 60_000;

/**
 * Chooses one burden from each period so that the final loads, sorted from the heaviest, are lexicographically least
 * (leximin).
 * Exact: sums grow period by period, without duplicates. A sum is dropped only when prices prove that no end of it is
 * fairer than a known one. Only beyond `width` sums are the least promising dropped, and then `isExact` is false.
 */
export const shareOut = ({
  choices,
  carried,
  mostTotal,
  width = WIDTH,
  firstWidth = FIRST_WIDTH,
}: Shares): SharedOut => {
  const fronts = choices.map(leastBurdens);
  const most = totalOf(carried) + (mostTotal ?? Infinity);
  const boundsOf = (lists: readonly Prices[]): PriceBounds => createPriceBounds(lists, fronts, carried);
  const look = (bounds: PriceBounds, each: number, aim: Aim, atMost?: Burden): Found =>
    search({ fronts, carried, most, bounds, aim, width: Math.min(each, width), ...(atMost && { atMost }) });
  const loadsOf = ({ ends }: Found): Burden => plus(carried, ends[0] ?? []);
  let best = look(boundsOf(plainPrices(carried)), firstWidth, "as-fair");
  if (best.ends.length === 0) throw new Error(`Nothing stays within ${most}. Maybe that is below the cheapest total?`);
  if (best.isWhole) return { ...best, isExact: true, leastHeaviest: Math.max(...loadsOf(best)) };
  const tuned = (): PriceBounds => boundsOf(tunedPrices(fronts, carried, loadsOf(best)));
  let isExact = false;
  for (const each of [SECOND_WIDTH, width]) {
    const fairer = look(tuned(), each, "fairer", loadsOf(best));
    if (fairer.ends.length > 0) best = fairer;
    isExact = fairer.isWhole;
    if (isExact) break;
  }
  const bounds = tuned();
  const ways = look(bounds, WAYS_WIDTH, "as-fair", loadsOf(best));
  const isAsFair = compareLoads(heaviestFirst(loadsOf(ways)), heaviestFirst(loadsOf(best))) <= 0;
  const { ends, layers } = ways.ends.length > 0 && isAsFair ? ways : best;
  // Bounds are fractions, loads are whole: rounding errors must not count.
  const leastHeaviest = isExact ? Math.max(...loadsOf(best)) : Math.ceil(bounds.heaviestFrom(bounds.start) - 1e-9);
  return { ends, layers, isExact, leastHeaviest };
};

/** Result of one search; whole when no sum was dropped. */
interface Found extends Pick<SharedOut, "ends" | "layers"> {
  readonly isWhole: boolean;
}

interface Search {
  readonly fronts: readonly (readonly Burden[])[];
  readonly carried: Burden;
  readonly most: number;
  readonly width: number;
  readonly bounds: PriceBounds;
  readonly aim: Aim;
  /** Loads of a known series. */
  readonly atMost?: Burden;
}

const search = (asked: Search): Found => {
  const { fronts, carried, width, bounds } = asked;
  const nothing = carried.map(() => 0);
  let layer: Layer = { sums: createSumSet(carried.length, nothing), values: [bounds.start] };
  const layers = [layer.sums];
  let isWhole = true;
  for (let period = 0; period < fronts.length; period++) {
    const whole = nextLayer(layer, period, asked);
    isWhole &&= whole.values.length <= width;
    layer = whole.values.length <= width ? whole : mostPromising(whole, width, bounds, carried.length);
    layers.push(layer.sums);
  }
  return {
    ends: fairestOf(layer.sums, carried),
    layers,
    isWhole,
  };
};

const nextLayer = (
  { sums, values }: Layer,
  period: number,
  { fronts, carried, most, bounds, atMost, aim }: Search,
): Layer => {
  const front = fronts[period] ?? [];
  const steps = front.map((burden) => bounds.stepsOf(burden, period));
  const mayBeFairest = atMost ? bounds.createCheck(heaviestFirst(atMost), aim) : () => true;
  const next = createSumSet(carried.length);
  const nextValues: Float64Array[] = [];
  const worth = new Float64Array(steps[0]?.length ?? 0);
  for (let i = 0; i < values.length; i++) {
    for (let choice = 0; choice < front.length; choice++) {
      const before = values[i];
      const step = steps[choice];
      const burden = front[choice];
      if (!before || !step || !burden) continue;
      for (let k = 0; k < worth.length; k++) worth[k] = (before[k] ?? 0) + (step[k] ?? 0);
      // The first price list is uniform: it is the total.
      if ((worth[0] ?? 0) > most || !mayBeFairest(worth)) continue;
      if (next.addSum(sums, i, burden)) nextValues.push(worth.slice());
    }
  }
  return { sums: next, values: nextValues };
};

const mostPromising = ({ sums, values }: Layer, width: number, bounds: PriceBounds, people: number): Layer => {
  const nothing = new Array<number>(people).fill(0);
  const kept = createSumSet(people);
  const keptValues: Float64Array[] = [];
  const promise = values.map((each, index) => ({ index, heaviest: bounds.heaviestFrom(each), total: each[0] ?? 0 }));
  promise.sort((a, b) => a.heaviest - b.heaviest || a.total - b.total || a.index - b.index);
  for (const { index } of promise.slice(0, width)) {
    kept.addSum(sums, index, nothing);
    keptValues.push(values[index] ?? new Float64Array());
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
