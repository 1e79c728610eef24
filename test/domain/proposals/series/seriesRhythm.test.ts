import { NO_CALENDARS } from "../../../../src/domain/calendars/worldCalendars";
import type { SeriesPlan } from "../../../../src/domain/proposals/answer";
import type { SeriesWish } from "../../../../src/domain/proposals/request";
import { planSeries } from "../../../../src/domain/proposals/series/series";
import type { PersonId } from "../../../../src/domain/shared/ids";
import { createZoneData } from "../../../../src/domain/time/zones";
import { holiday, region, worldOf } from "../../../doubles/world";
import { valueOf } from "../../../doubles/graphTools";
import { at, between, clock, person, request, work } from "../../../people";

const zones = createZoneData();
const planOf = (asked: ReturnType<typeof request>, wish: SeriesWish, world = NO_CALENDARS): SeriesPlan =>
  valueOf(planSeries(asked, wish, zones, world));
const datesOf = ({ meetings }: SeriesPlan, who = 0): readonly (string | undefined)[] =>
  meetings.map(({ people }) => people[who]?.local.date);
const busy = (start: string, end: string) => ({ show: "busy" as const, window: between(start, end) });

/** On every day from 1 December to 20 February, at the same hours in UTC. */
const daily = (from: string, to: string, only: (date: string) => boolean = () => true) =>
  Array.from({ length: 82 }, (_, day) => new Date(Date.UTC(2026, 11, 1 + day)).toISOString().slice(0, 10))
    .filter(only)
    .map((date) => busy(`${date}T${from}Z`, `${date}T${to}Z`));

/** Left free for both: 1:15 PM in Lagos, 9:15 AM in São Paulo, on the days that the review found. */
const amina = person("amina", "Africa/Lagos", { calendar: daily("07:00", "12:15") });
const TAKEN = [
  "2026-12-01",
  "2026-12-02",
  "2026-12-03",
  "2026-12-04",
  "2026-12-29",
  "2026-12-30",
  "2026-12-31",
  "2027-01-01",
];
const TAKEN_LATER = ["2027-01-12", "2027-01-26"];
const rafael = person("rafael", "America/Sao_Paulo", {
  work: [work("09:00", "18:00")],
  calendar: [
    ...daily("13:00", "21:00"),
    ...daily("12:15", "13:00", (date) => [...TAKEN, ...TAKEN_LATER].includes(date)),
  ],
});
const SIX: SeriesWish = { count: 6, everyDays: 14, windowDays: 7 };
const FROM_TUESDAY = between("2026-12-01T12:00Z", "2026-12-15T12:00Z");
const pair = (...people: readonly ReturnType<typeof person>[]) =>
  request(people, FROM_TUESDAY, { durationMinutes: 45, now: at("2026-12-01T11:00Z") });

test("E16: Amina in Lagos and Rafael in São Paulo meet every second Monday at 1:15 PM, not after 8, 20, 9, 14 and 13 days", () => {
  const plan = planOf(pair(amina, rafael), SIX);
  expect(datesOf(plan)).toEqual(["2026-12-07", "2026-12-21", "2027-01-04", "2027-01-18", "2027-02-01", "2027-02-15"]);
  expect(plan.totals.planned).toBe(0);
  expect(plan.rhythm).toEqual({
    everyDays: 14,
    people: [
      { person: "amina", weekday: 1, wallMinutes: clock("13:15") },
      { person: "rafael", weekday: 1, wallMinutes: clock("09:15") },
    ],
    exceptions: [],
  });
});

test("E16: one Monday that Rafael cannot is one exception with its reason, and all other Mondays stay", () => {
  const full = rafael.calendar === "unknown" ? [] : rafael.calendar;
  const busier = { ...rafael, calendar: [...full, busy("2027-01-18T12:00Z", "2027-01-18T13:00Z")] };
  const plan = planOf(pair(amina, busier), SIX);
  expect(datesOf(plan)).toEqual(["2026-12-07", "2026-12-21", "2027-01-04", "2027-01-15", "2027-02-01", "2027-02-15"]);
  expect(plan.rhythm?.exceptions).toEqual([
    {
      period: 3,
      people: ["amina", "rafael"],
      slot: between("2027-01-18T12:15Z", "2027-01-18T13:00Z"),
      because: { kind: "ruled-out", findings: [expect.objectContaining({ kind: "busy", person: "rafael" })] },
    },
  ]);
});

