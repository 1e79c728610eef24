import { checkCalendars } from "../../../src/commands/propose/checkCalendars";
import type { PersonId } from "../../../src/domain/shared/ids";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import { between, declared, onClock, person, request } from "../../people";
import { observance, region, worldOf } from "../../doubles/world";

const world = worldOf({
  regions: [region("NG")],
  observances: [observance("ramadan", [], { communities: ["SA", "PK"] })],
});
const DAY = between("2026-12-01T00:00Z", "2026-12-02T00:00Z");
const lagos = { place: { zone: "Africa/Lagos", region: "NG" } };

const chidi = (matters: Partial<Participant>): Participant =>
  person("chidi", "Africa/Lagos", { stays: [lagos], ...matters });

test("E15: what is known passes", () => {
  const own = declared({
    observances: [{ id: "ramadan", community: "PK" }],
    patterns: [{ ...onClock([5], "12:00", "13:00"), notDuring: "ramadan" }],
  });
  expect(checkCalendars(request([chidi({ own, holidays: ["NG"] })], DAY), world)).toBeUndefined();
});

test.each<[string, Partial<Participant>, string, string]>([
  [
    "a region of a place",
    { stays: [lagos, { place: { zone: "Africa/Lagos", region: "XX" } }] },
    "people[0].stays[1].place.region",
    "XX",
  ],
  ["a region of holidays", { holidays: ["NG", "YY"] }, "people[0].holidays[1]", "YY"],
  [
    "an observance",
    { own: declared({ observances: [{ id: "ramadan" }, { id: "ramdan" }] }) },
    "people[0].observances[1].id",
    "ramdan",
  ],
  [
    "a community",
    { own: declared({ observances: [{ id: "ramadan", community: "ZZ" }] }) },
    "people[0].observances[0].community",
    "ZZ",
  ],
  [
    "an observance that a pattern belongs to",
    { own: declared({ patterns: [{ ...onClock([5], "12:00", "13:00"), during: "lnet" }] }) },
    "people[0].patterns[0].duringObservance",
    "lnet",
  ],
])("E15: %s that nobody knows is refused by field and value", (_what, matters, field, value) => {
  expect(checkCalendars(request([chidi(matters)], DAY), world)).toMatchObject({ type: "BadInput", field, value });
});

test("P1: a viewer hears nothing of a slip in what somebody else declared", () => {
  const own = declared({ observances: [{ id: "ramdan" }] });
  const people = [person("noa", "Etc/UTC"), chidi({ own })];
  expect(checkCalendars(request(people, DAY, { viewer: "noa" as PersonId }), world)).toBeUndefined();
  expect(checkCalendars(request(people, DAY, { viewer: "chidi" as PersonId }), world)).toBeDefined();
});
