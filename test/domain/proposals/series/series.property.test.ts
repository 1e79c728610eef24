import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../../src/domain/calendars/worldCalendars";
import { compareLoads, heaviestFirst } from "../../../../src/domain/fairness/burden";
import type { Participant } from "../../../../src/domain/people/myTime/participant";
import { NOTHING_PRIVATE } from "../../../../src/domain/people/myTime/privateTime";
import type { Proposal } from "../../../../src/domain/proposals/answer";
import { propose } from "../../../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../../../src/domain/proposals/request";
import { planSeries } from "../../../../src/domain/proposals/series/series";
import type { Instant } from "../../../../src/domain/time/interval";
import { whereaboutsOf } from "../../../../src/domain/timeline/whereabouts";
import { createZoneData } from "../../../../src/domain/time/zones";
import { times } from "../../../cases";
import { anyRequest } from "../anybody";

const zones = createZoneData();
const DAY_MS = 86_400_000;

/** What `propose` finds on these days; days without room hold nothing. */
const proposedOn = (request: ProposeRequest, day: number, days = 1): readonly Proposal[] => {
  const start = (request.horizon.start + day * DAY_MS) as Instant;
  const horizon = { start, end: (start + days * DAY_MS) as Instant };
  const answer = propose({ ...request, horizon }, zones, NO_CALENDARS);
  return answer.ok ? answer.value.proposals : [];
};

const leastUnknown = (found: readonly Proposal[]): readonly Proposal[] => {
  const fewest = Math.min(...found.map(({ score }) => score.unknown));
  return found.filter(({ score }) => score.unknown === fewest);
};

/** What `propose` finds on one day, with as few unknown people as possible. */
const foundOn = (request: ProposeRequest, day: number): readonly Proposal[] => leastUnknown(proposedOn(request, day));

test("E12: two days planned as a series are as fair as the fairest pair of what is proposed for each", () => {
  fc.assert(
    fc.property(anyRequest, (any) => {
      // Late hours are shared by the days (E17): their own test follows.
      const people = any.people.map((one) => ({ ...one, own: { ...(one.own ?? NOTHING_PRIVATE), pace: {} } }));
      const request = { ...any, people, stepMinutes: 60 };
      const planned = planSeries(request, { count: 2, everyDays: 1, windowDays: 1 }, zones, NO_CALENDARS);
      // A request that leaves no room at all is refused, by `propose` as well.
      if (!planned.ok) return;
      const days = [foundOn(request, 0), foundOn(request, 1)];
      expect(planned.value.skipped.map(({ period }) => period)).toEqual(
        [0, 1].filter((day) => days[day]?.length === 0),
      );
      const loadsAfter = (meetings: readonly Proposal[]): readonly number[] =>
        heaviestFirst(
          request.people.map(({ id }) =>
            meetings.reduce((sum, { score }) => sum + (score.added.get(id) ?? 0), request.ledger.get(id) ?? 0),
          ),
        );
      const [first = [], second = []] = days.map((found) => (found.length > 0 ? found.map((each) => [each]) : [[]]));
      const every = first.flatMap((one) => second.map((other) => loadsAfter([...one, ...other])));
      const fairest = every.reduce((best, loads) => (compareLoads(loads, best) < 0 ? loads : best));
      expect(heaviestFirst([...planned.value.loads.values()])).toEqual(fairest);
      expect(loadsAfter(planned.value.meetings)).toEqual(fairest);
    }),
    times(2_000),
  );
});

