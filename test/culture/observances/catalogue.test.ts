import type { ObservanceFacts } from "../../../src/domain/calendars/observance";
import { listObservances } from "../../../src/culture/observances/catalogue";
import { loadObservances } from "../../../src/culture/observances/load";
import { loadObservanceNames } from "../../../src/culture/observances/names";
import { LANGUAGES } from "../../../src/locales/language";

const YEARS = [2026, 2027, 2028, 2029, 2030, 2031, 2032];

const listed = listObservances();
const ids = listed.map(({ id }) => id);

let facts: ReadonlyMap<string, ObservanceFacts>;
beforeAll(async () => {
  facts = await loadObservances(ids);
});

/** Years that have none, and why: their year is shorter or longer than ours, and the feast stepped over it. */
const MAY_MISS = new Set([
  // 20 December 2026 and 9 January 2028; 16 December 2029 and 5 January 2031.
  "fast-of-tevet 2027",
  "fast-of-tevet 2030",
  // 27 December 2025 and 15 January 2027; 31 December 2030 and 18 January 2032.
  "guru-gobind-singh-gurpurab of Bikrami 2026",
  "guru-gobind-singh-gurpurab of Bikrami 2031",
]);

/** What is wrong with an observance, in words; empty when all is well. */
const faultsOf = ({ id, communities, between }: ObservanceFacts): readonly string[] =>
  [undefined, ...communities].flatMap((community) => {
    const who = community === undefined ? id : `${id} of ${community}`;
    const choice = community === undefined ? {} : { community };
    const times = between("2026-01-01", "2032-12-31", choice);
    const missing = YEARS.filter((year) => !times.some(({ start }) => start.startsWith(String(year))));
    return [
      ...missing.filter((year) => !MAY_MISS.has(`${who} ${year}`)).map((year) => `${who} is missing in ${year}`),
      ...times.filter(({ source }) => source.trim() === "").map(({ start }) => `${who} has no source on ${start}`),
      ...times.filter(({ days }) => !(days >= 1)).map(({ start }) => `${who} has no days on ${start}`),
      ...times
        .filter(({ start }, index) => index > 0 && start <= (times[index - 1]?.start ?? ""))
        .map(({ start }) => `${who} is out of order on ${start}`),
    ];
  });

test("P2: at least seventy observances may be declared, each listed once", () => {
  expect(ids.length).toBeGreaterThanOrEqual(70);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every observance of the list is in its family's file, and no file holds another", () => {
  expect([...facts.keys()].sort()).toEqual([...ids].sort());
});

test("P9: every observance has its dates from 2026 to 2032, each with a source", () => {
  expect([...facts.values()].flatMap(faultsOf)).toEqual([]);
});

/** ISO 3166-1: the runtime has the names of countries in every language. */
const isCountry = (community: string): boolean => /^[A-Z]{2}$/.test(community);

test.each(LANGUAGES)("every observance, group and community has a name in %s", async (language) => {
  const { communities, groups, observances } = await loadObservanceNames(language);
  const others = [...facts.values()].flatMap((each) => each.communities).filter((each) => !isCountry(each));
  expect(Object.keys(communities).sort()).toEqual([...new Set(others)].sort());
  expect(Object.keys(observances).sort()).toEqual([...ids].sort());
  expect(Object.keys(groups).sort()).toEqual([...new Set(listed.map(({ group }) => group))].sort());
  const all = [communities, groups, observances].flatMap((names) => Object.values(names));
  expect(all.filter((name) => name.trim() === "")).toEqual([]);
  expect(new Set(Object.values(observances)).size).toBe(ids.length);
});

test("a language without names of its own reads English", async () => {
  expect(await loadObservanceNames("tlh")).toEqual(await loadObservanceNames("en"));
  expect((await loadObservanceNames("fr-CA")).observances["easter"]).toBe("Dimanche de Pâques");
});

test("the alarms ring: a feast without dates, source or days is found, and so is one out of order", () => {
  const time = (start: string, days: number, source: string) =>
    ({ start, days, source, beginsPreviousSunset: false, certainty: "fixed" }) as const;
  const broken: ObservanceFacts = {
    id: "broken",
    communities: [],
    usual: [],
    between: () => [time("2027-05-01", 1, ""), time("2026-05-01", 0, "a list")],
  };
  expect(faultsOf(broken)).toEqual([
    ...YEARS.slice(2).map((year) => `broken is missing in ${year}`),
    "broken has no source on 2027-05-01",
    "broken has no days on 2026-05-01",
    "broken is out of order on 2026-05-01",
  ]);
});
