import type { Command } from "../../../src/commands/calendar/command";
import { day } from "../../../src/commands/calendar/day";
import { observances } from "../../../src/commands/calendar/observances";
import { zone } from "../../../src/commands/calendar/zone";

const run = async (command: Command, words: string): Promise<unknown> => {
  const answer = await command.run(words.split(" ").filter((word) => word !== ""));
  return answer.ok ? answer.value : answer.error;
};

interface Kept {
  readonly id: string;
  readonly start: string;
  readonly names: Readonly<Record<string, string>>;
}

const keptIn = async (words: string): Promise<readonly Kept[]> =>
  ((await run(observances, words)) as { readonly observances: readonly Kept[] }).observances;

test("a year's observances come by date, each with a name in every language, a certainty and a source", async () => {
  const kept = await keptIn("2027");
  expect(kept.length).toBeGreaterThan(200);
  expect(kept.map(({ start }) => start)).toEqual(kept.map(({ start }) => start).sort());
  expect(kept.find(({ id }) => id === "chinese-new-year")).toEqual({
    id: "chinese-new-year",
    group: "chinese",
    names: expect.objectContaining({
      en: "Chinese New Year",
      es: "Año nuevo chino",
      fr: "Nouvel an chinois",
      ar: "رأس السنة الصينية",
      "pt-BR": "Ano-Novo chinês",
      "zh-Hans": "春节",
    }),
    start: "2027-02-06",
    days: 3,
    beginsPreviousSunset: false,
    certainty: "published",
    source: expect.stringContaining("UTC+8"),
  });
});

test("a community and a shift of days move what depends on the moon, and nothing else", async () => {
  const startOf = async (words: string, id: string): Promise<string | undefined> =>
    (await keptIn(words)).find((each) => each.id === id)?.start;
  expect(await startOf("2027", "eid-al-fitr")).toBe("2027-03-09");
  expect(await startOf("2027 --community PK", "eid-al-fitr")).toBe("2027-03-10");
  expect(await startOf("2027 --community PK --day-shift 1", "eid-al-fitr")).toBe("2027-03-11");
  expect(await startOf("2027 --day-shift -1", "eid-al-fitr")).toBe("2027-03-08");
  expect(await startOf("2027 --community PK --day-shift 1", "easter")).toBe("2027-03-28");
});

// Morgan Lewis, 10 February 2026; newspapers of the Emirates and Qatar say the same.
test("Ramadan comes with what the law says of working hours, and for whom", async () => {
  const ramadan = (await keptIn("2027")).find(({ id }) => id === "ramadan");
  expect(ramadan).toMatchObject({
    workingHours: expect.arrayContaining([
      expect.objectContaining({ region: "AE", who: "everyone", hoursLessADay: 2 }),
      expect.objectContaining({ region: "BH", who: "people-who-fast", mostHoursADay: 6, mostHoursAWeek: 36 }),
      expect.objectContaining({ region: "QA", who: "everyone", mostHoursAWeek: 36 }),
    ]),
  });
});

test("E5: a day in Dubai shows the sun, the prayers and the Friday prayer on the clock there", async () => {
  expect(await run(day, "2026-02-20 --zone Asia/Dubai --lat 25.2 --lon 55.3 --method Dubai --region AE")).toMatchObject(
    {
      sunrise: "06:47",
      sunset: "18:16",
      prayers: { fajr: "05:32", maghrib: "18:19" },
      jumuah: "12:45",
      candleLighting: "17:58",
      nightfall: "18:50",
    },
  );
});

test("E5: midnight sun in Tromsø is null, and a sunset after midnight says so", async () => {
  expect(await run(day, "2026-06-19 --zone Europe/Oslo --lat 69.6 --lon 19")).toMatchObject({
    sunset: null,
    candleLighting: null,
    prayers: { fajr: null, maghrib: null },
  });
  expect(await run(day, "2026-06-21 --zone America/Anchorage --lat 64.8 --lon -147.7")).toMatchObject({
    sunset: "00:46+1",
  });
});

test("E14: Vancouver no longer falls back, whatever the runtime believes", async () => {
  expect(await run(zone, "America/Vancouver 2026-12-15T18:00Z")).toMatchObject({
    offset: "-07:00",
    offsetMinutes: -420,
    local: "2026-12-15T11:00-07:00[America/Vancouver]",
    corrected: expect.any(Boolean),
  });
});

const DUBAI = "--zone Asia/Dubai --lat 25.2 --lon 55.3";

test.each([
  [observances, "", "year"],
  [observances, "27", "year"],
  [observances, "2050", "year"],
  // The Chinese New Year of 2024 and other tables begin later: an answer would leave them out in silence.
  [observances, "2024", "year"],
  [observances, "2033", "year"],
  [observances, "2027 2028", "arguments"],
  [observances, "2027 --community XX", "community"],
  [observances, "2027 --day-shift 3", "day-shift"],
  [observances, "2027 --day-shift 0.5", "day-shift"],
  [observances, "2027 --day-shift", "day-shift"],
  [observances, "2027 --day-shift 1 --day-shift 1", "day-shift"],
  [observances, "2027 --colour red", "option"],
  [day, `2026-02-30 ${DUBAI}`, "date"],
  [day, "2026-02-18 --lat 25.2 --lon 55.3", "zone"],
  [day, "2026-02-18 --zone Asia/Dubay --lat 25.2 --lon 55.3", "zone"],
  [day, "2026-02-18 --zone Asia/Dubai --lat 95 --lon 55.3", "lat"],
  [day, "2026-02-18 --zone Asia/Dubai --lat 25.2 --lon east", "lon"],
  [day, `2026-02-18 ${DUBAI} --method Dubay`, "method"],
  [day, `2026-02-18 ${DUBAI} --madhab maliki`, "madhab"],
  [day, `2026-02-18 ${DUBAI} --candle-minutes 200`, "candle-minutes"],
  [zone, "", "zone"],
  [zone, "Mars/Base 2026-12-15T18:00Z", "zone"],
  [zone, "America/Vancouver", "instant"],
  [zone, "America/Vancouver 2026-12-15", "instant"],
  [zone, "America/Vancouver 2026-12-15T18:00Z now", "arguments"],
])("E15: %#: bad input is refused by its field", async (command, words, field) => {
  expect(await run(command, words)).toMatchObject({ type: "BadInput", field });
});
