import { leastBurdens, plus, type Burden } from "../fairness/burden";
import type { SharedOut } from "../fairness/shareOut";
import type { SeriesOption } from "./seriesPeriods";
import { cheapestWay, type ChangeCosts, type Way } from "./seriesWays";

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
