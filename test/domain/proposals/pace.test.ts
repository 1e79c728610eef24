import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import { hourCosts } from "../../../src/domain/people/myTime/hardHours";
import type { OwnPace } from "../../../src/domain/people/myTime/privateTime";
import type { Proposal } from "../../../src/domain/proposals/answer";
import { propose } from "../../../src/domain/proposals/propose";
import { repairSeries } from "../../../src/domain/proposals/series/repair";
import { planSeries } from "../../../src/domain/proposals/series/series";
import { weighSlots } from "../../../src/domain/proposals/weighSlots";
import { createZoneData } from "../../../src/domain/time/zones";
import { times } from "../../cases";
import { at, between, declared, person, request, work } from "../../people";

const zones = createZoneData();

/** Amina in Lagos, one hour ahead of UTC, with her wishes; Rafael in São Paulo, three hours behind. */
const amina = (pace: OwnPace, matters: Parameters<typeof person>[2] = {}) =>
  person("amina", "Africa/Lagos", { own: declared({ pace }), ...matters });
const rafael = person("rafael", "America/Sao_Paulo");
const busy = (start: string, end: string) => ({ window: between(start, end), show: "busy" as const });

const found = (...asked: Parameters<typeof request>): readonly Proposal[] => {
  const answer = propose(request(...asked), zones, NO_CALENDARS);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.proposals;
};

const startsOf = (proposals: readonly Proposal[]): readonly string[] =>
  proposals.map(({ slot }) => new Date(slot.start).toISOString().slice(11, 16)).sort();

test("E17: Amina in Lagos breathes for a quarter of an hour after one meeting and for half of one before the next", () => {
  const calendar = [busy("2026-12-01T09:00Z", "2026-12-01T10:00Z"), busy("2026-12-01T12:00Z", "2026-12-01T13:00Z")];
  const morning = between("2026-12-01T09:00Z", "2026-12-01T13:00Z");
  const tight = { durationMinutes: 60 };
  expect(startsOf(found([amina({}, { calendar })], morning, tight))).toEqual([
    "10:00",
    "10:15",
    "10:30",
    "10:45",
    "11:00",
  ]);
  expect(startsOf(found([amina({ minutesBefore: 15, minutesAfter: 30 }, { calendar })], morning, tight))).toEqual([
    "10:15",
    "10:30",
  ]);
});

test("E17: Rafael in São Paulo is not asked on Tuesday for Tuesday, and a meeting that is booked then stays", () => {
  const slow = person("rafael", "America/Sao_Paulo", { own: declared({ pace: { noticeHours: 24 } }) });
  const tuesday = between("2026-12-01T12:00Z", "2026-12-02T20:00Z");
  const now = at("2026-12-01T11:00Z");
  const first = Math.min(...found([slow], tuesday, { now }).map(({ slot }) => slot.start));
  expect(first).toBe(at("2026-12-02T11:00Z"));
  const booked = [{ period: 0, slot: between("2026-12-01T15:00Z", "2026-12-01T16:00Z") }];
  const repaired = repairSeries(
    request([slow], tuesday, { now }),
    { count: 1, everyDays: 7, windowDays: 7 },
    booked,
    zones,
    NO_CALENDARS,
  );
  expect(repaired.ok && repaired.value.kept.map(({ slot }) => slot)).toEqual([booked[0]?.slot]);
});

test("E17: a Tuesday in Lagos with two meetings is full for who wants two, and Wednesday is not", () => {
  const calendar = [busy("2026-12-01T09:00Z", "2026-12-01T10:00Z"), busy("2026-12-01T12:00Z", "2026-12-01T13:00Z")];
  const days = between("2026-12-01T08:00Z", "2026-12-02T16:00Z");
  const starts = found([amina({ meetingsADay: 2 }, { calendar })], days).map(({ slot }) => slot.start);
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.every((start) => start >= at("2026-12-01T23:00Z"))).toBe(true);
});

test("E17: of two late hours in December, one and a half held leave half an hour, to the minute", () => {
  const evening = between("2026-12-08T15:00Z", "2026-12-08T19:00Z");
  const held = [between("2026-12-01T16:30Z", "2026-12-01T18:00Z"), between("2026-11-24T17:00Z", "2026-11-24T19:00Z")];
  const starts = startsOf(found([amina({ lateHoursAMonth: 2 })], evening, { held }));
  // Amina's work ends at 16:00 UTC. November's two hours are November's.
  expect(starts).toEqual(["15:00", "15:15", "15:30"]);
  const [why] = found([amina({ lateHoursAMonth: 2 })], evening, { held, limit: 1 }).slice(0, 1);
  expect(why?.score.away).toBe(0);
  const weighed = weighSlots(
    [between("2026-12-08T16:00Z", "2026-12-08T17:00Z")],
    { now: at("2026-12-01T00:00Z"), people: [amina({ lateHoursAMonth: 2 })], ledger: new Map(), held },
    zones,
    NO_CALENDARS,
  );
  const kinds = weighed.ok ? weighed.value.proposals[0]?.people[0]?.findings.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(["late-enough", "late"]);
});

