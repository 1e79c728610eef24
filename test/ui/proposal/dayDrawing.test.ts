import * as fc from "fast-check";
import type { Instant } from "../../../src/domain/time/interval";
import { ROW_HEIGHT, across, beyond, down, nightFlat, windowAround } from "../../../src/ui/proposal/dayDrawing";
import { times } from "../../cases";
import { at } from "../../doubles/fakeServices";

const slot = { start: at("2026-12-01T09:00:00Z"), end: at("2026-12-01T09:45:00Z") };

test("the slot stands in the middle of twenty-four hours", () => {
  const { x, width } = across(slot, windowAround(slot), "ltr");
  expect(x + width / 2).toBeCloseTo(50);
  expect(width).toBeCloseTo((100 * 45) / 1440);
});

test("where people read from the right, time runs from the right", () => {
  const window = windowAround(slot);
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(minute, minute, (one, two) => {
      const start = (window.start + Math.min(one, two) * 60_000) as Instant;
      const end = (window.start + Math.max(one, two) * 60_000) as Instant;
      const [left, right] = [across({ start, end }, window, "ltr"), across({ start, end }, window, "rtl")];
      expect(right.width).toBeCloseTo(left.width);
      expect(left.x + left.width + right.x).toBeCloseTo(100);
    }),
    times(100),
  );
});

test("what goes on beyond the drawing reaches over both of its edges", () => {
  const whole = beyond(windowAround(slot));
  const { x, width } = across(whole, windowAround(slot), "rtl");
  expect(x).toBeLessThan(0);
  expect(x + width).toBeGreaterThan(100);
});

test.each([1, 2, 3])("the rows and labels of %i people do not lie on each other", (count) => {
  const { rows, height } = down(count);
  expect(rows).toHaveLength(count);
  rows.forEach(({ top, label }, index) => {
    expect(label < top || label > top + ROW_HEIGHT).toBe(true);
    expect(label).toBeLessThanOrEqual(height);
    expect(top).toBeGreaterThanOrEqual(index === 0 ? 0 : (rows[index - 1]?.top ?? 0) + ROW_HEIGHT);
  });
});

test("a night inside late and early hours lies flat, and what is left of them stays", () => {
  const night = { start: at("2026-12-01T21:00:00Z"), end: at("2026-12-02T06:00:00Z") };
  const late = { start: at("2026-12-01T16:00:00Z"), end: at("2026-12-02T00:00:00Z") };
  const early = { start: at("2026-12-02T00:00:00Z"), end: at("2026-12-02T08:00:00Z") };
  const flat = nightFlat([
    { kind: "late", window: late },
    { kind: "early", window: early },
    { kind: "night", window: night },
  ]);
  expect(flat).toEqual([
    { kind: "late", window: { start: late.start, end: night.start } },
    { kind: "early", window: { start: night.end, end: early.end } },
    { kind: "night", window: night },
  ]);
});
