import { type Burden, leastBurdens, plus } from "../fairness/burden";
import type { SharedOut } from "../fairness/shareOut";
import { createSumSet, type SumSet } from "../fairness/sumSet";
import type { SeriesOption } from "./seriesPeriods";

/**
 * The steadiest of all equally fair series (E12, E13). Keys: changes of local start time for the person with the
 * largest final load (for several such, their sum), changes for all, welcome times, early starts. So where clocks
 * change for some people only, the person with the larger load keeps their local time.
 */
export const steadiestOf = (
  { ends, layers }: Pick<SharedOut, "ends" | "layers">,
  periods: readonly (readonly SeriesOption[])[],
  carried: Burden,
): readonly SeriesOption[] => {
  const distinct = periods.map(withoutRepeats);
  const ways = ends.map((end) => cheapestWay(end, layers, distinct, changeCostsOf(plus(carried, end), periods.length)));
  return ways.reduce((best, way) => (compareWays(way, best) < 0 ? way : best)).options;
};

const compareWays = (a: Way, b: Way): number => {
  if (a.cost !== b.cost) return a.cost - b.cost;
  const i = a.options.findIndex(({ slot }, k) => slot.start !== b.options[k]?.slot.start);
  return i < 0 ? 0 : (a.options[i]?.slot.start ?? 0) - (b.options[i]?.slot.start ?? 0);
};

/**
 * Lexicographic costs in one number: an unwelcome time costs 1, a change more than all of these, a change for the
 * heaviest more than all of both.
 */
const changeCostsOf = (loads: Burden, periods: number): ChangeCosts => {
  const above = loads.length * periods + 1;
  const heaviest = Math.max(...loads);
  return loads.map((load) => (load === heaviest ? above * above + above : above));
};

/**
 * Prunes options. Of those with equal burden and equal clocks, the most welcome and then the earliest dominates.
 * Options whose burden is undercut by another are dropped.
 */
const withoutRepeats = (options: readonly SeriesOption[]): readonly SeriesOption[] => {
  const least = leastBurdens(options.map(({ burden }) => burden));
  const best = new Map<string, SeriesOption>();
  for (const option of options) {
    if (!least.some((burden) => isSame(burden, option.burden))) continue;
    const key = `${option.burden.join()} ${option.walls.join()}`;
    const known = best.get(key);
    if (!known || option.notWelcome < known.notWelcome) best.set(key, option);
  }
  return [...best.values()].sort((a, b) => a.slot.start - b.slot.start);
};

const isSame = (a: Burden, b: Burden): boolean => a.every((minutes, person) => minutes === b[person]);

/** A way through the periods: one option of each. */
interface Way {
  readonly options: readonly SeriesOption[];
  readonly cost: number;
}

/** Cost of a change of local start time between consecutive meetings, by person. */
type ChangeCosts = readonly number[];

/** The options of a period, grouped by burden. */
interface Stage {
  readonly options: readonly SeriesOption[];
  readonly byBurden: readonly { readonly burden: Burden; readonly members: readonly number[] }[];
}

/** From one sum on: cost and first option of the rest of the way, by the option chosen in the period before. */
interface Onward {
  readonly costs: Float64Array;
  readonly choices: Int32Array;
}

/** The sums before a period from which the end can be reached, and the rest of the way from each. */
interface Step {
  readonly sums: SumSet;
  readonly onward: readonly Onward[];
}

/**
 * The way to `end` with the fewest unwelcome times and the least cost of clock changes; of equal ones the earliest,
 * meeting by meeting. Options of a period ascend by start. Dynamic programming from the last period back, so that each
 * sum is visited once.
 */
const cheapestWay = (
  end: Burden,
  layers: readonly SumSet[],
  periods: readonly (readonly SeriesOption[])[],
  changeCosts: ChangeCosts,
): Way => {
  const stages = periods.map(stageOf);
  const steps: Step[] = [{ sums: createSumSet(end.length, end), onward: [] }];
  for (let period = periods.length - 1; period >= 0; period--) {
    const [after] = steps;
    const stage = stages[period];
    const layer = layers[period];
    if (!after || !stage || !layer) continue;
    steps.unshift(stepBefore(stage, layer, after, periods[period - 1], changeCosts));
  }
  return followed(steps, periods, end);
};

const stageOf = (options: readonly SeriesOption[]): Stage => {
  const groups = new Map<string, { readonly burden: Burden; readonly members: number[] }>();
  for (const [index, { burden }] of options.entries()) {
    const same = groups.get(burden.join());
    if (same) same.members.push(index);
    else groups.set(burden.join(), { burden, members: [index] });
  }
  return { options, byBurden: [...groups.values()] };
};

const stepBefore = (
  { options, byBurden }: Stage,
  layer: SumSet,
  after: Step,
  before: readonly SeriesOption[] | undefined,
  changeCosts: ChangeCosts,
): Step => {
  const sums = createSumSet(changeCosts.length);
  const onward: Onward[] = [];
  const nothing = changeCosts.map(() => 0);
  for (let i = 0; i < layer.size(); i++) {
    const next: { readonly index: number; readonly cost: number }[] = [];
    for (const { burden, members } of byBurden) {
      const reached = after.sums.indexOfSum(layer, i, burden);
      if (reached < 0) continue;
      const costs = after.onward[reached]?.costs;
      for (const index of members)
        next.push({ index, cost: (costs?.[index] ?? 0) + (options[index]?.notWelcome ?? 0) });
    }
    if (next.length === 0) continue;
    sums.addSum(layer, i, nothing);
    next.sort((a, b) => a.cost - b.cost || a.index - b.index);
    onward.push(chooseOnward(next, options, before, changeCosts));
  }
  return { sums, onward };
};

const chooseOnward = (
  next: readonly { readonly index: number; readonly cost: number }[],
  options: readonly SeriesOption[],
  before: readonly SeriesOption[] | undefined,
  changeCosts: ChangeCosts,
): Onward => {
  const froms = before?.map(({ walls }) => walls) ?? [undefined];
  const costs = new Float64Array(froms.length).fill(Infinity);
  const choices = new Int32Array(froms.length);
  for (const [from, walls] of froms.entries()) {
    for (const { index, cost } of next) {
      const least = costs[from] ?? Infinity;
      // A change only adds to the cost, so later entries cannot be better.
      if (cost > least) break;
      const whole = cost + (walls ? changeCost(walls, options[index]?.walls ?? [], changeCosts) : 0);
      if (whole > least || (whole === least && index > (choices[from] ?? 0))) continue;
      costs[from] = whole;
      choices[from] = index;
    }
  }
  return { costs, choices };
};

const changeCost = (from: readonly number[], to: readonly number[], changeCosts: ChangeCosts): number => {
  let cost = 0;
  for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) cost += changeCosts[i] ?? 0;
  return cost;
};

const followed = (steps: readonly Step[], periods: readonly (readonly SeriesOption[])[], end: Burden): Way => {
  const options: SeriesOption[] = [];
  let sum: Burden = end.map(() => 0);
  let before = 0;
  for (const [period, { sums, onward }] of steps.slice(0, -1).entries()) {
    const choice = onward[sums.indexOf(sum)]?.choices[before] ?? 0;
    const option = periods[period]?.[choice];
    if (!option) throw new Error(`No way leads from ${sum.join()} to ${end.join()} in period ${period}.`);
    options.push(option);
    sum = plus(sum, option.burden);
    before = choice;
  }
  return { options, cost: steps[0]?.onward[0]?.costs[0] ?? 0 };
};
