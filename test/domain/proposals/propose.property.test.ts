import * as fc from "fast-check";
import type { Proposal, ProposeAnswer } from "../../../src/domain/proposals/answer";
import { propose } from "../../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import { scoreOf } from "../../../src/domain/proposals/findings";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import type { Instant, Interval } from "../../../src/domain/time/interval";
import { createZoneData } from "../../../src/domain/time/zones";
import { whereaboutsOf } from "../../../src/domain/timeline/whereabouts";
import { declared } from "../../people";
import { times } from "../../cases";
import { anyRequest, privateTime } from "./anybody";
import { SMALL_WORLD } from "./smallWorld";

const zones = createZoneData();

const answerTo = (request: ProposeRequest): ProposeAnswer => {
  const answer = propose(request, zones, SMALL_WORLD);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

test("E9: the score of every slot follows from its findings alone", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const { proposals, none } = answerTo(request);
      for (const { slot, people, score } of [...proposals, ...(none?.leastBad ?? [])]) {
        const findings = people.map(({ id, findings }) => ({ id, findings }));
        expect(scoreOf(slot, findings, request.ledger)).toEqual(score);
      }
    }),
    times(2000),
  );
});

test("E9: a proposal never holds a hard finding, and a near miss always does", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const isRuledOut = ({ people }: Proposal): boolean =>
        people.some((side) => side.findings.some(({ hard }) => hard));
      const { proposals, none } = answerTo(request);
      expect(proposals.some(isRuledOut)).toBe(false);
      expect(none?.leastBad.every(isRuledOut) ?? true).toBe(true);
    }),
    times(2000),
  );
});

test("the order of the people does not change what is proposed to whom", () => {
  fc.assert(
    fc.property(anyRequest, fc.integer({ min: 1, max: 8 }), (request, limit) => {
      const turned = { ...request, limit, people: [...request.people].reverse() };
      const sameOrder = ({ people, score, ...rest }: Proposal): object => ({
        ...rest,
        score,
        people: [...people].sort((a, b) => (a.id < b.id ? -1 : 1)),
      });
      const one = answerTo({ ...request, limit });
      const other = answerTo(turned);
      expect(other.proposals.map(sameOrder)).toEqual(one.proposals.map(sameOrder));
      expect(other.none?.limits).toEqual(one.none?.limits);
      expect(other.none?.leastBad.map(sameOrder)).toEqual(one.none?.leastBad.map(sameOrder));
    }),
    times(2000),
  );
});

test("the same request has the same answer, also from fresh zone tables", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      expect(propose(request, createZoneData(), SMALL_WORLD)).toEqual(propose(request, zones, SMALL_WORLD));
    }),
    times(2000),
  );
});

test("a wider horizon never loses a slot", () => {
  fc.assert(
    fc.property(
      anyRequest,
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 0, max: 600 }),
      (request, before, after) => {
        const { start, end } = request.horizon;
        const horizon = { start: (start - before * 60_000) as Instant, end: (end + after * 60_000) as Instant };
        const startsOf = (answer: ProposeAnswer): readonly number[] => answer.proposals.map(({ slot }) => slot.start);
        const wide = new Set(startsOf(answerTo({ ...request, horizon })));
        expect(startsOf(answerTo(request)).filter((start) => !wide.has(start))).toEqual([]);
      },
    ),
    times(2000),
  );
});

test("P1: what somebody else declared in private changes nothing on the viewer's screen", () => {
  fc.assert(
    fc.property(anyRequest, privateTime(), (request, secret) => {
      const [viewer] = request.people;
      if (!viewer) return;
      const asViewer = { ...request, viewer: viewer.id };
      const people = request.people.map((each) => (each === viewer ? each : { ...each, own: secret }));
      expect(propose({ ...asViewer, people }, zones, SMALL_WORLD)).toEqual(propose(asViewer, zones, SMALL_WORLD));
    }),
    times(2000),
  );
});

