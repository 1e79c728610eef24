import { ALL_CONSTRAINTS, blocksOf } from "../../../src/domain/constraints/all";
import type { StretchKind } from "../../../src/domain/timeline/stretch";
import { between } from "../../people";

const window = between("2026-12-01T09:00Z", "2026-12-01T10:00Z");

test("hard constraints stand before soft ones, and each has a name of its own", () => {
  const levels = ALL_CONSTRAINTS.map(({ level }) => level);
  expect(levels).toEqual([...levels].sort());
  expect(new Set(ALL_CONSTRAINTS.map(({ id }) => id)).size).toBe(ALL_CONSTRAINTS.length);
});

test.each<[StretchKind, boolean, number]>([
  ["busy", true, 0],
  ["away", true, 0],
  ["night", true, 0],
  ["closed-day", true, 0],
  ["published-no", true, 0],
  ["never", true, 0],
  ["holiday", true, 0],
  ["half-day", true, 0],
  ["mourning", true, 0],
  ["holiday-uncertain", false, 4],
  ["ask", false, 0],
  ["day-off", false, 3],
  ["tentative", false, 2],
  ["published-rather-not", false, 2],
  ["rather-not", false, 2],
  ["avoid", false, 4],
  ["welcome", false, 0],
])("E2, E3: a stretch of %s is hard: %s, and costs %d a minute", (kind, hard, weight) => {
  expect(blocksOf([{ kind, window }])).toEqual([{ kind, hard, weight, window }]);
});

test("E3: working time stands in nobody's way", () => {
  expect(blocksOf([{ kind: "work", window }])).toEqual([]);
});

test.each([
  ["observance", "never", true, 0],
  ["observance", "avoid", false, 4],
  ["observance", "rather-not", false, 2],
  ["own-date", "never", true, 0],
  ["own-date", "avoid", false, 4],
  ["own-date", "rather-not", false, 2],
  ["observance-uncertain", "never", false, 4],
  ["observance-uncertain", "avoid", false, 4],
  ["observance-uncertain", "rather-not", false, 2],
] as const)(
  "E2, E3: a stretch of %s that its owner calls %s is hard: %s, and costs %d a minute",
  (kind, strength, hard, weight) => {
    expect(blocksOf([{ kind, strength, window }])).toEqual([{ kind, hard, weight, window }]);
  },
);

test("every kind of stretch but work is read by exactly one constraint", () => {
  const read = ALL_CONSTRAINTS.flatMap(({ reads }) => reads);
  expect(new Set(read).size).toBe(read.length);
});
