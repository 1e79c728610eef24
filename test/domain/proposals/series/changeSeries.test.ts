import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../../src/domain/calendars/worldCalendars";
import { compareLoads, heaviestFirst } from "../../../../src/domain/fairness/burden";
import type { CalendarItem } from "../../../../src/domain/people/myTime/calendarReader";
import type { Participant } from "../../../../src/domain/people/myTime/participant";
import {
  changeSeries,
  weighAsked,
  type SeriesChange,
  type SeriesEdit,
} from "../../../../src/domain/proposals/series/changeSeries";
import { propose } from "../../../../src/domain/proposals/propose";
import type { BookedMeeting } from "../../../../src/domain/proposals/series/repairCalendar";
import type { ProposeRequest } from "../../../../src/domain/proposals/request";
import type { PersonId } from "../../../../src/domain/shared/ids";
import { plusDays, plusMinutes, type Instant, type Interval } from "../../../../src/domain/time/interval";
import { isoText } from "../../../../src/domain/time/isoText";
import { createZoneData } from "../../../../src/domain/time/zones";
import { times } from "../../../cases";
import { at, between, declared, onClock, person, request, work } from "../../../people";

const zones = createZoneData();
/** Twelve weeks from Monday 7 December 2026, 00:00 in Lagos. */
const WINTER = between("2026-12-06T23:00Z", "2027-02-28T23:00Z");
const WEEKS = { count: 12, everyDays: 7, windowDays: 7 };

const amina = person("amina", "Africa/Lagos");
const rafael = person("rafael", "America/Sao_Paulo");
const pair = [amina, rafael];

/** Tuesdays at 19:00 in Lagos, two hours late for Amina, in these weeks. */
const tuesdays = (...weeks: readonly number[]): readonly BookedMeeting[] =>
  weeks.map((period) => {
    const start = plusDays(at("2026-12-08T18:00Z"), period * 7);
    return { period, slot: { start, end: plusMinutes(start, 60) } };
  });
const busy = (window: Interval): CalendarItem => ({ window, show: "busy" });
const asInCalendars = (people: readonly Participant[], booked: readonly BookedMeeting[]): readonly Participant[] =>
  people.map((each) => ({
    ...each,
    calendar: [...(each.calendar === "unknown" ? [] : each.calendar), ...booked.map(({ slot }) => busy(slot))],
  }));

const changed = (
  booked: readonly BookedMeeting[],
  edit: SeriesEdit,
  people: readonly Participant[] = pair,
  matters: Partial<ProposeRequest> = {},
): SeriesChange => {
  const asked = request(asInCalendars(people, booked), WINTER, matters);
  const answer = changeSeries(asked, WEEKS, booked, edit, zones, NO_CALENDARS);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};
const leftOut = (from: Instant, days: number, catchUp: boolean): SeriesEdit => ({
  ...{ kind: "leave-out", from, until: plusDays(from, days) },
  catchUp,
});
const startsOf = ({ changed: meetings }: SeriesChange): readonly (string | undefined)[] =>
  meetings.map(({ to }) => to && isoText(to.slot.start));
const loadsOf = (loads: SeriesChange["loads"]): object => Object.fromEntries(loads);

test("E20: Amina skips one of three Tuesdays: it is gone, and she carries an hour less for it", () => {
  const booked = tuesdays(0, 1, 2);
  const change = changed(booked, leftOut(booked[1]!.slot.start, 1, false), pair, {
    ledger: new Map([["rafael" as PersonId, 30]]),
  });
  expect(change.changed).toEqual([{ ...booked[1], limits: [] }]);
  expect([loadsOf(change.loadsBefore), loadsOf(change.loads)]).toEqual([
    { amina: 360, rafael: 30 },
    { amina: 240, rafael: 30 },
  ]);
  expect(change.exact).toBe(true);
});

test("E20: a pause of four weeks is caught up in the weeks between the meetings that come every second week", () => {
  const booked = tuesdays(0, 2, 4, 6, 8);
  const change = changed(booked, leftOut(booked[1]!.slot.start, 28, true));
  expect(change.changed.map(({ period, to }) => [period, to?.period])).toEqual([
    [2, 7],
    [4, 9],
  ]);
  expect(loadsOf(change.loads)).toEqual({ amina: 360, rafael: 0 });
});

