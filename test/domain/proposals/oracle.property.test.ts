import * as fc from "fast-check";
import type { Proposal, ProposeAnswer } from "../../../src/domain/proposals/answer";
import { compareLoads } from "../../../src/domain/fairness/burden";
import { nearestFair } from "../../../src/domain/proposals/nearestFair";
import { propose } from "../../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import type { Interval } from "../../../src/domain/time/interval";
import { createZoneData } from "../../../src/domain/time/zones";
import { times } from "../../cases";
import { between, declared, person, work } from "../../people";
import { anyRequest } from "./anybody";
import type { SlowSlot } from "./oracle";
import { slowNearMisses, slowSlots } from "./oracle";
import { SMALL_WORLD } from "./smallWorld";

const zones = createZoneData();

const answerTo = (request: ProposeRequest): ProposeAnswer => {
  const answer = propose(request, zones, SMALL_WORLD);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

const inShort = ({ slot, score }: Proposal): SlowSlot => ({
  start: slot.start,
  away: score.away,
  unknown: score.unknown,
  loads: score.loads,
  added: [...score.added.values()],
  notWelcome: score.notWelcome,
});

test("E1 to E7: the engine and a slow second one agree on every slot and on their order", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      expect(answerTo(request).proposals.map(inShort)).toEqual(slowSlots(request));
    }),
    times(2000),
  );
});

test("E3: in Lagos, an evening that a shorter day makes late is as late after midnight", () => {
  const feast = { id: "feast", dayShift: -1, effects: [{ kind: "shorter-day", minutesLess: 60 }] } as const;
  const chidi = person("chidi", "Africa/Lagos", {
    ...{ work: [work("11:30", "21:15", [4, 5])], night: null },
    own: declared({ observances: [feast] }),
  });
  // He stops at 20:15 on that Thursday, so at 23:15 three hours have passed, and the quarter after midnight is no nearer.
  const evening = between("2027-04-29T22:00Z", "2027-04-29T23:30Z");
  const request = {
    ...{ now: evening.start, horizon: evening, durationMinutes: 15, stepMinutes: 15, people: [chidi], limit: 9 },
    ledger: new Map(),
  };
  const slots = answerTo(request).proposals.map(inShort);
  expect(slots).toEqual(slowSlots(request));
  expect(slots.map((slot) => slot.added)).toEqual([[30], [45], [45], [45], [45], [45]]);
});

test("E11: the near misses are the best of those outside of nights, closed days and days out of the office", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const { none } = answerTo({ ...request, limit: 1 });
      if (!none) return;
      expect(none.leastBad.map(inShort)).toEqual(slowNearMisses(request).slice(0, 1));
      expect(none.limits.length).toBeGreaterThan(0);
    }),
    times(2000),
  );
});

test("E19, property: the nearest fair time is outside of the meeting, and of those that burden nobody more the nearest", () => {
  fc.assert(
    fc.property(anyRequest, fc.nat(40), (request, which) => {
      const sorted = slowSlots(request, request.people.length);
      const all = sorted.toSorted((a, b) => a.start - b.start);
      const meeting = all[which % Math.max(1, all.length)];
      if (!meeting) return;
      const slot = { start: meeting.start, end: meeting.start + request.durationMinutes * 60_000 } as Interval;
      const found = nearestFair(request, slot, zones, SMALL_WORLD);
      const others = sorted.filter(
        ({ away, start }) => away === 0 && Math.abs(start - meeting.start) >= request.durationMinutes * 60_000,
      );
      const [best] = others;
      const fair = others
        .filter(({ unknown }) => unknown === best?.unknown)
        .filter(({ loads }) => compareLoads(loads, best?.loads ?? []) <= 0 || compareLoads(loads, meeting.loads) <= 0)
        .toSorted((a, b) => Math.abs(a.start - meeting.start) - Math.abs(b.start - meeting.start) || a.start - b.start);
      expect(found.ok && found.value?.slot.start).toBe(fair[0]?.start);
    }),
    times(500),
  );
});
