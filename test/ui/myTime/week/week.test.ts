import * as fc from "fast-check";
import { closedDaysOf, hoursFrom, weekDaysOf, workOf } from "../../../../src/ui/myTime/week/week";
import type { WorkBlock } from "../../../../src/domain/people/myTime/availability";
import { times } from "../../../cases";

const anyWork: fc.Arbitrary<readonly WorkBlock[]> = fc.array(
  fc
    .record({
      days: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
      fromMinutes: fc.integer({ min: 0, max: 1400 }),
      length: fc.integer({ min: 5, max: 600 }),
    })
    .map(({ days, fromMinutes, length }) => ({ days, fromMinutes, toMinutes: fromMinutes + length })),
  { maxLength: 4 },
);

/** Hours day by day, in one order, so that two ways of writing one week are the same. */
const hoursOf = (work: readonly WorkBlock[]): readonly string[] =>
  [
    ...new Set(
      work.flatMap(({ days, fromMinutes, toMinutes }) => days.map((day) => `${day} ${fromMinutes}-${toMinutes}`)),
    ),
  ].sort();

test("a week that is shown day by day and kept again is the same week", () => {
  fc.assert(
    fc.property(anyWork, (work) => expect(hoursOf(workOf(weekDaysOf(work, [])))).toEqual(hoursOf(work))),
    times(100),
  );
});

test("a closed day has no hours, and hours that end before they begin end on the next day", () => {
  const week = weekDaysOf([{ days: [5, 6], fromMinutes: 540, toMinutes: 720 }], [6]);
  expect(closedDaysOf(week)).toEqual([6]);
  expect(workOf(week)).toEqual([{ days: [5], fromMinutes: 540, toMinutes: 720 }]);
  expect(hoursFrom(1320, 360)).toEqual({ fromMinutes: 1320, toMinutes: 1800 });
  expect(hoursFrom(540, 540)).toEqual({ fromMinutes: 540, toMinutes: 1980 });
});
