import { blocksOf } from "../../../src/domain/constraints/all";
import type { BlockKind } from "../../../src/domain/timeline/span";
import { between } from "../../people";

const window = between("2026-12-01T09:00Z", "2026-12-01T10:00Z");

/** By kind: whether it is hard, and what it costs a minute. A new kind of time does not compile before it stands here. */
const COSTS: Readonly<Record<BlockKind, readonly [hard: boolean, weight: number]>> = {
  busy: [true, 0],
  away: [true, 0],
  night: [true, 0],
  "closed-day": [true, 0],
  "published-no": [true, 0],
  never: [true, 0],
  holiday: [true, 0],
  "half-day": [true, 0],
  mourning: [true, 0],
  "holiday-uncertain": [false, 4],
  ask: [false, 0],
  "day-off": [false, 3],
  tentative: [false, 2],
  "published-rather-not": [false, 2],
  "rather-not": [false, 2],
  avoid: [false, 4],
  welcome: [false, 0],
  // The first hour outside of the working day; the others follow below.
  early: [false, 1],
  late: [false, 1],
  "shorter-day": [false, 1],
  // As its owner calls it; without a word of theirs it stands against nothing.
  observance: [true, 0],
  "own-date": [true, 0],
  "observance-uncertain": [false, 4],
  breath: [true, 0],
  "full-day": [true, 0],
  "too-soon": [true, 0],
  "late-enough": [true, 0],
  "after-journey": [false, 2],
  // Its weight is the curve's.
  "own-hour": [false, 0],
};

const byKind = Object.entries(COSTS).map(([kind, [hard, weight]]) => [kind as BlockKind, hard, weight] as const);

test.each(byKind)("E2, E3: a stretch of %s is hard: %s, and costs %d a minute", (kind, hard, weight) => {
  expect(blocksOf([{ kind, window, strength: "never" }])).toEqual([{ kind, hard, weight, window }]);
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

test.each([
  ["early", "2026-12-01T10:00Z", ["09:00Z 1", "07:00Z 2", "05:00Z 3"]],
  ["late", "2026-12-01T05:00Z", ["05:00Z 1", "06:00Z 2", "08:00Z 3"]],
] as const)("E3: %s time costs more the further it is from work", (kind, edge, expected) => {
  const blocks = blocksOf([
    { kind, window: between("2026-12-01T05:00Z", "2026-12-01T10:00Z"), workEdge: between(edge, edge).start },
  ]);
  const starts = blocks.map(
    ({ window: { start }, weight }) => `${new Date(start).toISOString().slice(11, 16)}Z ${weight}`,
  );
  expect(starts).toEqual(expected);
});
