import { times } from "../../cases";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as fc from "fast-check";
import type { Instant } from "../../../src/domain/time/interval";
import { isoText } from "../../../src/domain/time/isoText";
import { createZoneData, staleZones } from "../../../src/domain/time/zones";
import { at, clock } from "../../people";

const zones = createZoneData();

// Every expected value is from `zdump -v` on IANA 2026f, not from this code.
test.each([
  ["Berlin in winter", "Europe/Berlin", "2026-12-01T09:00Z", 60],
  ["New York a second before its clocks go back", "America/New_York", "2026-11-01T05:59:59Z", -240],
  ["New York when its clocks go back", "America/New_York", "2026-11-01T06:00:00Z", -300],
  ["Kathmandu, a quarter off the hour", "Asia/Kathmandu", "2026-12-01T09:00Z", 345],
  ["Lord Howe before its half hour forward", "Australia/Lord_Howe", "2026-10-03T15:29:59Z", 630],
  ["Lord Howe after its half hour forward", "Australia/Lord_Howe", "2026-10-03T15:30:00Z", 660],
  ["St John's in winter, half an hour off", "America/St_Johns", "2026-12-01T09:00Z", -210],
  ["Cairo before the midnight that does not exist", "Africa/Cairo", "2027-04-29T21:59:59Z", 120],
  ["Cairo after the midnight that does not exist", "Africa/Cairo", "2027-04-29T22:00:00Z", 180],
  ["Vancouver, which no longer falls back", "America/Vancouver", "2026-12-15T18:00Z", -420],
  ["Casablanca, at +00 for good", "Africa/Casablanca", "2026-12-01T09:00Z", 0],
  ["Casablanca in the Ramadan of 2026, before that", "Africa/Casablanca", "2026-03-01T09:00Z", 0],
  ["Casablanca in summer 2026, before that", "Africa/Casablanca", "2026-07-01T09:00Z", 60],
  ["Havana, which did not fall back in 2026", "America/Havana", "2026-12-15T18:00Z", -240],
  ["Havana, which does in 2027", "America/Havana", "2027-11-07T05:00Z", -300],
  ["Edmonton on central time for good", "America/Edmonton", "2026-12-15T18:00Z", -360],
  ["Winnipeg on eastern time for good", "America/Winnipeg", "2026-12-15T18:00Z", -300],
  ["Inuvik with Edmonton", "America/Inuvik", "2026-12-15T18:00Z", -360],
  ["Chisinau an hour after it used to change", "Europe/Chisinau", "2027-03-28T00:30Z", 120],
  ["Chisinau after the European hour", "Europe/Chisinau", "2027-03-28T01:00Z", 180],
])("E14: %s has the offset that was published", (_who, zone, instant, offset) => {
  expect(zones.offsetMinutesAt(zone, at(instant))).toBe(offset);
});

test.each([
  ["02:30 in New York when clocks go forward", "America/New_York", "2027-03-14", "02:30", "2027-03-14T07:30:00Z"],
  ["01:30 in New York when clocks go back", "America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00Z"],
  ["02:30 in Berlin when clocks go forward", "Europe/Berlin", "2027-03-28", "02:30", "2027-03-28T01:30:00Z"],
  ["02:30 in Berlin when clocks go back", "Europe/Berlin", "2027-10-31", "02:30", "2027-10-31T00:30:00Z"],
  ["02:15 on Lord Howe, inside its half hour", "Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:45:00Z"],
  ["01:45 on Lord Howe, which comes twice", "Australia/Lord_Howe", "2027-04-04", "01:45", "2027-04-03T14:45:00Z"],
  ["midnight in Cairo on a day without one", "Africa/Cairo", "2027-04-30", "00:00", "2027-04-29T22:00:00Z"],
  ["00:30 in Cairo on that day", "Africa/Cairo", "2027-04-30", "00:30", "2027-04-29T22:30:00Z"],
  [
    "09:00 in Vancouver in a winter without a change",
    "America/Vancouver",
    "2026-12-15",
    "09:00",
    "2026-12-15T16:00:00Z",
  ],
  ["09:00 in St John's", "America/St_Johns", "2026-12-15", "09:00", "2026-12-15T12:30:00Z"],
])("E4: %s is the instant that the rule says", (_who, zone, date, time, expected) => {
  expect(isoText(zones.instantAt(zone, date, clock(time)))).toBe(expected);
});

