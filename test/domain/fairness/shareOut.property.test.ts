import * as fc from "fast-check";
import { type Burden, compareLoads, heaviestFirst, plus, totalOf } from "../../../src/domain/fairness/burden";
import { shareOut } from "../../../src/domain/fairness/shareOut";
import { times } from "../../cases";

interface Task {
  readonly choices: readonly (readonly Burden[])[];
  readonly carried: Burden;
  /** Small tasks are solved by the first search alone; one that keeps a single sum leaves the proof to the others. */
  readonly firstWidth: number;
}

/** Small tasks: up to four people, six periods and six choices, in minutes or in quarters of an hour. */
const anyTask: fc.Arbitrary<Task> = fc
  .record({
    people: fc.integer({ min: 1, max: 4 }),
    periods: fc.integer({ min: 1, max: 6 }),
    unit: fc.constantFrom(1, 15),
    largest: fc.constantFrom(2, 6, 16),
  })
  .chain(({ people, periods, unit, largest }) => {
    const minutes = fc.integer({ min: 0, max: largest }).map((units) => units * unit);
    const burden = fc.array(minutes, { minLength: people, maxLength: people });
    const choices = fc.array(burden, { minLength: 1, maxLength: periods > 4 ? 3 : 6 });
    return fc.record({
      choices: fc.array(choices, { minLength: periods, maxLength: periods }),
      firstWidth: fc.constantFrom(1, 50),
      carried: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: people, maxLength: people }),
    });
  });

/** All sums of one burden from each period. */
const everySum = ({ choices, carried }: Task): readonly Burden[] =>
  choices.reduce<readonly Burden[]>(
    (sums, burdens) => sums.flatMap((sum) => burdens.map((burden) => plus(sum, burden))),
    [carried.map(() => 0)],
  );

const fairestOf = (sums: readonly Burden[], carried: Burden): readonly number[] =>
  sums
    .map((sum) => heaviestFirst(plus(carried, sum)))
    .reduce((best, loads) => (compareLoads(loads, best) < 0 ? loads : best));

const loadsOf = ({ carried }: Task, end: Burden): readonly number[] => heaviestFirst(plus(carried, end));

test("E12: the burden of a series is shared as fairly as trying out every series would share it", () => {
  fc.assert(
    fc.property(anyTask, (task) => {
      const { ends, isExact, leastHeaviest } = shareOut(task);
      const fairest = fairestOf(everySum(task), task.carried);
      expect(isExact).toBe(true);
      expect(loadsOf(task, ends[0] ?? [])).toEqual(fairest);
      expect(leastHeaviest).toBeLessThanOrEqual(fairest[0] ?? 0);
    }),
    times(10_000),
  );
});

test("E12: everybody who could carry the same loads in another way is among the ends", () => {
  fc.assert(
    fc.property(anyTask, (task) => {
      const sums = everySum(task);
      const fairest = fairestOf(sums, task.carried);
      const equal = sums.filter((sum) => compareLoads(loadsOf(task, sum), fairest) === 0);
      const texts = (burdens: readonly Burden[]) => [...new Set(burdens.map((burden) => burden.join()))].sort();
      expect(texts(shareOut(task).ends)).toEqual(texts(equal));
    }),
    times(2_000),
  );
});

test("E12: within a limit on what fairness may cost, the fairest is found too", () => {
  fc.assert(
    fc.property(anyTask, fc.integer({ min: 0, max: 60 }), (task, added) => {
      const sums = everySum(task);
      const mostTotal = Math.min(...sums.map(totalOf)) + added;
      const within = sums.filter((sum) => totalOf(sum) <= mostTotal);
      const { ends, isExact } = shareOut({ ...task, mostTotal });
      expect(isExact).toBe(true);
      expect(loadsOf(task, ends[0] ?? [])).toEqual(fairestOf(within, task.carried));
      expect(ends.every((end) => totalOf(end) <= mostTotal)).toBe(true);
    }),
    times(2_000),
  );
});

test("E12: a search that is cut short never claims more than it knows", () => {
  fc.assert(
    fc.property(anyTask, fc.integer({ min: 1, max: 3 }), (task, width) => {
      const { ends, isExact, leastHeaviest } = shareOut({ ...task, width });
      const fairest = fairestOf(everySum(task), task.carried);
      const loads = loadsOf(task, ends[0] ?? []);
      expect(compareLoads(loads, fairest)).toBeGreaterThanOrEqual(0);
      expect(!isExact || compareLoads(loads, fairest) === 0).toBe(true);
      expect(leastHeaviest).toBeLessThanOrEqual(fairest[0] ?? 0);
    }),
    times(2_000),
  );
});
