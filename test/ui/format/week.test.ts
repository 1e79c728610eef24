import { formatWeekdayRun } from "../../../src/ui/format/week";

/** Engines put thin spaces around the dash. */
const run = (...all: Parameters<typeof formatWeekdayRun>): string | undefined =>
  formatWeekdayRun(...all)?.replace(/\s/g, " ");

test("days in a row are said by the first and the last, also where the week turns between them", () => {
  expect(run([1, 2, 3, 4, 5], "en")).toBe("Monday – Friday");
  // Jerusalem works from Sunday to Thursday.
  expect(run([7, 1, 2, 3, 4], "en")).toBe("Sunday – Thursday");
  expect(run([1, 2, 3, 4, 7], "en", "short")).toBe("Sun – Thu");
});

test("two days, days with a gap and a whole week are no run", () => {
  expect(formatWeekdayRun([5, 6], "en")).toBeUndefined();
  expect(formatWeekdayRun([1, 2, 4], "en")).toBeUndefined();
  expect(formatWeekdayRun([1, 2, 3, 4, 5, 6, 7], "en")).toBeUndefined();
});
