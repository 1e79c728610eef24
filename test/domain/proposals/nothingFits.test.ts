import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import type { ProposeAnswer } from "../../../src/domain/proposals/answer";
import { dayByDay } from "../../../src/domain/proposals/dayByDay";
import { nothingEarlier } from "../../../src/domain/proposals/nothingEarlier";
import { oneChanges } from "../../../src/domain/proposals/oneChange";
import { propose } from "../../../src/domain/proposals/propose";
import { createZoneData } from "../../../src/domain/time/zones";
import { times } from "../../cases";
import { valueOf } from "../../doubles/graphTools";
import { at, between, clock, declared, person, request, work } from "../../people";
import { anyRequest } from "./anybody";
import { SMALL_WORLD } from "./smallWorld";

const zones = createZoneData();
const answerTo = (...args: Parameters<typeof request>): ProposeAnswer =>
  valueOf(propose(request(...args), zones, NO_CALENDARS));

const FORTNIGHT = between("2026-12-01T12:00Z", "2026-12-15T12:00Z");
const item = (show: "away" | "busy", start: string, end: string) => ({ show, window: between(start, end) });
const amina = person("amina", "Africa/Lagos", {
  closedDays: [6, 7],
  calendar: [item("busy", "2026-12-03T08:00Z", "2026-12-03T11:00Z")],
});
const rafaelAway = (start: string, end: string) =>
  person("rafael", "America/Sao_Paulo", { closedDays: [6, 7], calendar: [item("away", start, end)] });

test("E11: Rafael in São Paulo is away until 1 March, and the answer names him, the day, and no night", () => {
  const { none } = answerTo([amina, rafaelAway("2026-11-20T03:00Z", "2027-03-01T03:00Z")], FORTNIGHT);
  expect(none?.awayUntil).toEqual([
    { person: "rafael", kind: "away", until: at("2027-03-01T03:00Z"), firstDay: "2027-03-01" },
  ]);
  expect(none?.limits.map(({ person: who, kind }) => `${who} ${kind}`)).toEqual(["rafael away", "amina busy"]);
  expect(none?.leastBad).toEqual([]);
});

test("E11: who is back on a Saturday that they keep closed has their first day on Monday", () => {
  const { none } = answerTo([amina, rafaelAway("2026-11-20T03:00Z", "2026-12-19T03:00Z")], FORTNIGHT);
  expect(none?.awayUntil).toMatchObject([{ until: at("2026-12-19T03:00Z"), firstDay: "2026-12-21" }]);
});

test("E11: two people who are both away are both named, who is back last first", () => {
  const lena = person("lena", "Europe/Berlin", { calendar: [item("away", "2026-11-30T00:00Z", "2027-01-10T23:00Z")] });
  const { none } = answerTo([lena, rafaelAway("2026-11-20T03:00Z", "2027-03-01T03:00Z")], FORTNIGHT);
  expect(none?.awayUntil.map(({ person: who }) => who)).toEqual(["rafael", "lena"]);
});

test("E11: an absence that ends inside the horizon is no reason for all of it", () => {
  const mei = person("mei", "Asia/Taipei", { calendar: [item("busy", "2026-12-09T00:00Z", "2026-12-15T12:00Z")] });
  const { proposals, none } = answerTo([mei, rafaelAway("2026-12-01T00:00Z", "2026-12-09T03:00Z")], FORTNIGHT);
  expect(proposals).toEqual([]);
  expect(none?.awayUntil).toEqual([]);
});

test("E11: on a Sunday that Amina keeps closed that is the reason, and her night is none", () => {
  const sunday = between("2026-12-06T00:00Z", "2026-12-07T00:00Z");
  const { none } = answerTo([amina], sunday);
  expect(none?.limits.map(({ kind }) => kind)).toEqual(["closed-day"]);
  const [day] = valueOf(dayByDay(request([amina], sunday), zones, NO_CALENDARS));
  expect(day?.limits.map(({ kind }) => kind)).toEqual(["closed-day"]);
});

test("E11: no near miss lies in the evening of a day that Rafael is out of the office", () => {
  const week = ["07", "08", "09", "10"].map((day) => item("away", `2026-12-${day}T12:00Z`, `2026-12-${day}T20:00Z`));
  const rafael = person("rafael", "America/Sao_Paulo", { calendar: week });
  const full = person("amina", "Africa/Lagos", {
    calendar: [item("busy", "2026-12-07T00:00Z", "2026-12-12T00:00Z")],
  });
  const { none } = answerTo([full, rafael], between("2026-12-07T00:00Z", "2026-12-12T00:00Z"), { limit: 3 });
  expect(none?.leastBad.map(({ people }) => people[1]?.local.date)).toEqual(["2026-12-11", "2026-12-11", "2026-12-11"]);
});

test("E11: whatever people declare, a near miss is nobody's night, closed day or time out of the office", () => {
  fc.assert(
    fc.property(anyRequest, (any) => {
      const { none } = valueOf(propose({ ...any, limit: 3 }, zones, SMALL_WORLD));
      for (const { people } of none?.leastBad ?? []) {
        const kinds = people.flatMap(({ findings }) => findings.map(({ kind }) => kind));
        expect(kinds).not.toContain("night");
        expect(kinds).not.toContain("closed-day");
        expect(kinds).not.toContain("away");
      }
    }),
    times(2_000),
  );
});

