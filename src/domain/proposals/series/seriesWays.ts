import { type Burden, leastBurdens, plus } from "../../fairness/burden";
import type { SharedOut } from "../../fairness/shareOut";
import { createSumSet, type SumSet } from "../../fairness/sumSet";
import { groupedBy } from "../../shared/grouped";
import { distanceOf, MOST_DISTANCE, type Beats, type BeatKind } from "../beats";
import type { SeriesOption } from "./seriesPeriods";

/** One option of each period, and the rhythm that most of them keep. */
export interface SteadyWay {
  readonly options: readonly SeriesOption[];
  /** The beats of one of the options; undefined without any. */
  readonly rhythm: Beats | undefined;
}

/**
 * The series with the steadiest rhythm of all equally fair ones (E16). A rhythm is that of one of the options. Keys:
 * meetings off the rhythm for whoever carries most at the end (for several such, their sum), meetings off it for the
 * others, welcome times, distance from the rhythm, early starts.
 */
export const steadiestOf = (
  { ends, layers }: Pick<SharedOut, "ends" | "layers">,
  periods: readonly (readonly SeriesOption[])[],
  carried: Burden,
  kind: BeatKind,
): SteadyWay => {
  const stages = periods.map(stageOf);
  const graphs = ends.map((end) => graphTo(end, layers, stages));
  const ways = graphs.map((graph, i) => costsFor(plus(carried, ends[i] ?? []), periods.length, graph, stages, kind));
  const rhythms = likelyFirst(rhythmsIn(stages), ways);
  let best: (SteadyWay & { readonly cost: number }) | undefined;
  for (const { rhythm, least } of rhythms) {
    if (best && least > best.cost) break;
    for (const way of ways) {
      const cost = way.costOf(rhythm);
      if (best && cost > best.cost) continue;
      const options = way.follow();
      if (!best || cost < best.cost || isEarlier(options, best.options)) best = { rhythm, cost, options };
    }
  }
  return best ?? { options: [], rhythm: undefined };
};

const isEarlier = (a: readonly SeriesOption[], b: readonly SeriesOption[]): boolean => {
  const i = a.findIndex(({ slot }, k) => slot.start !== b[k]?.slot.start);
  return i >= 0 && (a[i]?.slot.start ?? 0) < (b[i]?.slot.start ?? 0);
};

/** The options of a period that a fair series can take, earliest first, grouped by burden. */
interface Stage {
  readonly options: readonly SeriesOption[];
  readonly groups: readonly { readonly burden: Burden; readonly members: readonly SeriesOption[] }[];
}

/**
 * Options whose burden is undercut by another are dropped. Of those with equal burden and equal beats, the most welcome
 * and then the earliest dominates.
 */
const stageOf = (all: readonly SeriesOption[]): Stage => {
  const least = new Map(leastBurdens(all.map(({ burden }) => burden)).map((burden) => [burden.join(), burden]));
  const best = new Map<string, SeriesOption>();
  for (const option of all) {
    const burden = option.burden.join();
    if (!least.has(burden)) continue;
    const key = `${burden} ${option.beats.join()}`;
    const known = best.get(key);
    if (!known || option.notWelcome < known.notWelcome) best.set(key, option);
  }
  const options = [...best.values()].sort((a, b) => a.slot.start - b.slot.start);
  const groups = [...groupedBy(options, ({ burden }) => burden.join()).values()].map((members) => ({
    burden: members[0]?.burden ?? [],
    members,
  }));
  return { options, groups };
};

const rhythmsIn = (stages: readonly Stage[]): readonly Beats[] => [
  ...new Map(stages.flatMap(({ options }) => options.map(({ beats }) => [beats.join(), beats] as const))).values(),
];

/** The ways through one period: from a sum before it, by a group of its options, to a sum after it. */
interface Crossing {
  /** The edges of sum `i` are those from `first[i]` to `first[i + 1]`. */
  readonly first: Int32Array;
  readonly group: Int32Array;
  readonly to: Int32Array;
}

/** Sums of a period from which the end is reached that are kept; more would make no series fairer. */
const MOST_SUMS = 2000;

/** All ways to `end`, period by period: the sums from which it can be reached, from the last period back. */
const graphTo = (end: Burden, layers: readonly SumSet[], stages: readonly Stage[]): readonly Crossing[] => {
  const nothing = end.map(() => 0);
  const crossings: Crossing[] = [];
  const pots = layers[0]?.pots ?? [];
  let after = createSumSet(end.length, end, pots);
  for (let period = stages.length - 1; period >= 0; period--) {
    const layer = layers[period] ?? createSumSet(end.length);
    const groups = stages[period]?.groups ?? [];
    const before = createSumSet(end.length, undefined, pots);
    const [first, group, to]: [number[], number[], number[]] = [[0], [], []];
    for (let i = 0; i < layer.size() && before.size() < MOST_SUMS; i++) {
      for (const [index, { burden }] of groups.entries()) {
        const reached = after.indexOfSum(layer, i, burden);
        if (reached < 0) continue;
        group.push(index);
        to.push(reached);
      }
      if (to.length === first.at(-1)) continue;
      before.addSum(layer, i, nothing);
      first.push(to.length);
    }
    crossings.unshift({ first: Int32Array.from(first), group: Int32Array.from(group), to: Int32Array.from(to) });
    after = before;
  }
  return crossings;
};

