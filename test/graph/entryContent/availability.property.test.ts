import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import { NOTHING_DECLARED } from "../../../src/domain/people/myTime/myTime";
import { readMyTime } from "../../../src/domain/people/myTime/readMyTime";
import { publishedOf } from "../../../src/domain/publishing/published";
import { createZoneData } from "../../../src/domain/time/zones";
import { readContent } from "../../../src/graph/entryContent/entryContent";
import { times } from "../../cases";
import { at } from "../../doubles/entries";

const parts = {
  now: at("2026-12-01T09:00:00Z"),
  home: "Africa/Lagos",
  zones: createZoneData(),
  world: NO_CALENDARS,
};

/** What this device reads of a file, what it then tells the pair, and what another device makes of the entry. */
const across = (file: unknown) => {
  const read = readMyTime(file);
  if (!read.ok) throw new Error("The file was not read at all.");
  const availability: unknown = JSON.parse(JSON.stringify(publishedOf(read.value.myTime, parts)));
  return { read: read.value, kind: readContent("availability", { availability }).kind };
};

test.each([
  [
    "a stay that ends before it starts",
    "stays",
    [{ place: { zone: "Africa/Lagos" }, from: "2027-02-02", to: "2027-02-01" }],
  ],
  ["working hours from 10:00 to 9:00", "work", [{ days: [1], fromMinutes: 600, toMinutes: 540 }]],
  ["holidays of a city", "holidays", ["Lagos"]],
  ["a place in the region of a city", "stays", [{ place: { zone: "Africa/Lagos", region: "Lagos" } }]],
  ["a latitude of 120", "stays", [{ place: { zone: "Africa/Lagos", lat: 120 } }]],
  ["a latitude as text", "stays", [{ place: { zone: "Africa/Lagos", lat: "6.5" } }]],
])("S47: a file with %s is read without it, and the entry is read on the other device", (_, field, value) => {
  const { read, kind } = across({ ...NOTHING_DECLARED, closedDays: [7], [field]: value });
  expect({ kind, unread: read.unread, closedDays: read.myTime.closedDays }).toEqual({
    kind: "availability",
    unread: 1,
    closedDays: [7],
  });
  expect(readContent("availability", { availability: { [field]: value } }).kind).toBe("other");
});

test("S47: the longest word for a time reaches the pair", () => {
  const word = "x".repeat(80);
  const pattern = { key: "1", label: "", sharing: "name", word, days: [1, 2, 3, 4, 5], strength: "never" };
  const noon = { from: { at: "clock", minutes: 720 }, to: { at: "clock", minutes: 780 } };
  expect(across({ ...NOTHING_DECLARED, patterns: [{ ...pattern, ...noon }] })).toMatchObject({
    read: { unread: 0 },
    kind: "availability",
  });
  const longer = { ...pattern, ...noon, word: `${word}x` };
  expect(across({ ...NOTHING_DECLARED, patterns: [longer] })).toMatchObject({
    read: { unread: 1 },
    kind: "availability",
  });
});

const minutes = fc.constantFrom(-1, 0, 540, 600, 1020, 1439, 1440, 2880, 2881, 0.5);
const date = fc.constantFrom("2026-11-30", "2026-12-05", "2027-02-29", "9999-12-31", "soon");
const region = fc.constantFrom("NG", "IN-KL", "Lagos", "", "ng");
const stay = fc.record(
  {
    place: fc.record(
      { zone: fc.constantFrom("Africa/Lagos", "Asia/Kolkata"), region, lat: fc.constantFrom(6.5, 120, "6.5") },
      { requiredKeys: ["zone"] },
    ),
    from: date,
    to: date,
  },
  { requiredKeys: ["place"] },
);
const span = { fromMinutes: minutes, toMinutes: minutes };
const anyFile = fc.record({
  schema: fc.constant(1),
  stays: fc.array(stay, { maxLength: 3 }),
  work: fc.array(fc.record({ days: fc.constantFrom([1, 5], [8], []), ...span }), { maxLength: 3 }),
  closedDays: fc.constantFrom([7], [8], []),
  night: fc.oneof(fc.constant(null), fc.record(span)),
  holidays: fc.array(region, { maxLength: 3 }),
});

test("S47: whatever a file holds, what this device accepts of it every device accepts as an entry", () => {
  fc.assert(
    fc.property(anyFile, (file) => {
      expect(across(file).kind).toBe("availability");
    }),
    times(300),
  );
});