test("E4: minutes above a day count on into the next", () => {
  expect(isoText(zones.instantAt("Africa/Lagos", "2026-12-31", 1440 + 90))).toBe("2027-01-01T00:30:00Z");
});

test("a wall reading in Auckland has its date, weekday and minutes", () => {
  expect(zones.readAt("Pacific/Auckland", at("2026-11-29T22:15Z"))).toEqual({
    date: "2026-11-30",
    weekday: 1,
    wallMinutes: 675,
    offsetMinutes: 780,
  });
});

test.each([
  "",
  "Mars/Base",
  "+05:30",
  "W. Europe Standard Time",
  "posix:",
  "posix:CET",
  "posix:CET-1CEST",
  "posix:CET-1CEST,M13.1.0,M10.5.0",
])('E15: "%s" is not a zone', (zone) => {
  expect(zones.isKnown(zone)).toBe(false);
  expect(() => zones.offsetMinutesAt(zone, at("2026-12-01T09:00Z"))).toThrow("Unknown zone");
});

test.each([
  ["America/Los_Angeles", "posix:PST8PDT,M3.2.0/2,M11.1.0/2"],
  ["Europe/Berlin", "posix:CET-1CEST,M3.5.0,M10.5.0/3"],
  ["Australia/Lord_Howe", "posix:<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"],
  ["America/St_Johns", "posix:NST3:30NDT,M3.2.0,M11.1.0"],
  ["Africa/Cairo", "posix:EET-2EEST,M4.5.5/0,M10.5.4/24"],
  ["Asia/Kathmandu", "posix:<+0545>-5:45"],
  ["America/Santiago", "posix:<-04>4<-03>,M9.1.6/24,M4.1.6/24"],
])("E14: %s by name and by its POSIX rule never differ in 2026 to 2031", (name, rule) => {
  const hour = fc.integer({ min: at("2026-01-01T00:00Z") / 900_000, max: at("2031-12-31T00:00Z") / 900_000 });
  fc.assert(
    fc.property(hour, (quarter) => {
      const instant = (quarter * 900_000) as Instant;
      expect(zones.offsetMinutesAt(rule, instant)).toBe(zones.offsetMinutesAt(name, instant));
    }),
    times(2_000),
  );
});

test("E14: a rule may count days of the year, with and without 29 February", () => {
  expect(zones.offsetMinutesAt("posix:AAA0BBB,J60/0,J300/0", at("2028-02-29T12:00Z"))).toBe(0);
  expect(zones.offsetMinutesAt("posix:AAA0BBB,J60/0,J300/0", at("2028-03-01T12:00Z"))).toBe(60);
  expect(zones.offsetMinutesAt("posix:AAA0BBB,59/0,300/0", at("2028-02-29T12:00Z"))).toBe(60);
});

test("the table agrees with asking Intl each time, wherever people live", () => {
  const city = fc.constantFrom(
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "America/St_Johns",
    "Asia/Tehran",
    "Pacific/Apia",
    "America/Asuncion",
  );
  const minute = fc.integer({ min: at("1995-01-01T00:00Z") / 60_000, max: at("2035-01-01T00:00Z") / 60_000 });
  fc.assert(
    fc.property(city, minute, (zone, epochMinute) => {
      const instant = (epochMinute * 60_000) as Instant;
      const { date, wallMinutes } = zones.readAt(zone, instant);
      expect(`${date} ${wallMinutes}`).toBe(plainIntl(zone, instant));
    }),
    times(2_000),
  );
});