test("E11: where other things stand in the way, no change to a night or a closed day is offered", () => {
  const rafael = person("rafael", "America/Sao_Paulo", {
    closedDays: [6, 7],
    calendar: [item("busy", "2026-12-01T00:00Z", "2026-12-05T03:00Z")],
  });
  const days = between("2026-12-01T12:00Z", "2026-12-06T12:00Z");
  const changes = valueOf(oneChanges(request([rafael, amina], days, { viewer: rafael.id }), zones, NO_CALENDARS));
  expect(changes.map(({ change }) => change.kind)).toEqual([]);
});

describe("nothing earlier", () => {
  const earlierThanFirst = (...args: Parameters<typeof request>) => {
    const asked = request(...args);
    const [first] = valueOf(propose(asked, zones, NO_CALENDARS)).proposals;
    if (!first) throw new Error("Nothing fits.");
    return valueOf(nothingEarlier(asked, first, zones, NO_CALENDARS));
  };

  test("E8: whoever looks for another time beside Monday's meeting reads that they meet on Monday already", () => {
    const rafael = person("rafael", "America/Sao_Paulo", { work: [work("09:00", "18:00")], closedDays: [6, 7] });
    const monday = between("2026-12-07T13:00Z", "2026-12-07T13:45Z");
    const week = between("2026-12-07T08:00Z", "2026-12-12T00:00Z");
    const asked = request([amina, rafael], week, { apartFrom: [monday] });
    const [first] = valueOf(propose(asked, zones, NO_CALENDARS)).proposals;
    expect(first && new Date(first.slot.start).toISOString()).toBe("2026-12-08T12:00:00.000Z");
    expect(earlierThanFirst([amina, rafael], week, { apartFrom: [monday] })).toMatchObject({
      meetsAnyway: at("2026-12-07T10:00Z"),
    });
    // Where that Monday is all there is, it is offered.
    const day = between("2026-12-07T08:00Z", "2026-12-08T00:00Z");
    const only = valueOf(propose(request([amina, rafael], day, { apartFrom: [monday] }), zones, NO_CALENDARS));
    expect(only.proposals.length).toBeGreaterThan(0);
    expect(earlierThanFirst([amina, rafael], day, { apartFrom: [monday] })?.meetsAnyway).toBeUndefined();
  });

  test("E11: Amina's first time with Rafael is on Friday, because he is away until then", () => {
    const rafael = rafaelAway("2026-11-30T03:00Z", "2026-12-04T03:00Z");
    expect(earlierThanFirst([amina, rafael], FORTNIGHT)).toMatchObject({
      awayUntil: [{ person: "rafael", kind: "away", until: at("2026-12-04T03:00Z"), firstDay: "2026-12-04" }],
      limits: [
        { person: "rafael", kind: "away" },
        { person: "amina", kind: "busy" },
      ],
      costs: [{ person: "rafael", kind: "early" }],
    });
  });

  test("E11: an earlier hour that would be late for Amina is told as that", () => {
    const found = earlierThanFirst([amina, rafaelAway("2026-12-01T12:00Z", "2026-12-01T16:00Z")], FORTNIGHT);
    expect(found?.costs[0]).toMatchObject({ person: "amina", kind: "late" });
    expect(found?.awayUntil).toEqual([]);
  });

  test("E11: before the first hour of the morning there is nothing to explain", () => {
    expect(earlierThanFirst([amina], between("2026-12-02T00:00Z", "2026-12-03T00:00Z"), {})).toMatchObject({
      limits: [],
      costs: [{ person: "amina", kind: "early" }],
    });
    const noHours = person("zoe", "Europe/Paris", { work: [] });
    expect(earlierThanFirst([noHours], between("2026-12-02T00:00Z", "2026-12-03T00:00Z"))).toBeUndefined();
  });

  test("P1, E10: what Rafael keeps private explains nothing on Amina's screen", () => {
    const own = declared({
      ownDates: [{ kind: "shutdown", from: "2026-11-30", to: "2026-12-04", strength: "never" }],
    });
    const seen = (matters: object) =>
      earlierThanFirst([amina, person("rafael", "America/Sao_Paulo", matters)], FORTNIGHT, { viewer: amina.id });
    expect(seen({ own })).toEqual(seen({}));
  });
});

test("E11: an evening meeting does not fit into Mei's night, so a shorter night is what could be changed", () => {
  const mei = person("mei", "Asia/Taipei", {
    work: [],
    night: { fromMinutes: clock("18:30"), toMinutes: clock("08:30") },
  });
  const rafael = person("rafael", "America/Sao_Paulo", { work: [work("07:00", "15:00")] });
  const tuesday = between("2026-12-01T00:00Z", "2026-12-02T00:00Z");
  const kinds = valueOf(oneChanges(request([mei, rafael], tuesday, { viewer: mei.id }), zones, NO_CALENDARS));
  expect(kinds.map(({ change }) => change.kind)).toContain("night-begins-later");
});
