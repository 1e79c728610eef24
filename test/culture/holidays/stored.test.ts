/** @jest-environment node */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import countries from "../../../src/culture/holidays/countries.json";
import { listRegions, loadRegion } from "../../../src/culture/holidays/load";
import type { StoredCountry } from "../../../src/culture/holidays/stored";
import { checkCountry } from "./checkCountry";

const DATA = join(__dirname, "../../../src/culture/holidays/data");
const textOf = (code: string): string => readFileSync(join(DATA, `${code}.json`), "utf8");
const read = (code: string): StoredCountry => JSON.parse(textOf(code));

test.each(countries)("P9: every stored fact of %s has a date, a kind, an English name and a source", (code) => {
  expect(checkCountry(read(code))).toEqual([]);
});

test("the list of countries is what lies in the folder", () => {
  const files = readdirSync(DATA).filter((name) => name.endsWith(".json"));
  expect(files.sort()).toEqual(countries.map((code) => `${code}.json`).sort());
  expect(countries.length).toBeGreaterThanOrEqual(80);
});

test("everybody who picks a region from the list gets its calendar", async () => {
  const regions = await listRegions();
  expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
  for (const { id, name } of regions) {
    const calendar = await loadRegion(id);
    expect([calendar?.region, name.trim() === ""]).toEqual([id, false]);
  }
});

test("a typical country costs well under 2 KB, and no pair of countries more than 18 KB", () => {
  const sizes = countries.map((code) => gzipSync(textOf(code), { level: 9 }).length).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(1024);
  expect(sizes.slice(-2).reduce((sum, size) => sum + size)).toBeLessThan(18 * 1024);
});

describe("the alarms ring:", () => {
  const good: StoredCountry = {
    region: "XX",
    name: "Somewhere",
    coverage: { from: "2026-01-01", to: "2030-12-31" },
    asOf: "2026-11-24",
    sources: ["a gazette"],
    weeks: [{ off: [6, 7], source: 0 }],
    holidays: [{ names: { en: "Day of Somewhere" }, source: 0, dates: ["2026-05-01", "2027-05-01"] }],
    local: [{ names: { en: "Day of a part" }, source: 0, dates: ["2026-06-01"], parts: ["P"] }],
    parts: { P: { name: "A part" } },
  };
  const withDay = (change: object): StoredCountry => ({
    ...good,
    holidays: good.holidays.map((day) => ({ ...day, ...change })),
  });

  test("a good country passes", () => {
    expect(checkCountry(good)).toEqual([]);
  });

  test.each<[string, StoredCountry, RegExp]>([
    ["a fact without source", withDay({ source: 7 }), /no source/],
    ["an unknown kind", withDay({ kind: "festival" }), /unknown kind/],
    ["an unknown confidence", withDay({ confidence: "probably" }), /unknown confidence/],
    ["unsorted dates", withDay({ dates: ["2027-05-01", "2026-05-01"] }), /unsorted/],
    ["a date that does not exist", withDay({ dates: ["2026-02-30"] }), /no date/],
    ["a day outside", withDay({ dates: ["2031-05-01"] }), /outside/],
    ["a missing English name", withDay({ names: { de: "Tag" } }), /no English name/],
    ["a half day without its hour", withDay({ kind: "half-day" }), /half day/],
    ["a day twice", { ...good, holidays: [...good.holidays, ...good.holidays] }, /a day twice/],
    ["a day twice in a part", { ...good, local: [...(good.local ?? []), ...(good.local ?? [])] }, /XX-P .*twice/],
    ["another coverage", { ...good, coverage: { from: "2026-01-01", to: "2029-12-31" } }, /coverage/],
    ["a week without source", { ...good, weeks: [{ off: [7], source: 3 }] }, /a week without source/],
    ["no week", { ...good, weeks: [] }, /no week/],
    ["a part without a name", { ...good, parts: { P: { name: " " } } }, /no name/],
  ])("%s", (_, country, problem) => {
    expect(checkCountry(country).join("\n")).toMatch(problem);
  });
});

test.each(["", "XX", "IN-XX", "in", "IN-KL-1", "../en", "toString", "IN-toString"])(
  "somebody who names a region that we do not have (%j) gets nothing, not a crash",
  async (id) => {
    expect(await loadRegion(id)).toBeUndefined();
  },
);
