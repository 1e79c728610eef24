import * as fc from "fast-check";
import type { PersonCalendar } from "../../src/domain/people/myTime/calendarReader";
import type { Interval } from "../../src/domain/time/interval";
import { MS_PER_MINUTE, type Instant } from "../../src/domain/time/interval";
import { createZoneData } from "../../src/domain/time/zones";
import { createGraphCalendarReader } from "../../src/graph/calendarReader";
import { createSharePointEntryStore } from "../../src/graph/sharePoint/sharePointEntryStore";
import { createGraphTransport } from "../../src/graph/transport/transport";
import { zoneByWindowsName } from "../../src/graph/windowsZones";
import { CANARY } from "../../src/sandbox/seed/calendars";
import { amina, claire, people, priya, rafael } from "../../src/sandbox/seed/people";
import { times } from "../cases";
import { noaAndEmeka } from "../doubles/entries";
import { at } from "../sandbox/sandboxTools";
import { refusal, sandbox, scripted, valueOf } from "../doubles/graphTools";

const zones = createZoneData();
const WEEK: Interval = { start: at("2026-11-24T00:00:00Z"), end: at("2026-12-01T00:00:00Z") };
const utc = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const item = (status: string, from: string, to: string) => ({
  status,
  start: utc(`2026-11-24T${from}:00.0000000`),
  end: utc(`2026-11-24T${to}:00.0000000`),
});

/** What the reader makes of one schedule of Amina's. */
const readingOf = async (schedule: object, window = WEEK): Promise<PersonCalendar | undefined> => {
  const { graph } = scripted({ body: { value: [{ scheduleId: "amina@example.org", ...schedule }] } });
  const read = await createGraphCalendarReader(graph(), zones).read(["amina@example.org"], window);
  return valueOf(read).get("amina@example.org");
};

describe("D6: what is read of a calendar", () => {
  test("times come in UTC and each is shown as its owner shows it", async () => {
    const scheduleItems = [
      item("Busy", "13:00", "14:00"),
      item("oof", "09:00", "10:00"),
      item("workingElsewhere", "10:00", "11:00"),
      item("tentative", "11:00", "12:00"),
      item("free", "12:00", "13:00"),
      item("somethingNew", "15:00", "16:00"),
    ];
    const calendar = await readingOf({ scheduleItems });
    expect(calendar?.kind === "known" ? calendar.items.map(({ show }) => show) : calendar).toEqual([
      "away",
      "elsewhere",
      "tentative",
      "free",
      "busy",
      "busy",
    ]);
    expect(calendar).toMatchObject({ items: [{ window: { start: at("2026-11-24T09:00:00Z") } }, {}, {}, {}, {}, {}] });
  });

  test("P9: a calendar of another organisation is unknown, not free", async () => {
    const error = { message: "Unable to resolve e-mail address", responseCode: "5009" };
    expect(await readingOf({ error })).toEqual({ kind: "unknown" });
  });

  test.each([
    [
      "in another zone",
      { ...item("busy", "09:00", "10:00"), start: { dateTime: "2026-11-24T09:00:00", timeZone: "GMT Standard Time" } },
    ],
    ["without an end", { status: "busy", start: utc("2026-11-24T09:00:00") }],
    ["that ends before it starts", item("busy", "10:00", "09:00")],
    ["that is no time", { ...item("busy", "09:00", "10:00"), end: utc("noon") }],
  ])("P9: a calendar with a time %s is unknown as a whole", async (_, odd) => {
    expect(await readingOf({ scheduleItems: [item("busy", "07:00", "08:00"), odd] })).toEqual({ kind: "unknown" });
  });

  test("somebody who shows only letters for each half hour is busy at those", async () => {
    const window = { start: at("2026-11-24T08:00:00Z"), end: at("2026-11-24T10:00:00Z") };
    expect(await readingOf({ availabilityView: "0210" }, window)).toEqual({
      kind: "known",
      items: [
        { window: { start: at("2026-11-24T08:30:00Z"), end: at("2026-11-24T09:00:00Z") }, show: "busy" },
        { window: { start: at("2026-11-24T09:00:00Z"), end: at("2026-11-24T09:30:00Z") }, show: "tentative" },
      ],
    });
  });

  test("P1: no subject, no place and no secret of anybody's meeting leaves the adapter", async () => {
    const secret = fc.string({ minLength: 4 }).map((text) => `canary ${text}`);
    const details = fc.record({ subject: secret, location: secret, isPrivate: fc.boolean(), organizer: secret });
    await fc.assert(
      fc.asyncProperty(fc.array(details, { minLength: 1 }), async (all) => {
        const scheduleItems = all.map((more) => ({ ...item("busy", "09:00", "10:00"), ...more }));
        const bare = all.map(() => item("busy", "09:00", "10:00"));
        expect(await readingOf({ scheduleItems })).toEqual(await readingOf({ scheduleItems: bare }));
      }),
      times(50),
    );
  });
});