test("E17: after the flight from Lagos to Tokyo two days cost Amina something, and the third does not", () => {
  const stays = [
    { place: { zone: "Africa/Lagos" }, to: "2026-12-06" },
    { place: { zone: "Asia/Tokyo" }, from: "2026-12-07" },
  ];
  const traveller = amina({ softDays: 2 }, { stays });
  const atTen = (day: string) =>
    weighSlots(
      [between(`${day}T01:00Z`, `${day}T02:00Z`)],
      { now: at("2026-12-01T00:00Z"), people: [traveller], ledger: new Map() },
      zones,
      NO_CALENDARS,
    );
  const costs = ["2026-12-07", "2026-12-08", "2026-12-09"].map((day) => {
    const answer = atTen(day);
    return answer.ok ? answer.value.proposals[0]?.score.added.get(traveller.id) : undefined;
  });
  expect(costs).toEqual([120, 120, 0]);
});

test("E17: four weekly evenings of which December has room for one: three are skipped and say why", () => {
  const days = between("2026-12-01T16:00Z", "2026-12-31T16:00Z");
  const busyDays = Array.from({ length: 31 }, (_, i) => {
    const day = `2026-12-${String(i + 1).padStart(2, "0")}`;
    return busy(`${day}T08:00Z`, `${day}T16:00Z`);
  });
  const asked = request([amina({ lateHoursAMonth: 1 }, { calendar: busyDays }), rafael], days);
  const plan = planSeries(asked, { count: 4, everyDays: 7, windowDays: 3 }, zones, NO_CALENDARS);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  expect(plan.value.meetings).toHaveLength(1);
  expect(plan.value.skipped.map(({ limits }) => limits.map(({ kind }) => kind))).toEqual([
    ["late-enough"],
    ["late-enough"],
    ["late-enough"],
  ]);
});

test("E17: late hours of one month are shared by the series, and the other meetings move to where nobody is late", () => {
  const days = between("2026-12-01T08:00Z", "2026-12-31T08:00Z");
  // He carried much, so the fairest hours are his: the ends of her days.
  const ledger = new Map([[rafael.id, 5_000]]);
  const late = person("rafael", "America/Los_Angeles", { work: [work("08:00", "17:00")] });
  const plan = (most?: number) => {
    const her = amina(most === undefined ? {} : { lateHoursAMonth: most });
    const answer = planSeries(
      request([her, late], days, { ledger }),
      { count: 4, everyDays: 7, windowDays: 7 },
      zones,
      NO_CALENDARS,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  const lateMinutes = ({ meetings }: ReturnType<typeof plan>): number =>
    meetings
      .flatMap(({ people: [her] }) => her?.findings ?? [])
      .reduce((sum, { kind, minutes }) => sum + (kind === "late" ? minutes : 0), 0);
  const free = plan();
  expect(lateMinutes(free)).toBe(240);
  const kept = plan(2);
  expect(kept.meetings).toHaveLength(4);
  expect(kept.exact).toBe(true);
  expect(lateMinutes(kept)).toBe(120);
});

test("E18: whose curve says that seven in the evening is easy and nine in the morning is hard is asked in the evening", () => {
  const curve = Array.from({ length: 24 }, (_, hour) => (hour === 9 || hour === 10 ? 3 : 0));
  const owl = person("amina", "Africa/Lagos", { own: declared({ hardHours: curve }) });
  const day = between("2026-12-01T08:00Z", "2026-12-01T20:00Z");
  const easy = found([owl], day).filter(({ score }) => score.loads[0] === 0);
  const starts = startsOf(easy);
  expect(starts).not.toContain("08:00");
  expect(starts).toContain("10:00");
  expect(starts).toContain("18:00");
  const nine = found([owl], day).find(({ slot }) => slot.start === at("2026-12-01T08:00Z"));
  expect(nine?.people[0]?.findings.map(({ kind, weight }) => [kind, weight])).toEqual([["own-hour", 3]]);
});

const levels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 });
const nights = fc.option(
  fc.record({ fromMinutes: fc.integer({ min: 0, max: 1439 }), toMinutes: fc.integer({ min: 1, max: 1440 }) }),
);

test("E18, property: no curve costs more than 1 a minute in the mean, and what is called harder never costs less", () => {
  fc.assert(
    fc.property(levels, nights, (curve, night) => {
      const costs = hourCosts(curve, night);
      const isOpen = (hour: number): boolean =>
        hourCosts(
          curve.map((_, i) => (i === hour ? 1 : 0)),
          night,
        )[hour] === 1;
      const open = costs.flatMap((cost, hour) => (isOpen(hour) ? [{ cost, level: curve[hour] ?? 0 }] : []));
      expect(open.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(open.length);
      const byLevel = open.toSorted((a, b) => a.level - b.level || a.cost - b.cost).map(({ cost }) => cost);
      expect(byLevel).toEqual(byLevel.toSorted((a, b) => a - b));
    }),
    times(1_000),
  );
});

test("E18: who calls every hour as hard as can be has said nothing: no hour is better for them than another", () => {
  const costs = hourCosts(
    Array.from({ length: 24 }, () => 3),
    { fromMinutes: 1320, toMinutes: 420 },
  );
  expect(new Set(costs.slice(7, 22))).toEqual(new Set([1]));
  const all = person("amina", "Africa/Lagos", { own: declared({ hardHours: Array.from({ length: 24 }, () => 3) }) });
  const day = between("2026-12-01T06:00Z", "2026-12-01T21:00Z");
  // Whatever time is taken, she carries the same: the choice is Rafael's hours alone.
  expect(new Set(found([all, rafael], day).map(({ score }) => score.added.get(all.id)))).toEqual(new Set([60]));
});
