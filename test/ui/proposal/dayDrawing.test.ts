import * as fc from "fast-check";
import type { Instant } from "../../../src/domain/time/interval";
import {
  LABEL_HEIGHT,
  ROW_HEIGHT,
  across,
  beyond,
  dayAround,
  down,
  nightFlat,
  ticksIn,
} from "../../../src/ui/proposal/dayDrawing";
import { times } from "../../cases";
import { at, zones } from "../../doubles/fakeServices";

const slot = { start: at("2026-12-01T09:00:00Z"), end: at("2026-12-01T09:45:00Z") };

const drawnDay = dayAround(slot, "Africa/Lagos", zones);

test("S46: two times of a Tuesday in Lagos lie on one axis, and the slot is what moves", () => {
  const later = { start: at("2026-12-01T16:00:00Z"), end: at("2026-12-01T16:45:00Z") };
  expect(dayAround(later, "Africa/Lagos", zones)).toEqual(drawnDay);
  expect(across(later, drawnDay, "ltr").x - across(slot, drawnDay, "ltr").x).toBeCloseTo((100 * 7) / 24);
});

test("S46: a time over midnight in Lagos is drawn whole", () => {
  const night = { start: at("2026-12-01T22:30:00Z"), end: at("2026-12-01T23:30:00Z") };
  const { x, width } = across(night, dayAround(night, "Africa/Lagos", zones), "ltr");
  expect(x + width).toBeLessThanOrEqual(100);
});

test("S46: the axis says six, noon and six on each clock, also on the day when clocks change in Montreal", () => {
  const meeting = { start: at("2026-11-01T15:00:00Z"), end: at("2026-11-01T16:00:00Z") };
  const day = dayAround(meeting, "America/Toronto", zones);
  const read = (zone: string) =>
    ticksIn(day, zone, zones).map(({ at: instant, minutes }) => [zones.readAt(zone, instant).wallMinutes, minutes]);
  expect(read("America/Toronto")).toEqual([360, 720, 1080].map((minutes) => [minutes, minutes]));
  expect(read("Asia/Kolkata")).toEqual([720, 1080, 360].map((minutes) => [minutes, minutes]));
});

test("where people read from the right, time runs from the right", () => {
  const window = drawnDay;
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
  const whole = beyond(drawnDay);
  const { x, width } = across(whole, drawnDay, "rtl");
  expect(x).toBeLessThan(0);
  expect(x + width).toBeGreaterThan(100);
});

test.each([1, 2, 3])("the rows and labels of %i people do not lie on each other", (count) => {
  const { rows, height } = down(count, LABEL_HEIGHT);
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
