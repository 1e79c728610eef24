import ar from "../../../src/locales/ar/names/holidays.json";
import es from "../../../src/locales/es/names/holidays.json";
import fr from "../../../src/locales/fr/names/holidays.json";
import { expand, loadRegion } from "../../../src/culture/holidays/load";
import type { StoredCountry } from "../../../src/culture/holidays/stored";

const country: StoredCountry = {
  region: "XX",
  name: "Somewhere",
  coverage: { from: "2026-01-01", to: "2030-12-31" },
  asOf: "2026-11-24",
  sources: ["a gazette", "a law of the north"],
  weeks: [{ off: [6, 7], source: 0 }],
  holidays: [
    { names: { en: "Christmas Day", sv: "Juldagen" }, source: 0, dates: ["2026-12-25", "2027-12-25"] },
    { names: { en: "Eid al-Fitr; Labor Day" }, confidence: "tentative", source: 0, dates: ["2026-05-01"] },
  ],
  local: [
    { names: { en: "Day of the North" }, source: 1, dates: ["2026-03-02"], parts: ["N"] },
    {
      names: { en: "Evening" },
      kind: "half-day",
      offFromMinutes: 1080,
      source: 1,
      dates: ["2026-12-25"],
      parts: ["N"],
    },
  ],
  parts: {
    N: {
      name: "North",
      without: ["2027-12-25"],
      weeks: [{ off: [5], half: [{ day: 4, untilMinutes: 720 }], source: 1 }],
    },
    S: { name: "South" },
  },
};

test("a country's calendar has its own days only, in order", () => {
  const calendar = expand(country);
  expect(calendar?.region).toBe("XX");
  expect(calendar?.holidays.map(({ date }) => date)).toEqual(["2026-05-01", "2026-12-25", "2027-12-25"]);
});

test("a part keeps its country's days, less and more as it says, its own in place of theirs, and its own week", () => {
  const north = expand(country, "N");
  expect(north?.region).toBe("XX-N");
  expect(north?.holidays.map(({ date, kind }) => [date, kind])).toEqual([
    ["2026-03-02", "public"],
    ["2026-05-01", "public"],
    ["2026-12-25", "half-day"],
  ]);
  expect(north?.weeks).toEqual([{ off: [5], half: [{ day: 4, untilMinutes: 720 }], source: "a law of the north" }]);
  expect(expand(country, "S")?.holidays.map(({ date }) => date)).toEqual(
    expand(country)?.holidays.map(({ date }) => date),
  );
});

test("a day says what the port promises and nothing of how it is stored", () => {
  expect(expand(country, "N")?.holidays[0]).toEqual({
    date: "2026-03-02",
    names: { en: "Day of the North" },
    kind: "public",
    confidence: "rule",
    source: "a law of the north",
  });
});

test("a feast that many countries share has its name in Spanish, French and Arabic, and keeps its local one", () => {
  const [may, christmas] = expand(country, undefined, { es, fr, ar })?.holidays ?? [];
  expect(christmas?.names).toEqual({
    en: "Christmas Day",
    sv: "Juldagen",
    es: "Navidad",
    fr: "Noël",
    ar: "عيد الميلاد",
  });
  expect(may?.names.es).toBe("Fiesta del fin del Ramadán; Día del Trabajo");
});

test("Rafael reads in Spanish: a day off of Lagos comes with its English and its Spanish name, and no other", async () => {
  const nigeria = await loadRegion("NG", ["es"]);
  expect(nigeria?.holidays[0]?.names).toEqual({ en: "New Year's Day", es: "Año Nuevo" });
});

test("a part that is not there is nothing", () => {
  expect(expand(country, "W")).toBeUndefined();
  expect(expand(country, "toString")).toBeUndefined();
});

test("P9: Columbus Day is uncertain for somebody who named no state of the United States, and kept in New York", async () => {
  const on = async (region: string) => (await loadRegion(region))?.holidays.find(({ date }) => date === "2027-10-11");
  expect(await on("US")).toMatchObject({ confidence: "tentative", isInSomeParts: true });
  expect(await on("US-NY")).toMatchObject({ confidence: "rule" });
  expect(await on("US-NY")).not.toHaveProperty("isInSomeParts");
  expect(await on("US-CA")).toBeUndefined();
});
