import { holidayName } from "../../../src/ui/format/holidayName";

const NEW_YEAR = { names: { en: "New Year’s Day", es: "Año nuevo", pt: "Confraternização Universal" } };

test.each([
  ["es-MX", "Año nuevo"],
  ["en-GB", "New Year’s Day"],
  ["nl-NL", "New Year’s Day"],
])("P5: who reads %s reads “%s”", (locale, name) => {
  expect(holidayName(NEW_YEAR, locale)).toBe(name);
});

test("a holiday without a name that we know leaves no hole in the sentence", () => {
  expect(holidayName({ names: {} }, "es")).toBe("");
});