test("E8, E12, property: a series is as fair as can be on the days on which its people do not meet anyway", () => {
  const meetings = fc.array(fc.integer({ min: -96, max: 5 * 96 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(anyRequest, meetings, (any, quarters) => {
      const people = any.people.map((one) => ({ ...one, own: { ...(one.own ?? NOTHING_PRIVATE), pace: {} } }));
      const apartFrom = quarters.map((quarter) => {
        const start = (any.horizon.start + quarter * 900_000) as Instant;
        return { start, end: (start + 900_000) as Instant };
      });
      const request = { ...any, people, stepMinutes: 60, apartFrom };
      const planned = planSeries(request, { count: 2, everyDays: 2, windowDays: 2 }, zones, NO_CALENDARS);
      if (!planned.ok) return;
      const datesOf = ({ stays }: Participant): readonly string[] =>
        apartFrom.flatMap(({ start }) => {
          const [there] = whereaboutsOf(stays, { start, end: (start + 60_000) as Instant }, zones);
          return there ? zones.readAt(there.place.zone, start).date : [];
        });
      const taken = people.map(datesOf);
      const meetsThen = ({ people: sides }: Proposal): boolean =>
        sides.some(({ local }, person) => taken[person]?.includes(local.date));
      const periods = [0, 2].map((day) => {
        const all = proposedOn(request, day, 2);
        const free = all.filter((one) => !meetsThen(one));
        return leastUnknown(free.length > 0 ? free : all);
      });
      expect(planned.value.skipped.map(({ period }) => period)).toEqual(
        [0, 1].filter((period) => periods[period]?.length === 0),
      );
      for (const { slot, period } of planned.value.meetings)
        expect(periods[period]?.map((one) => one.slot.start)).toContain(slot.start);
      const loadsOf = (series: readonly Proposal[]): readonly number[] =>
        heaviestFirst(
          request.people.map(({ id }) =>
            series.reduce((sum, { score }) => sum + (score.added.get(id) ?? 0), request.ledger.get(id) ?? 0),
          ),
        );
      const [first = [], second = []] = periods.map((found) => (found.length > 0 ? found.map((one) => [one]) : [[]]));
      const fairest = first
        .flatMap((one) => second.map((other) => loadsOf([...one, ...other])))
        .reduce((best, loads) => (compareLoads(loads, best) < 0 ? loads : best));
      expect(heaviestFirst([...planned.value.loads.values()])).toEqual(fairest);
    }),
    times(400),
  );
});

test("E17, property: three days that share late hours are as fair as the fairest three that keep within them", () => {
  const limited = anyRequest.chain((any) =>
    fc.tuple(...any.people.map(() => fc.option(fc.integer({ min: 0, max: 2 })))).map((most) => ({
      ...any,
      ...{ stepMinutes: 60, held: [] },
      people: any.people.map((person, i): Participant => {
        const { pace: _, hardHours: __, ...own } = person.own ?? NOTHING_PRIVATE;
        const hours = most[i];
        return { ...person, own: { ...own, ...(typeof hours === "number" && { pace: { lateHoursAMonth: hours } }) } };
      }),
    })),
  );
  fc.assert(
    fc.property(limited, (request) => {
      const planned = planSeries(request, { count: 3, everyDays: 1, windowDays: 1 }, zones, NO_CALENDARS);
      if (!planned.ok) return;
      const isGone = (day: number): boolean => planned.value.skipped.some(({ period }) => period === day);
      const days = [0, 1, 2].map((day) => apart(request, foundOn(request, day)));
      const every = (open: readonly number[]): readonly (readonly Dated[])[] =>
        open
          .reduce<readonly (readonly Dated[])[]>(
            (all, day) => all.flatMap((before) => (days[day] ?? []).map((one) => [...before, one])),
            [[]],
          )
          .filter((meetings) =>
            keepsWithin(
              request,
              meetings.map(({ late }) => late),
            ),
          );
      const able = [0, 1, 2].filter((day) => (days[day]?.length ?? 0) > 0);
      const open = [0, 1, 2].filter((day) => !isGone(day));
      // A day is given up only where not all of them fit.
      expect(open.length === able.length).toBe(every(able).length > 0);
      expect(
        keepsWithin(
          request,
          planned.value.meetings.map((meeting) => lateMinutesOf(request, meeting)),
        ),
      ).toBe(true);
      const fairest = every(open)
        .map((meetings) =>
          heaviestFirst(
            request.people.map(({ id }, i) =>
              meetings.reduce((sum, { added }) => sum + (added[i] ?? 0), request.ledger.get(id) ?? 0),
            ),
          ),
        )
        .reduce((best, loads) => (compareLoads(loads, best) < 0 ? loads : best));
      expect(planned.value.exact).toBe(true);
      expect(heaviestFirst([...planned.value.loads.values()])).toEqual(fairest);
    }),
    times(400),
  );
});

type LateMinutes = ReadonlyMap<string, number>;

/** The late minutes of one meeting, by person and month, for those who set a limit. */
const lateMinutesOf = (request: ProposeRequest, { people }: Proposal): LateMinutes => {
  const late = new Map<string, number>();
  for (const { id, zone, findings } of people) {
    if (mostOf(request, id) === undefined) continue;
    for (const { kind, window } of findings) {
      if (kind !== "early" && kind !== "late" && kind !== "day-off") continue;
      for (let minute = window.start; minute < window.end; minute = (minute + 300_000) as Instant) {
        const pot = `${zones.readAt(zone, minute).date.slice(0, 7)} ${id}`;
        late.set(pot, (late.get(pot) ?? 0) + Math.min(5, (window.end - minute) / 60_000));
      }
    }
  }
  return late;
};

const mostOf = ({ viewer, people }: ProposeRequest, id: string): number | undefined =>
  viewer === undefined || viewer === id ? people.find((each) => each.id === id)?.own?.pace?.lateHoursAMonth : undefined;

/** Nobody has more late minutes in a month than they want. */
const keepsWithin = (request: ProposeRequest, meetings: readonly LateMinutes[]): boolean => {
  const used = new Map<string, number>();
  for (const late of meetings) for (const [pot, minutes] of late) used.set(pot, (used.get(pot) ?? 0) + minutes);
  return [...used].every(([pot, minutes]) => minutes <= (mostOf(request, pot.slice(8)) ?? 0) * 60);
};

/** One meeting of each way to be as late and as burdened on a day: others like it change nothing. */
const apart = (request: ProposeRequest, day: readonly Proposal[]): readonly Dated[] => [
  ...new Map(
    day.map((proposal) => {
      const late = lateMinutesOf(request, proposal);
      const added = request.people.map(({ id }) => proposal.score.added.get(id) ?? 0);
      return [JSON.stringify([added, [...late]]), { late, added }] as const;
    }),
  ).values(),
];

interface Dated {
  readonly late: LateMinutes;
  readonly added: readonly number[];
}
