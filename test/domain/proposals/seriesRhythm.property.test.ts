import * as fc from "fast-check";
import { type Burden, heaviestFirst, plus } from "../../../src/domain/fairness/burden";
import { shareOut } from "../../../src/domain/fairness/shareOut";
import type { SeriesOption } from "../../../src/domain/proposals/seriesPeriods";
import { steadiestOf } from "../../../src/domain/proposals/seriesWays";
import type { Instant } from "../../../src/domain/time/interval";
import { times } from "../../cases";

interface Task {
  readonly periods: readonly (readonly SeriesOption[])[];
  readonly carried: Burden;
}

const HOUR_MS = 3_600_000;

/** Up to three people and four periods; few clocks and burdens, so that much is equal and ties must be decided. */
const anyTask: fc.Arbitrary<Task> = fc.integer({ min: 1, max: 3 }).chain((people) => {
  const each = (most: number): fc.Arbitrary<readonly number[]> =>
    fc.array(fc.integer({ min: 0, max: most }), { minLength: people, maxLength: people });
  const option = fc.record({ burden: each(2), walls: each(2), notWelcome: fc.integer({ min: 0, max: people }) });
  const period = fc.array(option, { minLength: 1, maxLength: 4 });
  return fc
    .record({ periods: fc.array(period, { minLength: 1, maxLength: 4 }), carried: each(3) })
    .map(({ periods, carried }) => ({
      carried,
      periods: periods.map((options) =>
        options.map((rest, i): SeriesOption => {
          const start = (i * HOUR_MS) as Instant;
          return { ...rest, slot: { start, end: (start + HOUR_MS) as Instant } };
        }),
      ),
    }));
});

const everySeries = ({ periods }: Task): readonly (readonly SeriesOption[])[] =>
  periods.reduce<readonly (readonly SeriesOption[])[]>(
    (series, options) => series.flatMap((begun) => options.map((option) => [...begun, option])),
    [[]],
  );

/** E12 and E13 word by word: what is compared from left to right, lower is better. */
const keyOf = (series: readonly SeriesOption[], carried: Burden): readonly number[] => {
  const loads = series.reduce((sum, { burden }) => plus(sum, burden), carried);
  const heaviest = Math.max(...loads);
  const changes = loads.map(
    (_, person) => series.filter(({ walls }, k) => k > 0 && walls[person] !== series[k - 1]?.walls[person]).length,
  );
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
  return [
    ...heaviestFirst(loads),
    sumOf(series.flatMap(({ burden }) => burden)),
    sumOf(changes.filter((_, person) => loads[person] === heaviest)),
    sumOf(changes),
    sumOf(series.map(({ notWelcome }) => notWelcome)),
    ...series.map(({ slot }) => slot.start),
  ];
};

const isLower = (a: readonly number[], b: readonly number[]): boolean => {
  const i = a.findIndex((value, k) => value !== b[k]);
  return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0);
};

test("E12: the planned series is the one that comparing every series would choose, to the last tie", () => {
  fc.assert(
    fc.property(anyTask, (task) => {
      const choices = task.periods.map((options) => options.map(({ burden }) => burden));
      const planned = steadiestOf(shareOut({ choices, carried: task.carried }), task.periods, task.carried);
      const keys = everySeries(task).map((series) => keyOf(series, task.carried));
      expect(keyOf(planned, task.carried)).toEqual(keys.reduce((best, key) => (isLower(key, best) ? key : best)));
    }),
    times(10_000),
  );
});
