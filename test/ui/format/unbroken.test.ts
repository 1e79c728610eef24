import { LANGUAGES } from "../../../src/locales/language";
import { loadText } from "../../../src/locales/text";
import { formatClock } from "../../../src/ui/format/calendar";
import { lengthWords } from "../../../src/ui/format/length";
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

test.each(LANGUAGES)("P5: a reader of %s finds no line that ends between a number and its unit", async (language) => {
  const text = await loadText(language);
  const lengths = [15, 60, 270].map((minutes) => lengthWords(minutes, text));
  expect(lengths.every((words) => /\d/.test(words) && !words.includes(" "))).toBe(true);
});
