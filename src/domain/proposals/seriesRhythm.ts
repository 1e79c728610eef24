import { leastBurdens, plus, type Burden } from "../fairness/burden";
import type { SharedOut } from "../fairness/shareOut";
import type { SeriesOption } from "./seriesPeriods";
import { cheapestWay, type ChangeCosts, type Way } from "./seriesWays";

/**
 * Of all equally fair series the steadiest: fewest changes of the local start time for whoever carries most at the end
 * (for all of them together, where several do), then fewest for everybody, then welcome times, then early starts (E12,
 * E13). Where clocks change for some and not for others, the person with the larger load so keeps their local time.
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

/** One unwelcome time costs 1, a change more than all of these, a change for the heaviest more than all of both. */
const changeCostsOf = (loads: Burden, periods: number): ChangeCosts => {
  const above = loads.length * periods + 1;
  const heaviest = Math.max(...loads);
  return loads.map((load) => (load === heaviest ? above * above + above : above));
};

/**
 * Options that can be part of a fairest series: of those that burden alike and show the same clocks, the most welcome
 * and then the earliest is always as good; and no burden that another one undercuts is ever needed.
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
