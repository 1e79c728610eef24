import { NO_CALENDARS } from "../../../../src/domain/calendars/worldCalendars";
import type { Participant } from "../../../../src/domain/people/myTime/participant";
import { NOTHING_PRIVATE } from "../../../../src/domain/people/myTime/privateTime";
import type { SeriesPlan } from "../../../../src/domain/proposals/answer";
import type { ProposeRequest, SeriesWish } from "../../../../src/domain/proposals/request";
import { sharedLateOf } from "../../../../src/domain/proposals/series/seriesLate";
import { periodOf } from "../../../../src/domain/proposals/series/seriesPeriods";
import { planSeries } from "../../../../src/domain/proposals/series/series";
import type { Failure } from "../../../../src/domain/shared/failure";
import type { PersonId } from "../../../../src/domain/shared/ids";
import { createZoneData } from "../../../../src/domain/time/zones";
import { seriesRequestOf } from "../../../bench/inputs";
import { at, between, clock, person, request } from "../../../people";

const zones = createZoneData();
const FORTNIGHTS: SeriesWish = { count: 26, everyDays: 14, windowDays: 7 };
/** Winter, then the clocks change in New York on 14 March and in Berlin on 28 March. */
const WINTER = between("2027-01-04T00:00Z", "2027-01-18T00:00Z");

const planOf = (asked: ProposeRequest, wish: SeriesWish): SeriesPlan => {
  const planned = planSeries(asked, wish, zones, NO_CALENDARS);
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
};
const failureOf = (asked: ProposeRequest, wish: SeriesWish): Failure | undefined => {
  const planned = planSeries(asked, wish, zones, NO_CALENDARS);
  return planned.ok ? undefined : planned.error;
};
const clocksOf = ({ meetings }: SeriesPlan, id: string): ReadonlySet<number> =>
  new Set(
    meetings.flatMap(({ people }) => people.filter((side) => side.id === id).map(({ local }) => local.wallMinutes)),
  );
const carried = (...rows: readonly (readonly [string, number])[]): ReadonlyMap<PersonId, number> =>
  new Map(rows.map(([id, minutes]) => [id as PersonId, minutes]));

const open = { night: { fromMinutes: clock("23:00"), toMinutes: clock("05:00") } };
const ana = person("ana", "America/New_York", open);
const sita = person("sita", "Asia/Kathmandu", open);

test("E12: New York and Kathmandu share a year of early and late hours evenly, at no cost for both together", () => {
  const { meetings, loads, totals, exact, skipped } = planOf(request([ana, sita], WINTER), FORTNIGHTS);
  const [most = 0, least = 0] = [...loads.values()].sort((a, b) => b - a);
  expect([meetings.length, skipped.length, exact]).toEqual([26, 0, true]);
  expect(most - least).toBeLessThanOrEqual(15);
  expect(totals).toEqual({ planned: most + least, fairest: most + least, cheapest: most + least });
});

test("E12: whoever carried more before the series carries less in it", () => {
  const before = carried(["ana", 600], ["sita", 0]);
  const { meetings, loads } = planOf(request([ana, sita], WINTER, { ledger: before }), FORTNIGHTS);
  const added = (id: string): number =>
    meetings.reduce((sum, { score }) => sum + (score.added.get(id as PersonId) ?? 0), 0);
  expect(added("sita")).toBeGreaterThan(added("ana"));
  expect(Math.abs((loads.get("ana" as PersonId) ?? 0) - (loads.get("sita" as PersonId) ?? 0))).toBeLessThanOrEqual(15);
});

test("E12: each meeting's score counts what the meetings before it added", () => {
  const { meetings, loads } = planOf(request([ana, sita], WINTER), { count: 4, everyDays: 14, windowDays: 7 });
  const last = meetings.at(-1);
  expect(last?.score.loads).toEqual([...loads.values()].sort((a, b) => b - a));
});

test("E12: fairness may be kept from costing more than was allowed, and the cost of both is shown", () => {
  const day = { night: { fromMinutes: clock("22:00"), toMinutes: clock("07:00") } };
  const asked = request([person("ana", "America/New_York", day), person("sita", "Asia/Kathmandu", day)], WINTER);
  const free = planOf(asked, FORTNIGHTS);
  expect(free.totals.planned).toBeGreaterThan(free.totals.cheapest + 100);
  const capped = planOf(asked, { ...FORTNIGHTS, mostAddedMinutes: 100 });
  expect(capped.totals).toMatchObject({ fairest: free.totals.fairest, cheapest: free.totals.cheapest });
  expect(capped.totals.planned - capped.totals.cheapest).toBeLessThanOrEqual(100);
  expect(Math.max(...capped.loads.values())).toBeGreaterThan(Math.max(...free.loads.values()));
  const cheapest = planOf(asked, { ...FORTNIGHTS, mostAddedMinutes: 0 });
  expect(cheapest.totals.planned).toBe(cheapest.totals.cheapest);
});

test.each([
  ["Lena in Berlin", "lena", "kim"],
  ["Kim in New York", "kim", "lena"],
])(
  "E13: through both changes of clocks in March, %s who carries more keeps one time on the wall",
  (_who, id, other) => {
    const people = [person("lena", "Europe/Berlin"), person("kim", "America/New_York")];
    const asked = request(people, WINTER, { ledger: carried([id, 60], [other, 0]) });
    const planned = planOf(asked, { count: 16, everyDays: 7, windowDays: 7 });
    expect(clocksOf(planned, id).size).toBe(1);
    expect(clocksOf(planned, other).size).toBe(2);
  },
);