describe("working hours of a mailbox", () => {
  const hours = (timeZone: object, startTime = "08:00:00.0000000", endTime = "17:00:00.0000000") => ({
    scheduleItems: [],
    workingHours: { daysOfWeek: ["sunday", "Monday"], startTime, endTime, timeZone },
  });
  const zoneOf = async (timeZone: object) => (await readingOf(hours(timeZone)))?.hours?.zone;

  test("come with their days and the zone of their place", async () => {
    expect((await readingOf(hours({ name: "Egypt Standard Time" })))?.hours).toEqual({
      days: [1, 7],
      fromMinutes: 480,
      toMinutes: 1020,
      zone: "Africa/Cairo",
    });
  });

  test("E6: a day that is no word is left out, and the others stand", async () => {
    const { workingHours, ...rest } = hours({ name: "Egypt Standard Time" });
    const daysOfWeek = [{ toString: 7 }, null, "monday"];
    const calendar = await readingOf({ ...rest, workingHours: { ...workingHours, daysOfWeek } });
    expect(calendar?.hours?.days).toEqual([1]);
  });

  test("run past midnight for somebody who works at night", async () => {
    const calendar = await readingOf(hours({ name: "Asia/Manila" }, "22:00:00", "06:00:00"));
    expect(calendar?.hours).toMatchObject({ fromMinutes: 1320, toMinutes: 1800 });
  });

  test.each([
    ["Central Asia Standard Time", "Asia/Bishkek"],
    ["Mountain Standard Time (Mexico)", "America/Mazatlan"],
    ["India Standard Time", "Asia/Calcutta"],
    ["UTC", "Etc/UTC"],
    ["America/Bogota", "America/Bogota"],
  ])("%s is read as %s", async (name, zone) => {
    expect(await zoneOf({ name })).toBe(zone);
  });

  test.each([
    ["Customized Time Zone without rules", { name: "Customized Time Zone" }],
    ["a name that nobody knows", { name: "(UTC+01:00) Amsterdam" }],
    ["no name", {}],
    ["a bias of two days", { name: "Customized Time Zone", bias: 2880 }],
  ])("E14: with %s are absent, never in UTC or in our own zone", async (_, timeZone) => {
    const calendar = await readingOf(hours(timeZone));
    expect(calendar).toEqual({ kind: "known", items: [] });
  });

  /** The documented example of getSchedule. */
  const change = { time: "02:00:00.0000000", dayOfWeek: "sunday", year: 0 };
  const california = {
    "@odata.type": "#microsoft.graph.customTimeZone",
    bias: 480,
    name: "Customized Time Zone",
    standardOffset: { ...change, dayOccurrence: 1, month: 11 },
    daylightOffset: { ...change, dayOccurrence: 2, month: 3, daylightBias: -60 },
  };

  test("E14: the custom zone of Microsoft's own example is Los Angeles at every hour of 2027", async () => {
    const zone = await zoneOf(california);
    expect(zone).toBe("posix:STD8:00DST7:00,M3.2.0/2:00,M11.1.0/2:00");
    const hoursOf2027 = Array.from(
      { length: 365 * 24 },
      (_, hour) => (at("2027-01-01T00:00:00Z") + hour * 60 * MS_PER_MINUTE) as Instant,
    );
    const wrong = hoursOf2027.filter(
      (hour) => zones.offsetMinutesAt(zone ?? "", hour) !== zones.offsetMinutesAt("America/Los_Angeles", hour),
    );
    expect(wrong).toEqual([]);
  });

  test("E14: a custom zone east of Greenwich with a half hour and no summer time is five and a half hours ahead", async () => {
    const zone = await zoneOf({
      ...california,
      bias: -330,
      daylightOffset: { ...change, month: 0, daylightBias: -60 },
    });
    expect(zones.offsetMinutesAt(zone ?? "", WEEK.start)).toBe(330);
  });

  test("E14: a custom zone whose clocks change on one date of one year cannot be read", async () => {
    expect(
      await zoneOf({ ...california, standardOffset: { ...california.standardOffset, year: 2027 } }),
    ).toBeUndefined();
  });

  test("every Windows name in our table is a zone that the engine knows", () => {
    expect(zoneByWindowsName.size).toBe(139);
    expect([...zoneByWindowsName.values()].filter((zone) => !zones.isKnown(zone))).toEqual([]);
  });
});