test("E20: weekly meetings are caught up after the last, and what no week is left for is gone", () => {
  const booked = tuesdays(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  const change = changed(booked, leftOut(booked[0]!.slot.start, 28, true));
  expect(change.changed.map(({ period, to }) => [period, to?.period])).toEqual([
    [0, 10],
    [1, 11],
    [2, undefined],
    [3, undefined],
  ]);
});

test("E20: from the second one on they meet on Thursdays of Amina's clock, at one hour and in their own weeks", () => {
  const booked = tuesdays(0, 1, 2, 3);
  const on = { person: amina.id, weekday: 4 } as const;
  const change = changed(booked, { kind: "move-on", from: booked[1]!.slot.start, on });
  expect(startsOf(change)).toEqual(["2026-12-17T12:00:00Z", "2026-12-24T12:00:00Z", "2026-12-31T12:00:00Z"]);
  expect([loadsOf(change.loadsBefore), loadsOf(change.loads)]).toEqual([
    { amina: 480, rafael: 0 },
    { amina: 120, rafael: 0 },
  ]);
});

test("E20: on the day they have now, only another hour is another time", () => {
  const [first] = tuesdays(0);
  const evenings = pair.map((each) => ({ ...each, work: [work("18:00", "21:00")] }));
  const change = changed(
    [first!],
    { kind: "move-on", from: first!.slot.start, on: { person: amina.id, weekday: 2 } },
    evenings,
  );
  const start = change.changed[0]?.to?.slot.start ?? first!.slot.start;
  expect(Math.abs(start - first!.slot.start)).toBeGreaterThanOrEqual(60 * 60_000);
  expect(isoText(start).slice(0, 10)).toBe("2026-12-08");
});

test("E20: where a week has no such time the meeting stays, is carried as before, and what is in the way is named", () => {
  const booked = tuesdays(0, 1);
  const thursday = busy(between("2026-12-16T23:00Z", "2026-12-17T23:00Z"));
  const change = changed(
    booked,
    { kind: "move-on", from: booked[0]!.slot.start, on: { person: amina.id, weekday: 4 } },
    [{ ...amina, calendar: [thursday] }, rafael],
  );
  expect(startsOf(change)).toEqual(["2026-12-10T12:00:00Z", undefined]);
  expect(change.changed[1]?.limits[0]).toMatchObject({ person: "amina", kind: "busy" });
  expect(loadsOf(change.loads)).toEqual({ amina: 120, rafael: 0 });
});

test("E20: Rafael is called away from a meeting that stays: it is carried as it is booked, and nothing moves it", () => {
  const booked = tuesdays(0, 1);
  const away: CalendarItem = { show: "away", window: booked[0]!.slot };
  const change = changed(booked, leftOut(booked[1]!.slot.start, 1, false), [amina, { ...rafael, calendar: [away] }]);
  expect([loadsOf(change.loadsBefore), loadsOf(change.loads)]).toEqual([
    { amina: 240, rafael: 0 },
    { amina: 120, rafael: 0 },
  ]);
});

test("E17: a month's late hours of Amina leave no room for a second evening: that one stays where it is", () => {
  const evenings = person("rafael", "America/Sao_Paulo", { work: [work("14:00", "18:00")] });
  const own = declared({ pace: { lateHoursAMonth: 1 } });
  const booked = tuesdays(0, 1);
  const asked = [
    { ...amina, own, night: { fromMinutes: 1380, toMinutes: 420 } },
    { ...evenings, night: { fromMinutes: 1080, toMinutes: 840 } },
  ];
  const change = changed(booked, { kind: "move-on", from: booked[0]!.slot.start }, asked, { viewer: amina.id });
  expect(
    change.changed.map(({ to, limits }) => to !== undefined || limits.some(({ kind }) => kind === "late-enough")),
  ).toEqual([true, true]);
  expect(change.changed.filter(({ to }) => to)).toHaveLength(1);
});

test("P1: what Rafael declared in private changes nothing that Amina's screen says of a change", () => {
  const booked = tuesdays(0, 1, 2, 3);
  const secret = declared({ patterns: [onClock([1, 2, 3, 4, 5], "00:00", "23:59")] });
  const asAmina = { viewer: amina.id };
  for (const edit of [
    leftOut(booked[1]!.slot.start, 7, true),
    { kind: "move-on", from: booked[1]!.slot.start } as const,
  ]) {
    const told = changed(booked, edit, [amina, { ...rafael, own: secret }], asAmina);
    expect(told).toEqual(changed(booked, edit, pair, asAmina));
  }
});

test("E15: a meeting that is there twice is refused by field", () => {
  const [first] = tuesdays(0);
  const twice = [first!, first!];
  const answer = changeSeries(
    request(pair, WINTER),
    WEEKS,
    twice,
    leftOut(first!.slot.start, 1, false),
    zones,
    NO_CALENDARS,
  );
  expect(answer).toMatchObject({ ok: false, error: { type: "BadInput", field: "booked[1].period" } });
});

/** Appointments of up to three days in the first three weeks. */
const news: fc.Arbitrary<readonly CalendarItem[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 20 * 24 }), fc.integer({ min: 1, max: 72 }))
    .map(([from, hours]) =>
      busy({ start: plusMinutes(WINTER.start, from * 60), end: plusMinutes(WINTER.start, (from + hours) * 60) }),
    ),
  { maxLength: 6 },
);