test("E13: a week that Lena is away is skipped and says why, and the other meetings stand", () => {
  const away = { window: between("2027-01-18T00:00Z", "2027-01-25T00:00Z"), show: "away" as const };
  const people = [person("lena", "Europe/Berlin", { calendar: [away] }), person("kim", "America/New_York")];
  const { meetings, skipped } = planOf(request(people, WINTER), { count: 3, everyDays: 14, windowDays: 7 });
  expect(meetings.map(({ period }) => period)).toEqual([0, 2]);
  expect(skipped.map(({ period, window }) => [period, window])).toEqual([
    [1, between("2027-01-18T00:00Z", "2027-01-25T00:00Z")],
  ]);
  expect(skipped[0]?.limits[0]).toMatchObject({ person: "lena", kind: "away" });
});

test("E13: a period that is over before now is skipped without a limit of anybody", () => {
  const asked = request([person("lena", "Europe/Berlin")], WINTER, { now: at("2027-01-11T00:00Z") });
  const { meetings, skipped } = planOf(asked, { count: 2, everyDays: 14, windowDays: 7 });
  expect(skipped).toEqual([{ period: 0, window: between("2027-01-04T00:00Z", "2027-01-11T00:00Z"), limits: [] }]);
  expect(meetings.map(({ period }) => period)).toEqual([1]);
});

test("E12: the order of the people does not change the series", () => {
  const berlin = person("lena", "Europe/Berlin", open);
  const [one, other] = [
    [ana, sita, berlin],
    [berlin, sita, ana],
  ].map((people: readonly Participant[]) => planOf(request(people, WINTER), { ...FORTNIGHTS, count: 12 }));
  expect(other?.meetings.map(({ slot }) => slot)).toEqual(one?.meetings.map(({ slot }) => slot));
  expect(other?.totals).toEqual(one?.totals);
});

const weekly: SeriesWish = { count: 6, everyDays: 7, windowDays: 5 };

test.each<[string, SeriesWish, string, string]>([
  ["a series of none", { ...weekly, count: 0 }, "series.count", "0"],
  ["a series of 105", { ...weekly, count: 105 }, "series.count", "105"],
  ["half a meeting", { ...weekly, count: 1.5 }, "series.count", "1.5"],
  ["every 0 days", { ...weekly, everyDays: 0 }, "series.everyDays", "0"],
  ["windows that overlap", { ...weekly, windowDays: 8 }, "series.windowDays", "8"],
  ["a cost below nothing", { ...weekly, mostAddedMinutes: -1 }, "series.mostAddedMinutes", "-1"],
])("E15: %s is refused by field and value", (_what, wish, field, value) => {
  expect(failureOf(request([ana], WINTER), wish)).toMatchObject({ type: "BadInput", field, value });
});

test("E12: two years of weeks for four with open nights are planned, and say how far from the fairest they may be", () => {
  const cities = ["America/Los_Angeles", "America/Sao_Paulo", "Europe/Berlin", "Asia/Kathmandu"];
  const asked = seriesRequestOf(cities, 52);
  const awake = { ...asked, people: asked.people.map((each) => ({ ...each, night: null })) };
  const { meetings, loads, exact, leastHeaviest = 0 } = planOf(awake, { count: 104, everyDays: 7, windowDays: 7 });
  expect({ meetings: meetings.length, exact }).toEqual({ meetings: 104, exact: false });
  const heaviest = Math.max(...loads.values());
  expect(leastHeaviest).toBeLessThanOrEqual(heaviest);
  expect(heaviest - leastHeaviest).toBeLessThan(heaviest / 20);
});

test("E15: more people than a series can compare, and more slots than it can weigh, are refused with the number allowed", () => {
  const crowd = Array.from({ length: 13 }, (_, i) => person(`person-${i}`, "Asia/Kathmandu"));
  expect(failureOf(request(crowd, WINTER), weekly)).toMatchObject({
    field: "people",
    value: "13",
    problem: "are more than 12, the most for a series",
  });
  const wish = { count: 104, everyDays: 30, windowDays: 30 };
  expect(failureOf(request(crowd.slice(0, 4), WINTER, { stepMinutes: 5 }), wish)).toMatchObject({
    field: "series.windowDays",
    value: "30",
    problem: "is more than 8, the most for 104 meetings of 4 people on a step of 5 minutes",
  });
});

test("E15: a series that goes on after the last known stay is refused by its first unknown time", () => {
  const guest = person("tui", "UTC", { stays: [{ place: { zone: "UTC" }, to: "2027-02-01" }] });
  expect(failureOf(request([ana, guest], WINTER), weekly)).toMatchObject({
    field: "people[1].stays",
    value: "2027-02-02T00:00:00Z",
  });
});

test("E15: a meeting longer than a period's window is refused", () => {
  const long = request([ana], WINTER, { durationMinutes: 1500 });
  expect(failureOf(long, { ...weekly, windowDays: 1 })).toMatchObject({ field: "series.windowDays", value: "1" });
});

test("E17: a limit that Ana's meetings of a year cannot reach is not searched under; one that they can reach is", () => {
  const limitedTo = (lateHoursAMonth: number): ProposeRequest =>
    request([{ ...ana, own: { ...NOTHING_PRIVATE, pace: { lateHoursAMonth } } }, sita], WINTER);
  const searchedUnder = (asked: ProposeRequest): boolean =>
    sharedLateOf(Array.from({ length: 6 }, (_, i) => periodOf(asked, FORTNIGHTS, i, zones, NO_CALENDARS))) !==
    undefined;
  expect([1, 2, 3, 4, 40].map((hours) => searchedUnder(limitedTo(hours)))).toEqual([true, true, false, false, false]);
});
