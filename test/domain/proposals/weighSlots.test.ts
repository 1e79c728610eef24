import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import { propose } from "../../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../../src/domain/proposals/request";
import { weighSlots } from "../../../src/domain/proposals/weighSlots";
import { createZoneData } from "../../../src/domain/time/zones";
import { times } from "../../cases";
import { at, between, clock, person } from "../../people";
import { valueOf } from "../../doubles/graphTools";
import { anyRequest } from "./anybody";

const zones = createZoneData();
const hourAt = (text: string) =>
  between(
    text,
    text.replace(/T(\d\d)/, (_, hour) => `T${String(Number(hour) + 1).padStart(2, "0")}`),
  );
const noon = hourAt("2026-12-01T12:00Z");
const evening = hourAt("2026-12-01T18:00Z");
const late = hourAt("2026-12-01T22:00Z");

const noa = person("noa", "Europe/London");
const emeka = person("emeka", "Africa/Lagos");
const now = at("2026-11-30T08:00Z");
const asked = { now, viewer: emeka.id, people: [emeka, noa], ledger: new Map() };
const lunch = {
  ...{ days: [2] as const, strength: "never" as const },
  from: { at: "clock" as const, minutes: clock("12:30") },
  to: { at: "clock" as const, minutes: clock("13:30") },
};
const own = { patterns: [lunch], observances: [], ownDates: [], schoolTerms: [] };
const order = (people: ProposeRequest["people"], slots = [late, evening, noon]) =>
  valueOf(weighSlots(slots, { ...asked, people }, zones, NO_CALENDARS)).proposals.map(({ slot }) => slot);

test("E7: Emeka sees the offered times from best to worst, also the one in the night", () => {
  expect(order([emeka, noa])).toEqual([noon, evening, late]);
});

test("S47: what he keeps to himself moves the times on his screen", () => {
  expect(order([{ ...emeka, own }, noa])).toEqual([evening, noon, late]);
});

test("P1: what Noa keeps to herself does not", () => {
  expect(order([emeka, { ...noa, own }])).toEqual([noon, evening, late]);
});

test("E6: an offer can be weighed when nobody's calendar can be read, and every time says so", () => {
  const people = [emeka, noa].map((one) => ({ ...one, calendar: "unknown" as const }));
  const { proposals, notices } = valueOf(weighSlots([noon], { ...asked, people }, zones, NO_CALENDARS));
  expect(proposals[0]?.score.unknown).toBe(2);
  expect(notices.filter(({ kind }) => kind === "calendar-unknown")).toHaveLength(2);
});

test("E7, property: slots that the engine proposes keep its order when they are weighed", () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const answer = propose({ ...request, limit: 8 }, zones, NO_CALENDARS);
      if (!answer.ok) return;
      const { proposals } = answer.value;
      const weighed = valueOf(weighSlots(proposals.map(({ slot }) => slot).toReversed(), request, zones, NO_CALENDARS));
      expect(weighed.proposals).toEqual(proposals);
    }),
    times(2_000),
  );
});
