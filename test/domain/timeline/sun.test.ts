import { loadWorldCalendars } from "../../../src/culture/worldCalendars";
import type { WorldCalendars } from "../../../src/domain/calendars/worldCalendars";
import { blocksOf } from "../../../src/domain/constraints/all";
import type { Pattern, PrivateTime } from "../../../src/domain/people/myTime/privateTime";
import { createZoneData } from "../../../src/domain/time/zones";
import { zonedText } from "../../../src/domain/time/zonedText";
import { timelineOf } from "../../../src/domain/timeline/timeline";
import { worldOf } from "../../doubles/world";
import { declared, onClock, person } from "../../people";

const zones = createZoneData();
let world: WorldCalendars;

beforeAll(async () => {
  world = await loadWorldCalendars({
    zones,
    regions: ["NO", "AE", "ID", "CA-ON"],
    observances: ["ramadan"],
    needsSky: true,
  });
});

interface City {
  readonly zone: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly region?: string;
}

const JERUSALEM = { zone: "Asia/Jerusalem", lat: 31.8, lon: 35.2 };
const LONDON = { zone: "Europe/London", lat: 51.5, lon: -0.1 };
const TROMSO = { zone: "Europe/Oslo", lat: 69.6, lon: 19 };
const DUBAI = { zone: "Asia/Dubai", lat: 25.2, lon: 55.3 };

/** What somebody's private facts put on a stretch of local dates, on the local clock: `kind from to`. */
const laid = (place: City, own: Partial<PrivateTime>, from: string, to: string): readonly string[] => {
  const noa = person("noa", place.zone, {
    stays: [{ place }],
    work: [],
    night: null,
    own: declared(own),
    holidays: [],
  });
  const window = { start: zones.instantAt(place.zone, from, 0), end: zones.instantAt(place.zone, to, 1440) };
  const text = (instant: typeof window.start): string =>
    zonedText(zones.readAt(place.zone, instant), place.zone).slice(0, 16);
  return blocksOf(timelineOf(noa, window, zones, world).spans).map(
    ({ kind, window: found }) => `${kind} ${text(found.start)} ${text(found.end)}`,
  );
};

