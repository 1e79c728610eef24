import { NO_CALENDARS, type WorldCalendars } from "../../../../src/domain/calendars/worldCalendars";
import type { CalendarItem } from "../../../../src/domain/people/myTime/calendarReader";
import type { SeriesPlan } from "../../../../src/domain/proposals/answer";
import type { SeriesRepair } from "../../../../src/domain/proposals/series/repair";
import { repairSeries } from "../../../../src/domain/proposals/series/repair";
import type { BookedMeeting } from "../../../../src/domain/proposals/series/repairCalendar";
import type { ProposeRequest, SeriesWish } from "../../../../src/domain/proposals/request";
import { planSeries } from "../../../../src/domain/proposals/series/series";
import type { PersonId } from "../../../../src/domain/shared/ids";
import type { Instant, Interval } from "../../../../src/domain/time/interval";
import { isoText } from "../../../../src/domain/time/isoText";
import { createZoneData } from "../../../../src/domain/time/zones";
import { at, between, declared, onClock, person, request } from "../../../people";

const zones = createZoneData();
const MONTHS: SeriesWish = { count: 4, everyDays: 28, windowDays: 7 };
const WINTER = between("2027-01-04T00:00Z", "2027-01-18T00:00Z");

const lena = person("lena", "Europe/Berlin");
const kim = person("kim", "America/New_York");

const planOf = (asked: ProposeRequest, wish = MONTHS, rules = zones, world = NO_CALENDARS): SeriesPlan => {
  const planned = planSeries(asked, wish, rules, world);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
};
const repairOf = (
  asked: ProposeRequest,
  booked: readonly BookedMeeting[],
  wish = MONTHS,
  rules = zones,
  world: WorldCalendars = NO_CALENDARS,
): SeriesRepair => {
  const repaired = repairSeries(asked, wish, booked, rules, world);
  if (!repaired.ok) throw new Error(JSON.stringify(repaired.error));
  return repaired.value;
};
const bookedOf = ({ meetings }: SeriesPlan): readonly BookedMeeting[] =>
  meetings.map(({ period, slot }) => ({ period, slot }));
const busy = (window: Interval): CalendarItem => ({ window, show: "busy" });
const slotOf = (booked: readonly BookedMeeting[], period: number): Interval => {
  const found = booked.find((meeting) => meeting.period === period);
  if (!found) throw new Error(`Nothing is booked in period ${period}.`);
  return found.slot;
};
const later = ({ start, end }: Interval, minutes: number): Interval => ({
  start: (start + minutes * 60_000) as Instant,
  end: (end + minutes * 60_000) as Instant,
});

const booked = bookedOf(planOf(request([lena, kim], WINTER)));
const allBooked = booked.map(({ slot }) => busy(slot));

test("E13: a booked series to which nothing has happened stays, although it stands in both calendars", () => {
  const people = [lena, kim].map((each) => ({ ...each, calendar: allBooked }));
  const { kept, moved, lost } = repairOf(request(people, WINTER), booked);
  expect(kept.map(({ slot }) => slot)).toEqual(booked.map(({ slot }) => slot));
  expect([...moved, ...lost]).toEqual([]);
});

test("E13: when Kim gets a court date, that one meeting moves within its week, and the repair says why", () => {
  const court = busy(later(slotOf(booked, 1), 15));
  const people = [
    { ...lena, calendar: allBooked },
    { ...kim, calendar: [...allBooked, court] },
  ];
  const { kept, moved, lost } = repairOf(request(people, WINTER), booked);
  expect(kept.map(({ period }) => period)).toEqual([0, 2, 3]);
  expect(lost).toEqual([]);
  expect(moved).toHaveLength(1);
  const [move] = moved;
  expect(move?.why).toEqual([
    {
      person: "kim",
      kind: "busy",
      hard: true,
      weight: 0,
      minutes: 45,
      window: { ...court.window, end: slotOf(booked, 1).end },
    },
  ]);
  expect(move?.to).toMatchObject({ period: 1, score: { away: 0, loads: [0, 0] } });
  expect(move?.slot).toEqual(slotOf(booked, 1));
  // The local time that everybody knows by now is kept where it can be: another day of that week.
  expect(move?.to.people.map(({ local }) => local.wallMinutes)).toEqual(
    kept[0]?.people.map(({ local }) => local.wallMinutes),
  );
});

test("E13: a second appointment at exactly the time of the meeting stands against it", () => {
  const twice = [...allBooked, busy(slotOf(booked, 2))];
  const { moved } = repairOf(request([{ ...lena, calendar: twice }, kim], WINTER), booked);
  expect(moved.map(({ period }) => period)).toEqual([2]);
});

test("E13: when Lena is away the whole week, a meeting after the last keeps the count", () => {
  const away: CalendarItem = { show: "away", window: between("2027-02-01T00:00Z", "2027-02-08T00:00Z") };
  const { kept, moved, lost } = repairOf(request([{ ...lena, calendar: [away] }, kim], WINTER), booked);
  expect([kept.length, moved.length, lost.length]).toEqual([3, 1, 0]);
  expect(moved[0]).toMatchObject({ period: 1, why: [{ kind: "away" }], to: { period: 4 } });
  // Period 4 begins 4 times 28 days after 4 January.
  expect(moved[0]?.to.slot.start).toBeGreaterThanOrEqual(at("2027-04-26T00:00Z"));
});

