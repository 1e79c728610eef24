import { loadWorldCalendars } from "../../../src/culture/worldCalendars";
import type { WorldCalendars } from "../../../src/domain/calendars/worldCalendars";
import { blocksOf } from "../../../src/domain/constraints/all";
import type { KeptObservance } from "../../../src/domain/people/myTime/privateTime";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import { createZoneData } from "../../../src/domain/time/zones";
import { zonedText } from "../../../src/domain/time/zonedText";
import { timelineOf } from "../../../src/domain/timeline/timeline";
import { observance, worldOf } from "../../doubles/world";
import { declared, person, work } from "../../people";

const zones = createZoneData();
let world: WorldCalendars;

beforeAll(async () => {
  const observances = ["yom-kippur", "ramadan", "eid-al-fitr", "nowruz", "diwali"];
  world = await loadWorldCalendars({ zones, regions: [], observances, needsSky: true });
});

interface City {
  readonly zone: string;
  readonly lat?: number;
  readonly lon?: number;
}

const NEW_YORK = { zone: "America/New_York", lat: 40.7, lon: -74 };
const JAKARTA = { zone: "Asia/Jakarta", lat: -6.2, lon: 106.8 };
const RIYADH = { zone: "Asia/Riyadh", lat: 24.7, lon: 46.7 };
const TROMSO = { zone: "Europe/Oslo", lat: 69.6, lon: 19 };

/** What one observance puts on a stretch of local dates, on the local clock: `kind hard|weight from to`. */
const laid = (
  place: City,
  kept: KeptObservance,
  from: string,
  to: string,
  calendars: WorldCalendars = world,
  matters: Partial<Participant> = {},
): readonly string[] => {
  const own = declared({ observances: [kept] });
  const noa = person("noa", place.zone, { stays: [{ place }], work: [], night: null, own, ...matters });
  const window = { start: zones.instantAt(place.zone, from, 0), end: zones.instantAt(place.zone, to, 1440) };
  const text = (instant: typeof window.start): string =>
    zonedText(zones.readAt(place.zone, instant), place.zone).slice(0, 16);
  return blocksOf(timelineOf(noa, window, zones, calendars).spans)
    .filter(({ kind }) => !["early", "late", "day-off"].includes(kind))
    .map(
      ({ kind, hard, weight, window: found }) =>
        `${kind} ${hard ? "hard" : weight} ${text(found.start)} ${text(found.end)}`,
    );
};

test("E5: Yom Kippur 2027 in New York is kept from before the sunset of 10 October to the nightfall of the 11th", () => {
  // Sunset on 10 October in New York is 18:25, and on the 11th 18:23.
  const [line = "", ...more] = laid(NEW_YORK, { id: "yom-kippur" }, "2027-10-09", "2027-10-13");
  expect(line).toMatch(/^observance hard 2027-10-10T18:0\d 2027-10-11T1[89]:\d\d$/);
  expect(more).toEqual([]);
  const atSunsets = { id: "yom-kippur", effects: [{ kind: "block", strength: "avoid" }] } as const;
  const [soft = ""] = laid(NEW_YORK, atSunsets, "2027-10-09", "2027-10-13");
  expect(soft).toMatch(/^observance 4 2027-10-10T18:2\d 2027-10-11T18:2\d$/);
});

test("E5: without coordinates a holy day begins at six on the evening before and ends with its last day", () => {
  expect(laid({ zone: "America/New_York" }, { id: "yom-kippur" }, "2027-10-09", "2027-10-13")).toEqual([
    "observance hard 2027-10-10T18:00 2027-10-12T00:00",
  ]);
});

test("E5: where the sun never sets the edges of a holy day are asked about, unless its owner chose a clock time", () => {
  const shavuot = observance("shavuot", [{ start: "2027-06-11", beginsPreviousSunset: true }]);
  const small = worldOf({ observances: [shavuot] });
  expect(laid(TROMSO, { id: "shavuot" }, "2027-06-10", "2027-06-12", small)).toEqual([
    "observance hard 2027-06-11T00:44 2027-06-11T12:44",
    "ask 0 2027-06-10T12:44 2027-06-11T00:44",
    "ask 0 2027-06-11T12:44 2027-06-12T00:44",
  ]);
  const atSeven = { id: "shavuot", noSun: { use: "clock", minutes: 19 * 60 } } as const;
  expect(laid(TROMSO, atSeven, "2027-06-10", "2027-06-12", small)).toEqual([
    "observance hard 2027-06-10T19:00 2027-06-11T19:00",
  ]);
});