const shabbat = (candles: number, more: Partial<Pattern> = {}): Pattern => ({
  days: [5],
  from: { at: "sun", event: "sunset", plusMinutes: -candles },
  to: { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
  toDayOffset: 1,
  strength: "never",
  ...more,
});

test("E5: Shabbat in Jerusalem begins 40 minutes before the sunset of 27 November 2026, at 15:55", () => {
  // Sunset 16:35. Nightfall at 8.5 degrees is about 37 minutes after sunset there in November.
  const [line = ""] = laid(JERUSALEM, { patterns: [shabbat(40)] }, "2026-11-27", "2026-11-28");
  expect(line).toMatch(/^never 2026-11-27T15:5[45] 2026-11-28T17:1\d$/);
});

test("E5: the same Shabbat in London begins at 15:39 in winter and at 21:03 in summer", () => {
  const [winter = ""] = laid(LONDON, { patterns: [shabbat(18)] }, "2026-11-27", "2026-11-28");
  const [summer = ""] = laid(LONDON, { patterns: [shabbat(18)] }, "2026-06-19", "2026-06-20");
  expect(winter).toMatch(/^never 2026-11-27T15:3[89]/);
  expect(summer).toMatch(/^never 2026-06-19T21:0[23]/);
});

test("E4, E5: on a trip from London to Jerusalem Shabbat follows the traveller", () => {
  const stays = [
    { place: LONDON, to: "2026-11-26" },
    { place: JERUSALEM, from: "2026-11-27" },
  ];
  const own = declared({ patterns: [shabbat(18)] });
  const noa = person("noa", "Etc/UTC", { stays, work: [], night: null, own });
  const window = {
    start: zones.instantAt("Etc/UTC", "2026-11-20", 0),
    end: zones.instantAt("Etc/UTC", "2026-11-29", 0),
  };
  const starts = blocksOf(timelineOf(noa, window, zones, world).spans).map((block) =>
    zonedText(zones.readAt("Etc/UTC", block.window.start), "UTC").slice(0, 16),
  );
  // 15:43 on the 20th in London; 16:17 on the 27th in Jerusalem, which is 14:17 in UTC.
  expect(starts).toHaveLength(2);
  expect(starts[0]).toMatch(/^2026-11-20T15:4\d$/);
  expect(starts[1]).toMatch(/^2026-11-27T14:1\d$/);
});

test("E5: under Tromsø's midnight sun nobody guesses: the edges of Shabbat are asked about, its middle is kept", () => {
  const found = laid(TROMSO, { patterns: [shabbat(18)] }, "2026-06-19", "2026-06-21");
  // The sun is highest at 12:44 there, and lowest twelve hours later.
  expect(found).toEqual([
    "never 2026-06-20T00:44 2026-06-20T12:44",
    "ask 2026-06-19T12:44 2026-06-20T00:44",
    "ask 2026-06-20T12:44 2026-06-21T00:44",
  ]);
});

test("E5: who said what counts without a sunset gets it: a clock time, or the sun of 60 degrees", () => {
  const at18 = shabbat(18, { noSun: { use: "clock", minutes: 18 * 60 } });
  expect(laid(TROMSO, { patterns: [at18] }, "2026-06-19", "2026-06-20")).toEqual([
    "never 2026-06-19T17:42 2026-06-20T18:00",
  ]);
  const at60 = shabbat(18, {
    to: { at: "sun", event: "sunset", plusMinutes: 45 },
    noSun: { use: "nearest-latitude-60" },
  });
  const [line = ""] = laid(TROMSO, { patterns: [at60] }, "2026-06-19", "2026-06-20");
  // Sunset at 60 degrees north, 19 degrees east, around 22:10 in Norway's time.
  expect(line).toMatch(/^never 2026-06-19T2[12]:\d\d 2026-06-20T2[23]:\d\d$/);
});

test("E5: where a place has no coordinates the sun is asked about, from noon on", () => {
  expect(laid({ zone: "Europe/London" }, { patterns: [shabbat(18)] }, "2026-11-27", "2026-11-29")).toEqual([
    "never 2026-11-28T00:00 2026-11-28T12:00",
    "ask 2026-11-27T12:00 2026-11-28T00:00",
    "ask 2026-11-28T12:00 2026-11-29T00:00",
  ]);
});

test("E5: on Kiritimati, whose clock is a day ahead of its sun, the noon that is asked about is still that day's", () => {
  const kiritimati = { zone: "Pacific/Kiritimati", lat: 1.9, lon: -157.4 };
  const noa = person("noa", kiritimati.zone, {
    stays: [{ place: kiritimati }],
    work: [],
    night: null,
    own: declared({ patterns: [shabbat(0, { toDayOffset: 0, to: { at: "clock", minutes: 1440 } })] }),
  });
  // A sky without any sun: 2026-06-19 is a Friday, and the sun is highest at 12:30 there, within a quarter of an hour.
  const window = {
    start: zones.instantAt(kiritimati.zone, "2026-06-19", 0),
    end: zones.instantAt(kiritimati.zone, "2026-06-20", 0),
  };
  const [ask, ...more] = timelineOf(noa, window, zones, worldOf({})).spans;
  expect(more).toEqual([]);
  expect(ask?.kind).toBe("ask");
  expect(zones.readAt(kiritimati.zone, ask?.window.start ?? window.end)).toMatchObject({
    date: "2026-06-19",
    wallMinutes: 750,
  });
});

test("E5: a welcome evening without a sunset is worth no question", () => {
  const evening = shabbat(0, { toDayOffset: 0, to: { at: "clock", minutes: 1440 }, strength: "welcome" });
  expect(laid(TROMSO, { patterns: [evening] }, "2026-06-19", "2026-06-20")).toEqual([]);
  expect(laid(LONDON, { patterns: [evening] }, "2026-06-19", "2026-06-19")).toEqual([
    "welcome 2026-06-19T21:20 2026-06-20T00:00",
  ]);
});

test("E5: Friday prayers in Dubai follow the dated table: 12:45 since 2026", () => {
  const jumuah: Pattern = {
    days: [5],
    from: { at: "jumuah", plusMinutes: -15 },
    to: { at: "jumuah", plusMinutes: 45 },
    strength: "never",
  };
  expect(laid({ ...DUBAI, region: "AE" }, { patterns: [jumuah] }, "2027-01-15", "2027-01-15")).toEqual([
    "never 2027-01-15T12:30 2027-01-15T13:30",
  ]);
});

test("E5: the afternoon prayer in Dubai is kept where the sun puts it", () => {
  const asr = { at: "prayer", prayer: "asr", method: "Dubai" } as const;
  const pattern: Pattern = {
    days: [3],
    from: { ...asr, plusMinutes: 0 },
    to: { ...asr, plusMinutes: 15 },
    strength: "avoid",
  };
  const [line = ""] = laid(DUBAI, { patterns: [pattern] }, "2026-02-18", "2026-02-18");
  expect(line).toMatch(/^avoid 2026-02-18T15:\d\d/);
});

test("E5: on 1 December in Tromsø nobody says when the afternoon prayer is: it is asked, or its owner said", () => {
  const at = (name: "dhuhr" | "asr") =>
    ({ at: "prayer", prayer: name, plusMinutes: 0, method: "MuslimWorldLeague" }) as const;
  const pattern: Pattern = { days: [2], from: at("dhuhr"), to: at("asr"), strength: "never" };
  const tuesday = (noSun?: Pattern["noSun"]): readonly string[] =>
    laid(TROMSO, { patterns: [{ ...pattern, ...(noSun && { noSun }) }] }, "2026-12-01", "2026-12-01");
  expect(tuesday()).toEqual([
    // The sun's noon is known within 17 minutes.
    "never 2026-12-01T11:34 2026-12-01T11:44",
    "ask 2026-12-01T11:44 2026-12-01T23:44",
  ]);
  expect(tuesday({ use: "clock", minutes: 13 * 60 })).toEqual(["never 2026-12-01T11:34 2026-12-01T13:00"]);
  expect(tuesday({ use: "nearest-latitude-60" })).toEqual(["never 2026-12-01T11:34 2026-12-01T12:34"]);
});

test("E4: Noa's school run in Toronto counts all year while she named no term, except on public holidays", () => {
  const toronto: City = { zone: "America/Toronto", region: "CA-ON" };
  const run = { ...onClock([1, 2, 3, 4, 5], "15:00", "15:45"), inSchoolTerms: true };
  const noa = person("noa", toronto.zone, {
    stays: [{ place: toronto }],
    work: [],
    night: null,
    own: declared({ patterns: [run] }),
  });
  const week = {
    start: zones.instantAt(toronto.zone, "2026-10-12", 0),
    end: zones.instantAt(toronto.zone, "2026-10-16", 1440),
  };
  const days = blocksOf(timelineOf(noa, week, zones, world).spans)
    .filter(({ kind }) => kind === "never")
    .map(({ window }) => zones.readAt(toronto.zone, window.start).date);
  // Thanksgiving is 12 October 2026 in Ontario.
  expect(days).toEqual(["2026-10-13", "2026-10-14", "2026-10-15", "2026-10-16"]);
});

test("E4: a pattern holds inside its dates, and a school run in the typed terms except on public holidays", () => {
  const run = onClock([1, 2, 3, 4, 5], "15:00", "15:45");
  const own = { patterns: [{ ...run, inSchoolTerms: true }], schoolTerms: [{ from: "2026-09-08", to: "2026-12-25" }] };
  const toronto: City = { zone: "America/Toronto", region: "CA-ON" };
  const noa = person("noa", toronto.zone, { stays: [{ place: toronto }], work: [], night: null, own: declared(own) });
  const runs = (from: string, to: string): readonly string[] =>
    blocksOf(
      timelineOf(
        noa,
        { start: zones.instantAt(toronto.zone, from, 0), end: zones.instantAt(toronto.zone, to, 1440) },
        zones,
        world,
      ).spans,
    )
      .filter(({ kind }) => kind === "never")
      .map(({ window }) => zones.readAt(toronto.zone, window.start).date);
  expect(runs("2026-11-24", "2026-11-24")).toEqual(["2026-11-24"]);
  // Thanksgiving is 12 October 2026 in Ontario, and Christmas a Friday inside the term as it was typed.
  expect(runs("2026-10-12", "2026-10-13")).toEqual(["2026-10-13"]);
  expect(runs("2026-12-23", "2026-12-31")).toEqual(["2026-12-23", "2026-12-24"]);
  const autumn = { ...run, valid: [{ from: "2026-11-24", to: "2026-11-25" }] };
  expect(laid(LONDON, { patterns: [autumn] }, "2026-11-23", "2026-11-27")).toHaveLength(2);
});

test("E4: lunch is not kept while Ramadan lasts, and a nap only then", () => {
  const lunch = { ...onClock([1, 2, 3, 4, 5, 6, 7], "12:00", "13:00", "avoid"), notDuring: "ramadan" };
  const nap = { ...onClock([1, 2, 3, 4, 5, 6, 7], "15:00", "16:00", "avoid"), during: "ramadan" };
  const own = { patterns: [lunch, nap], observances: [{ id: "ramadan", community: "SA", effects: [] }] };
  // Umm al-Qura: 1 Ramadan 1448 is 8 February 2027.
  expect(laid(LONDON, own, "2027-02-07", "2027-02-08")).toEqual([
    "avoid 2027-02-07T12:00 2027-02-07T13:00",
    "avoid 2027-02-08T15:00 2027-02-08T16:00",
  ]);
});
