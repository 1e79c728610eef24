import { parseRequest } from "../../../src/commands/propose/parseRequest";
import { noonPattern, wholeBut } from "./requestExample";

test.each<[string, string, unknown, string, string]>([
  ["a schema of the future", "schema", 2, "schema", "2"],
  ["no schema", "schema", undefined, "schema", "nothing"],
  ["no people", "people", undefined, "people", "nothing"],
  ["people that are no list", "people", {}, "people", "{}"],
  ["a now without a zone", "now", "2026-11-24T09:00:00", "now", "2026-11-24T09:00:00"],
  ["a day that is not in the calendar", "now", "2026-02-30T09:00:00Z", "now", "2026-02-30T09:00:00Z"],
  ["a now before 1970", "now", "1969-12-31T23:59:59Z", "now", "1969-12-31T23:59:59Z"],
  ["a horizon in the year 6053", "horizon.to", "6053-01-24T00:00:00Z", "horizon.to", "6053-01-24T00:00:00Z"],
  [
    "an event in the year 3000",
    "people.0.calendar.0.end",
    "3000-01-01T00:00:00Z",
    "people[0].calendar[0].end",
    "3000-01-01T00:00:00Z",
  ],
  ["a stay until the year 9999", "people.0.stays.0.to", "9999-12-31", "people[0].stays[0].to", "9999-12-31"],
  ["a horizon that ends first", "horizon.to", "2026-11-29T00:00:00Z", "horizon.to", "2026-11-29T00:00:00Z"],
  ["no horizon", "horizon", undefined, "horizon", "nothing"],
  ["a duration in words", "durationMinutes", "45", "durationMinutes", "45"],
  ["half a minute", "durationMinutes", 0.5, "durationMinutes", "0.5"],
  ["a step of an hour and a half", "stepMinutes", 90, "stepMinutes", "90"],
  ["a field nobody knows", "colour", "blue", "colour", "blue"],
  ["a field nobody knows on a person", "people.0.religion", "any", "people[0].religion", "any"],
  ["a field nobody knows on a place", "people.0.stays.0.place.city", "Lagos", "people[0].stays[0].place.city", "Lagos"],
  ["a field nobody knows on an event", "people.0.calendar.0.subject", "x", "people[0].calendar[0].subject", "x"],
  [
    "a moment with the field of another",
    "people.0.patterns.0.from.event",
    "sunset",
    "people[0].patterns[0].from.event",
    "sunset",
  ],
  ["a zone that is no text", "people.0.stays.0.place.zone", 1, "people[0].stays[0].place.zone", "1"],
  ["an empty zone", "people.0.stays.0.place.zone", "", "people[0].stays[0].place.zone", '""'],
  ["no zone", "people.0.stays.0.place.zone", undefined, "people[0].stays[0].place.zone", "nothing"],
  ["a latitude off the globe", "people.0.stays.0.place.lat", 91, "people[0].stays[0].place.lat", "91"],
  ["an eighth weekday", "people.0.work.0.days", [8], "people[0].work[0].days[0]", "8"],
  ["work without days", "people.0.work.0.days", undefined, "people[0].work[0].days", "nothing"],
  ["25 o'clock", "people.0.work.0.to", "25:00", "people[0].work[0].to", "25:00"],
  ["work that begins at 24:00", "people.0.work.0.from", "24:00", "people[0].work[0].from", "24:00"],
  ["work that ends before it begins", "people.0.work.0.to", "07:00", "people[0].work[0].to", "07:00"],
  [
    "an event that ends before it begins",
    "people.0.calendar.0.end",
    "2026-12-01T08:00:00Z",
    "people[0].calendar[0].end",
    "2026-12-01T08:00:00Z",
  ],
  ["an event shown as nonsense", "people.0.calendar.0.show", "napping", "people[0].calendar[0].show", "napping"],
  ["a calendar of one word", "people.0.calendar", "busy", "people[0].calendar", "busy"],
  ["a strength nobody knows", "people.0.patterns.0.strength", "maybe", "people[0].patterns[0].strength", "maybe"],
  ["a published level nobody knows", "people.0.published.0.level", "maybe", "people[0].published[0].level", "maybe"],
  [
    "a pattern that ends before it begins on its own day",
    "people.0.patterns.0",
    { ...noonPattern, dayOffsetTo: 0, to: { at: "clock", time: "12:00" } },
    "people[0].patterns[0].to",
    '{"at":"clock","time":"12:00"}',
  ],
  [
    "a prayer method nobody publishes",
    "people.0.patterns.0.to",
    { at: "prayer", prayer: "asr", plusMinutes: 0, method: "Mine" },
    "people[0].patterns[0].to.method",
    "Mine",
  ],
  [
    "a moment with the field of another kind",
    "people.0.patterns.0.to",
    { at: "clock", time: "12:00", half: "evening" },
    "people[0].patterns[0].to.half",
    "evening",
  ],
  ["a noSun nobody knows", "people.0.patterns.0.noSun", { use: "later" }, "people[0].patterns[0].noSun.use", "later"],
  [
    "terms that end before they begin",
    "people.0.schoolTerms",
    [{ from: "2026-12-02", to: "2026-12-01" }],
    "people[0].schoolTerms[0].to",
    "2026-12-01",
  ],
  ["an observance without an id", "people.0.observances.0.id", undefined, "people[0].observances[0].id", "nothing"],
  ["a day shift of three", "people.0.observances.0.dayShift", 3, "people[0].observances[0].dayShift", "3"],
  [
    "an effect nobody knows",
    "people.0.observances.0.effects",
    [{ kind: "energy" }],
    "people[0].observances[0].effects[0].kind",
    "energy",
  ],
  [
    "an own date of no kind",
    "people.0.ownDates",
    [{ from: "2026-12-01", to: "2026-12-01", strength: "never" }],
    "people[0].ownDates[0].kind",
    "nothing",
  ],
  [
    "own hours that end before they begin",
    "people.0.ownDates",
    [{ kind: "own", from: "2026-12-01", to: "2026-12-01", strength: "never", fromTime: "12:00", toTime: "11:00" }],
    "people[0].ownDates[0].toTime",
    "11:00",
  ],
  ["a ledger in words", "ledger.a", "much", "ledger.a", "much"],
  ["a series of none", "series.count", 0, "series.count", "0"],
])("E15: %s is refused by field and value", (_what, path, value, field, shown) => {
  const result = parseRequest(wholeBut(path, value));
  expect(result.ok ? "read" : result.error).toMatchObject({ type: "BadInput", field, value: shown });
});

test.each([[null], [[]], ["text"], [12]])("E15: a request that is %j is refused", (json) => {
  expect(parseRequest(json)).toMatchObject({ ok: false, error: { field: "request" } });
});

test("E15: a request without people is told that a list of people is needed", () => {
  expect(parseRequest(wholeBut("people", undefined))).toMatchObject({
    ok: false,
    error: { field: "people", value: "nothing", problem: "is given, but a list of people is needed" },
  });
});