test("E3: a feast whose moon must be sighted is kept on its day, and costs 4 on the day before and after", () => {
  const feast = observance("eid", [{ start: "2027-03-10", days: 2, certainty: "depends-on-sighting" }]);
  expect(laid(RIYADH, { id: "eid" }, "2027-03-07", "2027-03-14", worldOf({ observances: [feast] }))).toEqual([
    "observance hard 2027-03-10T00:00 2027-03-12T00:00",
    "observance-uncertain 4 2027-03-09T00:00 2027-03-10T00:00",
    "observance-uncertain 4 2027-03-12T00:00 2027-03-13T00:00",
  ]);
  expect(
    laid(RIYADH, { id: "eid", dayShift: 1 }, "2027-03-07", "2027-03-11", worldOf({ observances: [feast] })),
  ).toEqual([
    "observance hard 2027-03-11T00:00 2027-03-12T00:00",
    "observance-uncertain 4 2027-03-10T00:00 2027-03-11T00:00",
  ]);
});

const IFTAR = {
  kind: "part",
  from: { at: "sun", event: "sunset", plusMinutes: -30 },
  to: { at: "sun", event: "sunset", plusMinutes: 60 },
  strength: "never",
} as const;

test("E3: in Jakarta the first evening of Ramadan 2027 may not be one yet, so it costs; the third is kept", () => {
  // Umm al-Qura has 8 February; a later sighting is announced the evening before.
  const kept = { id: "ramadan", community: "SA", effects: [IFTAR] };
  const [before = "", first = "", second = "", third = ""] = laid(JAKARTA, kept, "2027-02-06", "2027-02-10");
  expect(before).toMatch(/^observance-uncertain 4 2027-02-07T17:4\d 2027-02-07T19:1\d$/);
  expect(first).toMatch(/^observance-uncertain 4 2027-02-08T17:4\d 2027-02-08T19:1\d$/);
  expect(second).toMatch(/^observance hard 2027-02-09T17:4\d/);
  expect(third).toMatch(/^observance hard 2027-02-10T17:4\d/);
  // Nothing is asked of the morning.
  expect(laid(JAKARTA, kept, "2027-02-10", "2027-02-10")).toHaveLength(1);
});

test("E3: the evenings of a feast that begins at sunset lie on the dates before its days", () => {
  const hanukkah = observance("hanukkah", [{ start: "2026-12-05", days: 2, beginsPreviousSunset: true }]);
  const evening = {
    kind: "part",
    from: { at: "clock", minutes: 17 * 60 },
    to: { at: "clock", minutes: 1440 },
    strength: "never",
    onEve: true,
  } as const;
  const kept = { id: "hanukkah", effects: [evening] };
  expect(laid(JAKARTA, kept, "2026-12-02", "2026-12-08", worldOf({ observances: [hanukkah] }))).toEqual([
    "observance hard 2026-12-04T17:00 2026-12-05T00:00",
    "observance hard 2026-12-05T17:00 2026-12-06T00:00",
  ]);
});

test("E3: a shorter day makes the last hours late, and the hours after them later", () => {
  const kept = { id: "ramadan", community: "SA", effects: [{ kind: "shorter-day", minutesLess: 120 }] } as const;
  const matters = { work: [work("09:00", "17:00", [7, 1, 2, 3, 4])] };
  // 11 February 2027 is a Thursday, and the 12th a day off.
  expect(laid(RIYADH, kept, "2027-02-11", "2027-02-12", world, matters)).toEqual([
    "shorter-day 1 2027-02-11T15:00 2027-02-11T16:00",
    "shorter-day 2 2027-02-11T16:00 2027-02-11T18:00",
    "shorter-day 3 2027-02-11T18:00 2027-02-11T20:00",
  ]);
});

test("E3: Nowruz as a fresh start blocks nothing, and a welcome feast is welcome", () => {
  const days = ["2027-03-19", "2027-03-23"] as const;
  expect(laid({ zone: "Asia/Tehran" }, { id: "nowruz", effects: [{ kind: "fresh-start" }] }, ...days)).toEqual([]);
  const welcome = { id: "nowruz", effects: [{ kind: "block", strength: "welcome" }] } as const;
  expect(laid({ zone: "Asia/Tehran" }, welcome, ...days)[0]).toMatch(/^welcome 0 2027-03-2[01]T00:00/);
});

test("E3: of a long retreat every day inside it counts, wherever the window lies", () => {
  const retreat = observance("retreat", [{ start: "2027-07-01", days: 90 }]);
  const small = worldOf({ observances: [retreat] });
  expect(laid({ zone: "Asia/Bangkok" }, { id: "retreat" }, "2027-08-15", "2027-08-16", small)).toEqual([
    "observance hard 2027-08-15T00:00 2027-08-17T00:00",
  ]);
  expect(laid({ zone: "Asia/Bangkok" }, { id: "retreat" }, "2027-09-30", "2027-10-01", small)).toEqual([]);
});

test("P2: nothing is laid for somebody who declared nothing, wherever they are", () => {
  const riyadh = person("noa", "Asia/Riyadh", {
    stays: [{ place: { ...RIYADH, region: "SA" } }],
    work: [],
    night: null,
  });
  const window = {
    start: zones.instantAt("Asia/Riyadh", "2027-02-08", 0),
    end: zones.instantAt("Asia/Riyadh", "2027-02-20", 0),
  };
  expect(timelineOf(riyadh, window, zones, world).spans).toEqual([]);
});