describe("what is asked", () => {
  const days = (count: number): Interval => ({
    start: WEEK.start,
    end: (WEEK.start + count * 24 * 60 * MS_PER_MINUTE) as Instant,
  });

  test("one person and four weeks are one request, with a number as the interval and UTC in double quotes", async () => {
    const { graph, sent } = scripted({ body: { value: [] } });
    await createGraphCalendarReader(graph()).read(["amina@example.org"], days(28));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get("Prefer")).toBe('outlook.timezone="UTC"');
    expect(sent[0]?.body).toEqual({
      schedules: ["amina@example.org"],
      startTime: { dateTime: "2026-11-24T00:00:00.0000000", timeZone: "UTC" },
      endTime: { dateTime: "2026-12-22T00:00:00.0000000", timeZone: "UTC" },
      availabilityViewInterval: 30,
    });
  });

  test("forty-five people and half a year stay inside Graph's limits and are one round trip", async () => {
    const { graph, sent } = scripted({ body: { responses: [] } });
    const addresses = Array.from({ length: 45 }, (_, i) => `person${i}@example.org`);
    await createGraphCalendarReader(graph()).read(addresses, days(182));
    expect(sent).toHaveLength(1);
    const bodies: readonly ReturnType<typeof JSON.parse>[] = sent[0]?.body.requests.map(
      (r: { body: object }) => r.body,
    );
    expect(bodies.map(({ schedules }) => schedules.length)).toEqual([20, 20, 5, 20, 20, 5, 20, 20, 5, 20, 20, 5]);
    const lengths = bodies.map(({ startTime, endTime }) => at(`${endTime.dateTime}Z`) - at(`${startTime.dateTime}Z`));
    expect(Math.max(...lengths)).toBeLessThan(62 * 24 * 60 * MS_PER_MINUTE);
  });

  test("nobody asked for, nothing sent", async () => {
    const { graph, sent } = scripted({ body: { value: [] } });
    expect(valueOf(await createGraphCalendarReader(graph()).read([], WEEK)).size).toBe(0);
    expect(sent).toEqual([]);
  });

  test("missing consent is the whole answer", async () => {
    const { graph } = scripted(refusal(403, "ErrorAccessDenied"));
    const read = await createGraphCalendarReader(graph()).read(["amina@example.org"], WEEK);
    expect(read).toEqual({ ok: false, error: { type: "ConsentMissing", scopes: ["Calendars.Read"] } });
  });
});

describe("against the local Graph", () => {
  test("everybody's calendar is read under the spelling that was asked, the guest's as unknown", async () => {
    const { graphOf } = sandbox();
    const asked = people.map(({ address }) => address.toUpperCase());
    const read = valueOf(await createGraphCalendarReader(graphOf(rafael.id)).read(asked, WEEK));
    expect([...read.keys()]).toEqual(asked);
    const kinds = people.map((person) => [person.isGuest, read.get(person.address.toUpperCase())?.kind]);
    expect(kinds).toEqual(people.map(({ isGuest }) => [isGuest, isGuest ? "unknown" : "known"]));
  });

  test("P1: Amina and Priya let colleagues see their subjects, and we do not look", async () => {
    const { local } = sandbox();
    let told = "";
    const listening: typeof fetch = async (input, init) => {
      const response = await local.fetch(new Request(input, init));
      told += await response.clone().text();
      return response;
    };
    const token = local.signIn(rafael.id).accessToken;
    const graph = createGraphTransport({
      baseUrl: "http://graph.local/v1.0",
      tokens: { token: async () => ({ ok: true, value: token }) },
      fetch: listening,
    });
    const read = await createGraphCalendarReader(graph).read([amina.address, priya.address], WEEK);
    expect(told).toContain(CANARY);
    expect(JSON.stringify([...valueOf(read)])).not.toContain(CANARY);
  });

  test("E14: Claire's own zone makes her working hours those of Vancouver", async () => {
    const { graphOf } = sandbox();
    const read = valueOf(await createGraphCalendarReader(graphOf(priya.id), zones).read([claire.address], WEEK));
    const zone = read.get(claire.address)?.hours?.zone ?? "";
    expect(zone).toMatch(/^posix:/);
    expect(zones.offsetMinutesAt(zone, WEEK.start)).toBe(zones.offsetMinutesAt("America/Los_Angeles", WEEK.start));
  });

  test("five months in pieces tell the same as month by month, and no meeting twice", async () => {
    const { graphOf } = sandbox();
    const reader = createGraphCalendarReader(graphOf(rafael.id));
    const arrayOf = async (window: Interval) => {
      const calendar = valueOf(await reader.read([amina.address], window)).get(amina.address);
      return calendar?.kind === "known" ? calendar.items.map((one) => JSON.stringify(one)) : [];
    };
    const start = WEEK.start;
    const cut = (from: number, to: number): Interval => ({
      start: (start + from * 1440 * MS_PER_MINUTE) as Instant,
      end: (start + to * 1440 * MS_PER_MINUTE) as Instant,
    });
    const whole = await arrayOf(cut(0, 150));
    const months = await Promise.all([0, 30, 60, 90, 120].map((day) => arrayOf(cut(day, day + 30))));
    expect(whole.length).toBeGreaterThan(50);
    expect(new Set(whole).size).toBe(whole.length);
    expect(new Set(whole)).toEqual(new Set(months.flat()));
  });

  test("calendars and the shared document, asked together, are one round trip", async () => {
    const { graphOf, roundTrips } = sandbox();
    const graph = graphOf(amina.id);
    await Promise.all([
      createGraphCalendarReader(graph).read([amina.address, rafael.address], WEEK),
      createSharePointEntryStore(graph, noaAndEmeka).changes(),
    ]);
    expect(roundTrips()).toBe(1);
  });
});