test("E16: a Monday that is a public holiday in Nigeria is left, for the same day and hour before it", () => {
  const nigeria = worldOf({ regions: [region("NG", holiday("2026-12-21", "public"))] });
  const stays = [{ place: { zone: "Africa/Lagos", region: "NG" } }];
  const plan = planOf(pair({ ...amina, stays }, rafael), SIX, nigeria);
  expect(datesOf(plan)[1]).toBe("2026-12-18");
  expect(plan.rhythm?.exceptions.map(({ period, because }) => [period, because])).toEqual([
    [1, { kind: "ruled-out", findings: [expect.objectContaining({ kind: "holiday", person: "amina" })] }],
  ]);
});

test("E16: the same evening is asked of nobody for a rhythm: what costs less wins", () => {
  // On the third Monday the hour costs Amina 45 minutes, and Tuesday's costs nobody anything.
  const late = { window: between("2027-01-04T12:00Z", "2027-01-04T13:00Z"), level: "rather-not" as const };
  const plan = planOf(pair({ ...amina, published: [late] }, rafael), SIX);
  expect(plan.totals.planned).toBeLessThanOrEqual(plan.totals.cheapest);
  expect(plan.rhythm?.exceptions.every(({ because }) => because.kind !== "fairness")).toBe(true);
});

/** Winter, then the clocks change in New York on 14 March and in Berlin on 28 March. */
const WINTER = between("2027-01-04T00:00Z", "2027-01-18T00:00Z");

test("E16, E13: while New York and Berlin are five hours apart, Lena who carries more keeps Monday and her hour", () => {
  const people = [person("lena", "Europe/Berlin"), person("kim", "America/New_York")];
  const asked = request(people, WINTER, { ledger: new Map([["lena" as PersonId, 60]]) });
  const plan = planOf(asked, { count: 16, everyDays: 7, windowDays: 7 });
  const [lena, kim] = plan.rhythm?.people ?? [];
  expect(lena?.weekday).toBe(kim?.weekday);
  const mondays = plan.meetings.map(({ people: [side] }) => `${side?.local.weekday} ${side?.local.wallMinutes}`);
  expect(new Set(mondays)).toEqual(new Set([`${lena?.weekday} ${lena?.wallMinutes}`]));
  expect(plan.rhythm?.exceptions.map(({ period, people: who, because }) => [period, who, because.kind])).toEqual([
    [10, ["kim"], "clocks"],
    [11, ["kim"], "clocks"],
  ]);
});

test("E16: a circle in Lagos, Nairobi and Berlin keeps one weekday, also when the order of the people is turned", () => {
  const people = [
    person("amina", "Africa/Lagos"),
    person("wanjiru", "Africa/Nairobi"),
    person("lena", "Europe/Berlin"),
  ];
  const wish = { count: 8, everyDays: 14, windowDays: 7 };
  const plan = planOf(request(people, WINTER), wish);
  expect(new Set(plan.meetings.map(({ people: [side] }) => side?.local.weekday)).size).toBe(1);
  const turned = planOf(request(people.toReversed(), WINTER), wish);
  expect(turned.meetings.map(({ slot }) => slot)).toEqual(plan.meetings.map(({ slot }) => slot));
  expect(turned.rhythm?.exceptions.map(({ because }) => because)).toEqual(
    plan.rhythm?.exceptions.map(({ because }) => because),
  );
});

test("E16: a series every 30 days keeps its weekday, and one every second day its distance", () => {
  const people = [person("amina", "Africa/Lagos"), person("lena", "Europe/Berlin")];
  const monthly = planOf(request(people, WINTER), { count: 6, everyDays: 30, windowDays: 7 });
  expect(new Set(monthly.meetings.map(({ people: [side] }) => side?.local.weekday)).size).toBe(1);
  // The clocks of Berlin go forward on 28 March, and those of Lagos never.
  expect(monthly.rhythm?.exceptions.map(({ people: who, because }) => [who, because.kind])).toEqual([
    [["lena"], "clocks"],
    [["lena"], "clocks"],
    [["lena"], "clocks"],
  ]);
  const open = people.map((each) => ({ ...each, work: [work("09:00", "17:00", [1, 2, 3, 4, 5, 6, 7])] }));
  const everySecond = planOf(request(open, WINTER), { count: 5, everyDays: 2, windowDays: 2 });
  expect(datesOf(everySecond)).toEqual(["2027-01-04", "2027-01-06", "2027-01-08", "2027-01-10", "2027-01-12"]);
  expect(everySecond.rhythm?.people[0]).toEqual({ person: "amina", wallMinutes: clock("09:00") });
});

