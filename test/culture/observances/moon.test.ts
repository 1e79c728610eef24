import { getMoonIllumination } from "suncalc";
import { loadObservances } from "../../../src/culture/observances/load";
import { dateOfDay, dayNumberOf } from "../../../src/domain/time/localDate";

const HOUR_MS = 3_600_000;

/** 0 and 1 at the new moon, 0.5 at the full one. */
const phaseAt = (ms: number): number => getMoonIllumination(new Date(ms)).phase;

const startsOf = async (id: string, community?: string): Promise<readonly string[]> => {
  const facts = (await loadObservances([id])).get(id);
  const times = facts?.between("2026-01-01", "2032-12-31", community === undefined ? {} : { community });
  return times?.map(({ start }) => start) ?? [];
};

/** Dates of a day of the Korean calendar, which the runtime computes right (its Chinese one is a day off in 2027 and 2030). */
const koreanDates = (month: number, day: number): readonly string[] => {
  const format = new Intl.DateTimeFormat("en-u-ca-dangi", { timeZone: "UTC", month: "numeric", day: "numeric" });
  const dates = [];
  for (let number = dayNumberOf("2026-01-01"); number <= dayNumberOf("2032-12-31"); number++) {
    const parts = format.formatToParts(number * 24 * HOUR_MS);
    // A leap month bears its number with "bis".
    const [of, on] = ["month", "day"].map((type) => parts.find((part) => part.type === type)?.value);
    if (of === String(month) && on === String(day)) dates.push(dateOfDay(number));
  }
  return dates;
};

test.each([
  ["the day after the eve of Seollal", "seollal", 1, [1, 1]],
  ["Daeboreum", "daeboreum", 0, [1, 15]],
  ["Dano", "dano", 0, [5, 5]],
  ["the day after the eve of Chuseok", "chuseok", 1, [8, 15]],
] as const)("%s is the runtime's Korean date", async (_, id, later, [month, day]) => {
  const dates = (await startsOf(id)).map((date) => dateOfDay(dayNumberOf(date) + later));
  expect(dates).toHaveLength(7);
  expect(dates).toEqual(koreanDates(month, day));
});

const FULL = 0.5;

test.each([
  ["Vesak in Sri Lanka", "vesak", "LK"],
  ["Vesak in Singapore", "vesak", "SG"],
  ["Vesak in India", "vesak", "IN"],
  ["Vesak in Thailand", "vesak", "TH"],
  ["Poson", "poson", undefined],
  ["Magha Puja", "magha-puja", undefined],
  ["Asalha Puja", "asalha-puja", undefined],
  ["Saga Dawa", "saga-dawa", undefined],
  ["Guru Nanak's birthday", "guru-nanak-gurpurab", undefined],
  ["Guru Purnima", "guru-purnima", undefined],
  ["Raksha Bandhan", "raksha-bandhan", undefined],
  ["the Mid-Autumn Festival", "mid-autumn", undefined],
])("%s is within two and a half days of a full moon", async (_, id, community) => {
  const dates = await startsOf(id, community);
  expect(dates.length).toBeGreaterThanOrEqual(7);
  const dark = dates.filter((date) => {
    const noon = Date.parse(date) + 5 * HOUR_MS;
    return !(phaseAt(noon - 60 * HOUR_MS) < FULL && phaseAt(noon + 60 * HOUR_MS) > FULL);
  });
  expect(dark).toEqual([]);
});

test.each([
  ["Diwali", "diwali"],
  ["Bandi Chhor Divas", "bandi-chhor-divas"],
  ["Mahavir Nirvana", "mahavir-nirvana"],
])("%s is on the evening before the new moon, or on its own", async (_, id) => {
  const bright = (await startsOf(id)).filter((date) => {
    const sunset = Date.parse(date) + 12.5 * HOUR_MS;
    return !(phaseAt(sunset) > 0.93 || phaseAt(sunset) < 0.02);
  });
  expect(bright).toEqual([]);
});