test("E20, property: whatever else stands in the calendars, no series with these meetings moved is fairer than the one that is said", () => {
  const booked = tuesdays(0, 1);
  const everyHour = { stepMinutes: 60 };
  fc.assert(
    fc.property(news, news, fc.integer({ min: 0, max: 240 }), (forAmina, forRafael, carried) => {
      const people = [
        { ...amina, calendar: forAmina },
        { ...rafael, calendar: forRafael },
      ];
      const ledger = new Map([[rafael.id, carried]]);
      const change = changed(booked, { kind: "move-on", from: booked[0]!.slot.start }, people, {
        ...everyHour,
        ledger,
      });
      const sums = booked.reduce<readonly (readonly number[])[]>(
        (before, { period, slot }) => {
          const horizon = { start: plusDays(WINTER.start, period * 7), end: plusDays(WINTER.start, period * 7 + 7) };
          const answer = propose(
            request(people, horizon, { ...everyHour, now: plusDays(WINTER.start, -1) }),
            zones,
            NO_CALENDARS,
          );
          const others = (answer.ok ? answer.value.proposals : []).filter(
            (other) => other.slot.end <= slot.start || other.slot.start >= slot.end,
          );
          const adds = others.map(({ score }) => people.map(({ id }) => score.added.get(id) ?? 0));
          // Where no other time fits, it stays at two late hours for Amina.
          return (adds.length > 0 ? distinct(adds) : [[120, 0]]).flatMap((add) =>
            before.map((sum) => sum.map((minutes, i) => minutes + (add[i] ?? 0))),
          );
        },
        [[0, carried]],
      );
      const best = sums.map(heaviestFirst).reduce((least, loads) => (compareLoads(loads, least) < 0 ? loads : least));
      expect(heaviestFirst([...change.loads.values()])).toEqual(best);
    }),
    times(300),
  );
});

const distinct = (all: readonly (readonly number[])[]): readonly (readonly number[])[] => [
  ...new Map(all.map((each) => [each.join(), each])).values(),
];

/** The new times of a change, asked for by somebody else. */
const askedFor = ({ changed: meetings }: SeriesChange) =>
  meetings.flatMap(({ slot, to }) => (to ? [{ slot, to: to.slot }] : []));

const weighed = (
  booked: readonly BookedMeeting[],
  moves: readonly { readonly slot: Interval; readonly to: Interval }[],
  people: readonly Participant[] = pair,
  matters: Partial<ProposeRequest> = {},
) => {
  const asked = request(asInCalendars(people, booked), WINTER, matters);
  const slots = booked.map(({ slot }) => slot);
  const answer = weighAsked(asked, slots, moves, zones, NO_CALENDARS);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

test("E20: what Rafael asks for costs Amina's screen what it cost on his, and every time that he was shown fits", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      fc.constantFrom(undefined, 1, 2, 3, 4, 5),
      fc.record({ amina: fc.nat(400), rafael: fc.nat(400) }),
      (weeks, from, weekday, carried) => {
        const booked = tuesdays(...weeks.toSorted((a, b) => a - b));
        const start = booked[from % booked.length]!.slot.start;
        const on = weekday === undefined ? {} : { on: { person: rafael.id, weekday: weekday as 1 } };
        const matters = {
          ledger: new Map([
            [amina.id, carried.amina],
            [rafael.id, carried.rafael],
          ]),
        };
        const his = changed(booked, { kind: "move-on", from: start, ...on }, pair, matters);
        const hers = weighed(booked, askedFor(his), pair, matters);
        expect(hers.changed.map(({ proposal }) => proposal.score.away)).toEqual(askedFor(his).map(() => 0));
        expect(loadsOf(hers.loads)).toEqual(loadsOf(his.loads));
        expect(loadsOf(hers.loadsBefore)).toEqual(loadsOf(his.loadsBefore));
      },
    ),
    times(200),
  );
});

test("E20: one asked time at which Amina is busy stays where it was, with the limit, and the loads count it there", () => {
  const booked = tuesdays(0, 1);
  const [first, second] = booked.map(({ slot }) => slot);
  const to = (slot: Interval): Interval => ({
    start: plusMinutes(plusDays(slot.start, 1), -5 * 60),
    end: plusMinutes(plusDays(slot.end, 1), -5 * 60),
  });
  const moves = [first!, second!].map((slot) => ({ slot, to: to(slot) }));
  const people = [{ ...amina, calendar: [busy(to(first!))] }, rafael];
  const answer = weighed(booked, moves, people);
  expect(answer.changed.map(({ limits }) => limits)).toEqual([[{ person: amina.id, kind: "busy", slots: 1 }], []]);
  expect(loadsOf(answer.loadsBefore)).toEqual({ amina: 240, rafael: 0 });
  expect(loadsOf(answer.loads)).toEqual({ amina: 120, rafael: 0 });
});

test("E20: every second Tuesday from the second on falls out, nothing is caught up, and the others stay", () => {
  const booked = tuesdays(0, 1, 2, 3);
  const change = changed(booked, { kind: "every-second", from: booked[1]!.slot.start });
  expect(change.changed.map(({ period, to }) => [period, to])).toEqual([
    [1, undefined],
    [3, undefined],
  ]);
  expect(loadsOf(change.loadsBefore)).toEqual({ amina: 480, rafael: 0 });
  expect(loadsOf(change.loads)).toEqual({ amina: 240, rafael: 0 });
});