/** What the ways to one end cost under a rhythm. */
interface WayCosts {
  /** At least what any way costs: the cheapest option of each period. */
  readonly leastOf: (rhythm: Beats) => number;
  /** The cost of the cheapest way. */
  readonly costOf: (rhythm: Beats) => number;
  /** The cheapest way under the rhythm that `costOf` was asked about last; of equal ones the earliest. */
  readonly follow: () => readonly SeriesOption[];
  /** The number of edges. */
  readonly work: number;
}

const costsFor = (
  loads: Burden,
  count: number,
  graph: readonly Crossing[],
  stages: readonly Stage[],
  kind: BeatKind,
): WayCosts => {
  const optionCost = createOptionCost(loads, count, kind);
  // Only groups on a way to the end count.
  const used = graph.map(({ group }) => new Set(group));
  const groupCosts = stages.map(({ groups }) => new Float64Array(groups.length));
  const costs = graph.map(({ first }) => new Float64Array(first.length - 1));
  const end = new Float64Array(1);
  let current: Beats = [];
  const priceGroups = (rhythm: Beats): number => {
    current = rhythm;
    let sum = 0;
    for (const [period, prices] of groupCosts.entries()) {
      let least = Infinity;
      for (const index of used[period] ?? []) {
        let cost = Infinity;
        for (const option of stages[period]?.groups[index]?.members ?? [])
          cost = Math.min(cost, optionCost(option, rhythm));
        prices[index] = cost;
        least = Math.min(least, cost);
      }
      sum += least;
    }
    return sum;
  };
  const costOf = (rhythm: Beats): number => {
    priceGroups(rhythm);
    for (let period = graph.length - 1; period >= 0; period--)
      cross(graph[period], groupCosts[period] ?? end, costs[period + 1] ?? end, costs[period] ?? end);
    return costs[0]?.[0] ?? 0;
  };
  const follow = (): readonly SeriesOption[] => {
    const options: SeriesOption[] = [];
    for (let period = 0, sum = 0; period < graph.length; period++) {
      const left = costs[period]?.[sum] ?? 0;
      const { first, group, to } = graph[period] ?? EMPTY;
      let next = -1;
      let chosen: SeriesOption | undefined;
      for (let edge = first[sum] ?? 0; edge < (first[sum + 1] ?? 0); edge++) {
        const price = groupCosts[period]?.[group[edge] ?? 0] ?? 0;
        if (price + ((costs[period + 1] ?? end)[to[edge] ?? 0] ?? 0) !== left) continue;
        const members = stages[period]?.groups[group[edge] ?? 0]?.members ?? [];
        const option = members.find((each) => optionCost(each, current) === price);
        if (!option || (chosen && option.slot.start >= chosen.slot.start)) continue;
        chosen = option;
        next = to[edge] ?? 0;
      }
      if (!chosen) throw new Error(`No way leads on from sum ${sum} of period ${period}.`);
      options.push(chosen);
      sum = next;
    }
    return options;
  };
  const work = graph.reduce((sum, { to }) => sum + to.length, 0);
  return { leastOf: priceGroups, costOf, follow, work };
};

const EMPTY: Crossing = { first: new Int32Array(1), group: new Int32Array(), to: new Int32Array() };

/** The least cost from each sum before a period, of the prices of its groups and the costs after it. */
const cross = (
  crossing: Crossing | undefined,
  prices: Float64Array,
  after: Float64Array,
  costs: Float64Array,
): void => {
  const { first, group, to } = crossing ?? EMPTY;
  for (let sum = 0; sum < costs.length; sum++) {
    let least = Infinity;
    for (let edge = first[sum] ?? 0; edge < (first[sum + 1] ?? 0); edge++) {
      const cost = (prices[group[edge] ?? 0] ?? 0) + (after[to[edge] ?? 0] ?? 0);
      if (cost < least) least = cost;
    }
    costs[sum] = least;
  }
};

/**
 * The keys of E16 in one number: a minute of distance costs 1, an unwelcome time more than all distances, a meeting off
 * the rhythm more than all of both, for a person who carries most more than for all others. For 12 people and 104
 * meetings the largest is 2 ** 52.3, still a whole number.
 */
const createOptionCost = (loads: Burden, count: number, kind: BeatKind) => {
  const heaviest = Math.max(...loads);
  const leading = loads.map((load) => load === heaviest);
  const led = leading.filter(Boolean).length;
  const unwelcome = loads.length * count * MOST_DISTANCE + 1;
  const off = unwelcome * (loads.length * count + 1);
  const offForLead = off * ((loads.length - led) * count + 1);
  const offFor = leading.map((leads) => (leads ? offForLead : off));
  return ({ beats, notWelcome }: SeriesOption, rhythm: Beats): number => {
    let cost = notWelcome * unwelcome;
    for (let person = 0; person < beats.length; person++) {
      const distance = distanceOf(beats[person] ?? 0, rhythm[person] ?? 0, kind);
      if (distance > 0) cost += (offFor[person] ?? 0) + distance;
    }
    return cost;
  };
};

/** Edges that all rhythms together may look at. A count and not a time, so that every machine gives the same answer. */
const MOST_WORK = 100_000_000;

/** The rhythms in the order of what they cost at least; where the ways are many, only as many as can be looked at. */
const likelyFirst = (
  rhythms: readonly Beats[],
  ways: readonly WayCosts[],
): readonly { readonly rhythm: Beats; readonly least: number }[] => {
  const work = ways.reduce((sum, way) => sum + way.work, 0);
  return rhythms
    .map((rhythm) => ({ rhythm, least: Math.min(...ways.map((way) => way.leastOf(rhythm))) }))
    .sort((a, b) => a.least - b.least)
    .slice(0, Math.max(1, Math.floor(MOST_WORK / Math.max(1, work))));
};