test("what a clock shows at the instant of a time is that time, unless the hour was skipped", () => {
  const city = fc.constantFrom(
    "Europe/Berlin",
    "America/Havana",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "America/Vancouver",
  );
  fc.assert(
    fc.property(
      city,
      fc.integer({ min: 20_000, max: 22_000 }),
      fc.integer({ min: 0, max: 1439 }),
      (zone, day, wall) => {
        const date = isoText((day * 86_400_000) as Instant).slice(0, 10);
        const read = zones.readAt(zone, zones.instantAt(zone, date, wall));
        // A skipped time moves forward by at most an hour.
        expect([0, 30, 60]).toContain(read.wallMinutes - wall);
        expect(read.date).toBe(date);
      },
    ),
    times(2_000),
  );
});

test("E14: a zone is called corrected only when the runtime and the correction disagree", () => {
  const instant = at("2026-12-15T18:00Z");
  const runtimeIsOld = plainIntl("America/Vancouver", instant) === "2026-12-15 600";
  expect(zones.isCorrected("America/Vancouver", instant)).toBe(runtimeIsOld);
  expect(zones.isCorrected("America/Vancouver", at("2026-07-15T18:00Z"))).toBe(false);
  expect(zones.isCorrected("Europe/Berlin", instant)).toBe(false);
});

const hasOldData = process.versions.tz === "2025c";
(hasOldData ? describe : describe.skip)("on a runtime with IANA 2025c", () => {
  test("E14: the self-check names fifteen zones", () => {
    const stale = staleZones(zones, at("2026-11-24T00:00Z"));
    expect(stale).toHaveLength(15);
    expect(stale).toEqual(expect.arrayContaining(["America/Havana", "Europe/Tiraspol", "Canada/Pacific"]));
  });
});

test("E14: the self-check names no zone that this runtime has right", () => {
  const stale = staleZones(zones, at("2026-11-24T00:00Z"));
  expect(stale.filter((zone) => !differsSomewhere(zone))).toEqual([]);
});

const ZDUMP = ["/usr/bin/zdump", "/usr/sbin/zdump"].find(existsSync);
const zoneinfo = process.env["MERIDIAN_ZONEINFO"];
const hasZdump = ZDUMP !== undefined && zoneinfo !== undefined;
(hasZdump ? describe : describe.skip)("with zdump, and IANA 2026f or newer in MERIDIAN_ZONEINFO", () => {
  test("E14: every correction agrees with the compiled zone files", () => {
    const wrong = staleZones(zones, at("2026-11-24T00:00Z")).flatMap((zone) => {
      const dump = execFileSync(ZDUMP ?? "", ["-v", "-c", "2024,2032", `${zoneinfo}/${zone}`], { encoding: "utf8" });
      const lines = [...dump.matchAll(/ {2}(\w{3} \w{3} +\d+ [\d:]+ \d{4}) UT = .* gmtoff=(-?\d+)/g)];
      return lines.filter(
        ([, when, seconds]) =>
          zones.offsetMinutesAt(zone, Date.parse(`${when} UTC`) as Instant) !== Number(seconds) / 60,
      );
    });
    expect(wrong).toEqual([]);
  });
});

const plainIntl = (zone: string, instant: Instant): string => {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(
    instant,
  );
  const [, day, month, year, hour, minute] = /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(parts) ?? [];
  return `${year}-${month}-${day} ${Number(hour) * 60 + Number(minute)}`;
};

const differsSomewhere = (zone: string): boolean => {
  for (let hour = at("2025-11-24T00:00Z") / 3_600_000; hour < at("2027-11-24T00:00Z") / 3_600_000; hour++) {
    const instant = (hour * 3_600_000) as Instant;
    if (!zones.isCorrected(zone, instant)) continue;
    const { date, wallMinutes } = zones.readAt(zone, instant);
    return `${date} ${wallMinutes}` !== plainIntl(zone, instant);
  }
  return false;
};
