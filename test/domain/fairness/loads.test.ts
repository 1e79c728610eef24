import { compareLoads, heaviestFirst } from "../../../src/domain/fairness/burden";

test("E7: fairer is where the most burdened person carries less", () => {
  expect(compareLoads([60, 60], [90, 0])).toBeLessThan(0);
});

test("E7: where the most burdened carry the same, the next one decides", () => {
  expect(compareLoads([90, 30, 10], [90, 30, 0])).toBeGreaterThan(0);
  expect(compareLoads([90, 30], [90, 30])).toBe(0);
});

test("E7: loads are compared from the heaviest to the lightest, whoever carries them", () => {
  expect(heaviestFirst([0, 120, 45])).toEqual([120, 45, 0]);
});
