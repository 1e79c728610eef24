import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../../src/domain/calendars/worldCalendars";
import { compareLoads, heaviestFirst } from "../../../../src/domain/fairness/burden";
import type { CalendarItem } from "../../../../src/domain/people/myTime/calendarReader";
import type { Participant } from "../../../../src/domain/people/myTime/participant";
import { propose } from "../../../../src/domain/proposals/propose";
import { repairSeries } from "../../../../src/domain/proposals/series/repair";
import type { BookedMeeting } from "../../../../src/domain/proposals/series/repairCalendar";
import { planSeries } from "../../../../src/domain/proposals/series/series";
import type { Instant } from "../../../../src/domain/time/interval";
import { createZoneData } from "../../../../src/domain/time/zones";
import { times } from "../../../cases";
import { between, person, request } from "../../../people";

const zones = createZoneData();
const WEEKS = { count: 4, everyDays: 7, windowDays: 5 };
const MARCH = between("2027-03-08T00:00Z", "2027-03-22T00:00Z");
const HOUR_MS = 3_600_000;

const open = { night: { fromMinutes: 1380, toMinutes: 300 } };
const pair = [person("ana", "America/New_York", open), person("sita", "Asia/Kathmandu", open)];

const planned = planSeries(request(pair, MARCH, { stepMinutes: 60 }), WEEKS, zones, NO_CALENDARS);
const booked: readonly BookedMeeting[] = planned.ok
  ? planned.value.meetings.map(({ period, slot }) => ({ period, slot }))
  : [];

/** What Outlook shows of the meetings themselves. */
const bookedItems = booked.map(({ slot }): CalendarItem => ({ window: slot, show: "busy" }));

/** Appointments that came up after booking, up to three days long. */
const news: fc.Arbitrary<readonly CalendarItem[]> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 26 * 24 }), fc.integer({ min: 1, max: 72 })).map(([from, hours]) => ({
    show: "busy" as const,
    window: {
      start: (MARCH.start + from * HOUR_MS) as Instant,
      end: (MARCH.start + (from + hours) * HOUR_MS) as Instant,
    },
  })),
  { maxLength: 8 },
);

const startsOf = (meetings: readonly { readonly slot: { readonly start: number } }[]): readonly number[] =>
  meetings.map(({ slot }) => slot.start);

/** The loads of every other time for the one meeting that moved, in its own period. */
const otherLoads = (
  people: readonly Participant[],
  period: number,
  rest: readonly number[],
): readonly (readonly number[])[] => {
  const start = (MARCH.start + period * 7 * 24 * HOUR_MS) as Instant;
  const horizon = { start, end: (start + 5 * 24 * HOUR_MS) as Instant };
  const answer = propose(request(people, horizon, { stepMinutes: 60 }), zones, NO_CALENDARS);
  const found = answer.ok ? answer.value.proposals : [];
  return found.map(({ score }) =>
    heaviestFirst(people.map(({ id }, i) => (rest[i] ?? 0) + (score.added.get(id) ?? 0))),
  );
};

test("E13: whatever comes up, no meeting is forgotten, what still fits stays, and what moves is as fair as it can be", () => {
  expect(booked).toHaveLength(4);
  fc.assert(
    fc.property(news, news, (forAna, forSita) => {
      const people = pair.map((each, i) => ({ ...each, calendar: i === 0 ? forAna : forSita }));
      const withBooked = people.map((each) => ({ ...each, calendar: [...each.calendar, ...bookedItems] }));
      const asked = request(withBooked, MARCH, { stepMinutes: 60 });
      const repaired = repairSeries(asked, WEEKS, booked, zones, NO_CALENDARS);
      if (!repaired.ok) throw new Error(JSON.stringify(repaired.error));
      const { kept, moved, lost, loads } = repaired.value;
      expect([...startsOf(kept), ...startsOf(moved), ...startsOf(lost)].toSorted((a, b) => a - b)).toEqual(
        startsOf(booked),
      );
      const isHit = (slot: BookedMeeting["slot"]): boolean =>
        [...forAna, ...forSita].some(({ window }) => window.start < slot.end && window.end > slot.start);
      expect(startsOf(kept)).toEqual(startsOf(booked.filter(({ slot }) => !isHit(slot))));
      expect([...moved, ...lost].every(({ why }) => why.length > 0)).toBe(true);
      expect(moved.some(({ to }) => isHit(to.slot) || to.score.away > 0)).toBe(false);
      const [only, ...more] = moved;
      const [period, rest] =
        only && more.length === 0 && only.to.period === only.period
          ? [only.period, people.map(({ id }) => kept.reduce((sum, { score }) => sum + (score.added.get(id) ?? 0), 0))]
          : [0, []];
      const least = heaviestFirst([...loads.values()]);
      const fairer =
        rest.length > 0 ? otherLoads(people, period, rest).filter((other) => compareLoads(other, least) < 0) : [];
      expect(fairer).toEqual([]);
    }),
    times(2_000),
  );
});