test("E13: two meetings that lose their weeks get two different ones after the last", () => {
  const weeks = [between("2027-02-01T00:00Z", "2027-02-08T00:00Z"), between("2027-03-01T00:00Z", "2027-03-08T00:00Z")];
  const { moved } = repairOf(request([{ ...lena, calendar: weeks.map(busy) }, kim], WINTER), booked);
  expect(moved.map(({ period, to }) => [period, to.period])).toEqual([
    [1, 4],
    [2, 5],
  ]);
});

test("E13: a meeting for which no week is left is named with what stands in the way", () => {
  const gone: CalendarItem = { show: "away", window: between("2027-03-29T00:00Z", "2029-01-01T00:00Z") };
  const { kept, moved, lost } = repairOf(request([{ ...lena, calendar: [gone] }, kim], WINTER), booked);
  expect([kept.length, moved.length]).toEqual([3, 0]);
  expect(lost).toMatchObject([{ period: 3, slot: slotOf(booked, 3), why: [{ kind: "away", person: "lena" }] }]);
  expect(lost[0]?.limits[0]).toMatchObject({ kind: "away", person: "lena" });
});

test("E13: a holiday that was announced after booking moves the meeting of that day", () => {
  const inBerlin = { ...lena, stays: [{ place: { zone: "Europe/Berlin", region: "DE-BE" } }] };
  const date = isoText(slotOf(booked, 1).start).slice(0, 10);
  const holiday = {
    date,
    names: { en: "A day of mourning" },
    kind: "public",
    confidence: "gazetted",
    source: "a decree",
  } as const;
  const announced: WorldCalendars = {
    ...NO_CALENDARS,
    region: (region) => ({
      region,
      coverage: { from: "2026-01-01", to: "2030-12-31" },
      asOf: "2027-01-10",
      holidays: [holiday],
      weeks: [],
    }),
  };
  const { moved } = repairOf(request([inBerlin, kim], WINTER), booked, MONTHS, zones, announced);
  expect(moved.map(({ period, why }) => [period, why.map(({ kind }) => kind)])).toEqual([[1, ["holiday"]]]);
});

test("E14: when a country changes its clocks, meetings that have become night move", () => {
  const early = { ...kim, work: [], night: { fromMinutes: 1320, toMinutes: 540 } };
  const before = bookedOf(planOf(request([lena, early], WINTER)));
  const moves = {
    ...zones,
    offsetMinutesAt: (zone: string, instant: Instant) =>
      zones.offsetMinutesAt(zone, instant) - (zone === "America/New_York" ? 60 : 0),
    readAt: (zone: string, instant: Instant) =>
      zone === "America/New_York" ? zones.readAt(zone, (instant - 3_600_000) as Instant) : zones.readAt(zone, instant),
    instantAt: (zone: string, date: string, wall: number) =>
      (zones.instantAt(zone, date, wall) + (zone === "America/New_York" ? 3_600_000 : 0)) as Instant,
  };
  const { moved, kept } = repairOf(request([lena, early], WINTER), before, MONTHS, moves);
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.length + kept.length).toBe(4);
  expect(moved.every(({ why }) => why.every(({ kind, person: whose }) => kind === "night" && whose === "kim"))).toBe(
    true,
  );
});

test("E13: what has begun is over, and is neither checked nor counted again", () => {
  const asked = request([{ ...lena, calendar: [busy(WINTER)] }, kim], WINTER, { now: at("2027-01-10T00:00Z") });
  const { kept, moved, lost } = repairOf(asked, booked);
  expect([...kept, ...moved, ...lost].map(({ period }) => period)).toEqual([1, 2, 3]);
});

test("P1: what Kim declared in private moves nothing on Lena's screen, and moves it on her own", () => {
  const secret = declared({ patterns: [onClock([1, 2, 3, 4, 5], "00:00", "23:59")] });
  const people = [lena, { ...kim, own: secret }];
  const asLena = { viewer: "lena" as PersonId };
  expect(repairOf(request(people, WINTER, asLena), booked)).toEqual(
    repairOf(request([lena, kim], WINTER, asLena), booked),
  );
  const asKim = repairOf(request(people, WINTER, { viewer: "kim" as PersonId }), booked);
  expect([...asKim.moved, ...asKim.lost]).toHaveLength(4);
});

test.each<[string, readonly BookedMeeting[], string]>([
  [
    "a period that is there twice",
    [...booked, { period: 1, slot: later(slotOf(booked, 1), 1440) }],
    "booked[4].period",
  ],
  ["a period below 0", [{ period: -1, slot: slotOf(booked, 1) }], "booked[0].period"],
  ["a meeting of no length", [{ period: 0, slot: { start: WINTER.start, end: WINTER.start } }], "booked[0].end"],
  ["a meeting at half a minute", [{ period: 0, slot: later(slotOf(booked, 0), 0.5) }], "booked[0].start"],
])("E15: %s is refused by field", (_what, meetings, field) => {
  const repaired = repairSeries(request([lena, kim], WINTER), MONTHS, meetings, zones, NO_CALENDARS);
  expect(repaired).toMatchObject({ ok: false, error: { type: "BadInput", field } });
});