test("E16: a single meeting has no rhythm", () => {
  expect(planOf(pair(amina, rafael), { ...SIX, count: 1 }).rhythm).toBeUndefined();
});

test("E16: half an hour off the grid, after a flight from St John's to Lord Howe, an exception says that there is no room", () => {
  const chidi = person("chidi", "America/St_Johns", {
    stays: [
      { place: { zone: "America/St_Johns" }, to: "2026-12-01" },
      { place: { zone: "Australia/Lord_Howe" }, from: "2026-12-02" },
    ],
    work: [work("06:30", "12:15", [3, 7]), work("05:00", "06:00", [2, 6])],
    night: null,
  });
  const noa = person("noa", "Africa/Lagos", { work: [], night: null, calendar: "unknown" });
  const days = between("2026-11-30T19:00Z", "2026-12-01T01:00Z");
  const asked = request([noa, chidi], days, { now: days.start, durationMinutes: 25, stepMinutes: 60 });
  const plan = planOf(asked, { count: 3, everyDays: 1, windowDays: 1 });
  expect(plan.meetings).toHaveLength(3);
  expect(plan.rhythm?.exceptions.map(({ because }) => because.kind)).toContain("no-room");
});

test("E8, E16: where Amina and Rafael meet on Monday, 7 December anyway, their series begins on the Tuesday and stays there", () => {
  const monday = between("2026-12-07T13:00Z", "2026-12-07T13:45Z");
  const asked = request([amina, rafael], between("2026-12-07T00:00Z", "2026-12-14T00:00Z"), { durationMinutes: 45 });
  const weekly: SeriesWish = { count: 3, everyDays: 7, windowDays: 7 };
  expect(datesOf(planOf(asked, weekly))).toEqual(["2026-12-07", "2026-12-14", "2026-12-21"]);
  const plan = planOf({ ...asked, apartFrom: [monday] }, weekly);
  expect(datesOf(plan)).toEqual(["2026-12-08", "2026-12-15", "2026-12-22"]);
  expect(plan.rhythm?.exceptions).toEqual([]);
});

test("E8, E16: a meeting that leaves the rhythm because they meet on that day anyway says so", () => {
  const monday = between("2026-12-07T13:00Z", "2026-12-07T13:45Z");
  const onlyMondays = daily("07:00", "21:00", (date) => date > "2026-12-08" && new Date(date).getUTCDay() !== 1);
  const bound = { ...amina, calendar: [...daily("07:00", "12:15"), ...onlyMondays] };
  const asked = request([bound, rafael], between("2026-12-07T00:00Z", "2026-12-14T00:00Z"), { durationMinutes: 45 });
  const plan = planOf({ ...asked, apartFrom: [monday] }, { count: 3, everyDays: 7, windowDays: 7 });
  expect(datesOf(plan)).toEqual(["2026-12-08", "2026-12-14", "2026-12-21"]);
  expect(plan.rhythm?.exceptions).toMatchObject([
    { period: 0, slot: { start: at("2026-12-07T12:15Z") }, because: { kind: "meets-then" } },
  ]);
});

test("E8: where a week has no other day, its meeting stands on the day on which they meet anyway", () => {
  const monday = between("2026-12-07T13:00Z", "2026-12-07T13:45Z");
  const closed = { ...amina, calendar: [...daily("07:00", "12:15"), busy("2026-12-07T23:00Z", "2026-12-14T23:00Z")] };
  const asked = request([closed, rafael], between("2026-12-07T06:00Z", "2026-12-14T06:00Z"), { durationMinutes: 45 });
  const plan = planOf({ ...asked, apartFrom: [monday] }, { count: 1, everyDays: 7, windowDays: 7 });
  expect(datesOf(plan)).toEqual(["2026-12-07"]);
});