test("E8: no two of the slots shown are neighbours while others would fill the list", () => {
  fc.assert(
    fc.property(anyRequest, fc.integer({ min: 1, max: 5 }), (request, limit) => {
      const all = answerTo(request).proposals;
      const shown = answerTo({ ...request, limit }).proposals;
      expect(shown).toHaveLength(Math.min(limit, all.length));
      const isNeighbour = (a: Proposal, b: Proposal): boolean =>
        Math.abs(a.slot.start - b.slot.start) < 2 * 3_600_000 &&
        a.people.some((side, i) => side.local.date === b.people[i]?.local.date);
      const apart: Proposal[] = [];
      for (const slot of all) if (!apart.some((other) => isNeighbour(other, slot))) apart.push(slot);
      const chosen = new Set(apart.slice(0, limit));
      for (const slot of all) if (chosen.size < limit) chosen.add(slot);
      expect(shown).toEqual(all.filter((slot) => chosen.has(slot)));
    }),
    times(2000),
  );
});

test("E8: the days on which people meet anyway come last, and nothing else changes", () => {
  const around = fc.array(fc.integer({ min: -3 * 96, max: 3 * 96 }), { maxLength: 3 });
  fc.assert(
    fc.property(anyRequest, around, (request, quarters) => {
      const starts = quarters.map((each) => (request.horizon.start + each * 900_000) as Instant);
      const apartFrom = starts.map((start) => ({ start, end: (start + 900_000) as Instant }));
      const datesOf = ({ stays }: Participant): readonly string[] =>
        starts.flatMap((start) => {
          const [there] = whereaboutsOf(stays, { start, end: (start + 60_000) as Instant }, zones);
          return there ? zones.readAt(there.place.zone, start).date : [];
        });
      const meets = request.people.map(datesOf);
      const isLast = ({ people }: Proposal): boolean =>
        people.some(({ local }, person) => meets[person]?.includes(local.date));
      const all = answerTo(request).proposals;
      expect(answerTo({ ...request, apartFrom }).proposals).toEqual([
        ...all.filter((one) => !isLast(one)),
        ...all.filter(isLast),
      ]);
    }),
    times(2000),
  );
});

test("E2: a further busy hour never adds a slot", () => {
  fc.assert(
    fc.property(anyRequest, fc.nat(2), fc.nat(600), fc.integer({ min: 1, max: 300 }), (request, who, from, length) => {
      const start = (request.horizon.start + from * 60_000) as Instant;
      const busy = { window: { start, end: (start + length * 60_000) as Instant }, show: "busy" as const };
      const people = request.people.map((each, i) =>
        i === who % request.people.length && each.calendar !== "unknown"
          ? { ...each, calendar: [...each.calendar, busy] }
          : each,
      );
      const before = new Set(answerTo(request).proposals.map(({ slot }) => slot.start));
      const after = answerTo({ ...request, people }).proposals.map(({ slot }) => slot.start);
      expect(after.filter((start) => !before.has(start))).toEqual([]);
    }),
    times(2000),
  );
});

const WEEK_MS = 7 * 86_400_000;

test("E4: in cities that never change their clocks a week later is the same week again", () => {
  const steady = fc.constantFrom("Africa/Lagos", "Asia/Kathmandu", "Asia/Tokyo", "Etc/UTC");
  fc.assert(
    fc.property(anyRequest, steady, fc.integer({ min: 1, max: 60 }), (request, zone, weeks) => {
      const later = ({ start, end }: Interval): Interval => ({
        start: (start + weeks * WEEK_MS) as Instant,
        end: (end + weeks * WEEK_MS) as Instant,
      });
      const people = request.people.map((each): Participant => ({
        ...each,
        stays: [{ place: { zone } }],
        holidays: [],
        // What stands in a calendar of dates moves with the calendar, not with the week.
        own: declared({ patterns: each.own?.patterns.filter(({ inSchoolTerms }) => inSchoolTerms !== true) ?? [] }),
      }));
      const moved = people.map((each) => ({
        ...each,
        calendar:
          each.calendar === "unknown"
            ? each.calendar
            : each.calendar.map((item) => ({ ...item, window: later(item.window) })),
        published: each.published.map((item) => ({ ...item, window: later(item.window) })),
      }));
      const now = (request.now + weeks * WEEK_MS) as Instant;
      const one = answerTo({ ...request, people });
      const other = answerTo({ ...request, people: moved, now, horizon: later(request.horizon) });
      expect(other.proposals.map(({ slot, score }) => ({ slot, score }))).toEqual(
        one.proposals.map(({ slot, score }) => ({ slot: later(slot), score })),
      );
    }),
    times(2000),
  );
});
