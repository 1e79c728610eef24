import * as fc from "fast-check";
import { type Burden, heaviestFirst, plus } from "../../../../src/domain/fairness/burden";
import { shareOut } from "../../../../src/domain/fairness/shareOut";
import type { BeatKind } from "../../../../src/domain/proposals/beats";
import type { SeriesOption } from "../../../../src/domain/proposals/series/seriesPeriods";
import { steadiestOf } from "../../../../src/domain/proposals/series/seriesWays";
import type { Instant } from "../../../../src/domain/time/interval";
import { times } from "../../../cases";

interface Task {
  readonly periods: readonly (readonly SeriesOption[])[];
  readonly carried: Burden;
  readonly kind: BeatKind;
}

const HOUR_MS = 3_600_000;
const WEEK_MINUTES = 10_080;

/** Beats near each other, near the end of a week, and, unless they are weekdays, more than a week apart. */
const BEATS = { weekday: [0, 60, 1440, WEEK_MINUTES - 60], steady: [0, 60, 1440, 2 * WEEK_MINUTES] };

/** Up to three people and four periods; few beats and burdens, so that much is equal and ties must be decided. */
const anyTask: fc.Arbitrary<Task> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom<BeatKind>("steady", "weekday"))
  .chain(([people, kind]) => {
    const each = (one: fc.Arbitrary<number>): fc.Arbitrary<readonly number[]> =>
      fc.array(one, { minLength: people, maxLength: people });
    const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
    const option = fc.record({
      burden: each(upTo(2)),
      beats: each(fc.constantFrom(...BEATS[kind])),
      notWelcome: upTo(people),
    });
    const period = fc.array(option, { minLength: 1, maxLength: 4 });
    return fc
      .record({
        periods: fc.array(period, { minLength: 1, maxLength: 4 }),
        carried: each(upTo(3)),
      })
      .map(({ periods, carried }) => ({
        ...{ carried, kind },
        periods: periods.map((options) =>
          options.map((one, i): SeriesOption => {
            const start = (i * HOUR_MS) as Instant;
            return { ...one, slot: { start, end: (start + HOUR_MS) as Instant } };
          }),
        ),
      }));
  });

const everySeries = ({ periods }: Task): readonly (readonly SeriesOption[])[] =>
  periods.reduce<readonly (readonly SeriesOption[])[]>(
    (series, options) => series.flatMap((begun) => options.map((option) => [...begun, option])),
    [[]],
  );

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const minutesApart = (a: number, b: number, kind: BeatKind): number => {
  const apart = Math.abs(a - b);
  if (kind === "steady") return Math.min(apart, WEEK_MINUTES);
  return Math.min(apart, WEEK_MINUTES - apart);
};

/** E12 and E16 word by word for one series and one rhythm: compared from left to right, lower is better. */
const keyUnder = (
  rhythm: readonly number[],
  series: readonly SeriesOption[],
  { carried, kind }: Task,
): readonly number[] => {
  const loads = series.reduce((sum, { burden }) => plus(sum, burden), carried);
  const heaviest = Math.max(...loads);
  const apart = loads.map((_, person) =>
    series.map(({ beats }) => minutesApart(beats[person] ?? 0, rhythm[person] ?? 0, kind)),
  );
  const off = apart.map((minutes) => minutes.filter((each) => each > 0).length);
  return [
    ...heaviestFirst(loads),
    sumOf(series.flatMap(({ burden }) => burden)),
    sumOf(off.filter((_, person) => loads[person] === heaviest)),
    sumOf(off),
    sumOf(series.map(({ notWelcome }) => notWelcome)),
    sumOf(apart.flat()),
    ...series.map(({ slot }) => slot.start),
  ];
};

/** Under the best of all rhythms: each is that of one option that no other of its period undercuts. */
const keyOf = (series: readonly SeriesOption[], task: Task): readonly number[] =>
  lowestOf(
    task.periods
      .flatMap((options) => options.filter((one) => !options.some((other) => undercuts(other.burden, one.burden))))
      .map(({ beats }) => keyUnder(beats, series, task)),
  );

const undercuts = (a: Burden, b: Burden): boolean =>
  a.every((minutes, person) => minutes <= (b[person] ?? 0)) && a.some((minutes, person) => minutes < (b[person] ?? 0));

const lowestOf = (keys: readonly (readonly number[])[]): readonly number[] =>
  keys.reduce((best, key) => (isLower(key, best) ? key : best));

const isLower = (a: readonly number[], b: readonly number[]): boolean => {
  const i = a.findIndex((value, k) => value !== b[k]);
  return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0);
};

test("E12, E16: the planned series is the one that comparing every series and every rhythm would choose, to the last tie", () => {
  fc.assert(
    fc.property(anyTask, (task) => {
      const choices = task.periods.map((options) => options.map(({ burden }) => burden));
      const shared = shareOut({ choices, carried: task.carried });
      const { options, rhythm } = steadiestOf(shared, task.periods, task.carried, task.kind);
      const lowest = lowestOf(everySeries(task).map((series) => keyOf(series, task)));
      expect(keyOf(options, task)).toEqual(lowest);
      expect(keyUnder(rhythm ?? [], options, task)).toEqual(lowest);
    }),
    times(5_000),
  );
});
