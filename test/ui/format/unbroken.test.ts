import { formatClock } from "../../../src/ui/format/calendar";
import { unbroken } from "../../../src/ui/format/when";

test("P5: in a narrow tile no line ends between a time and its AM, ص or Uhr", () => {
  expect(["9:00 AM", "9:00\u202fAM", "9:00 ص", "9:00 Uhr"].map(unbroken)).toEqual([
    "9:00\u00a0AM",
    "9:00\u00a0AM",
    "9:00\u00a0ص",
    "9:00\u00a0Uhr",
  ]);
  expect(formatClock(9 * 60, "en-US")).toBe("9:00\u00a0AM");
});

test("P5: a span may be divided after its dash", () => {
  expect(unbroken("9:00 – 9:45 AM")).toBe("9:00 – 9:45\u00a0AM");
});
