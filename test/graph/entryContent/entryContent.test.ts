import * as fc from "fast-check";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import type { Participant } from "../../../src/domain/people/myTime/participant";
import { propose } from "../../../src/domain/proposals/propose";
import type { PersonId } from "../../../src/domain/shared/ids";
import { createZoneData } from "../../../src/domain/time/zones";
import { readContent } from "../../../src/graph/entryContent/entryContent";
import { times } from "../../cases";
import { at } from "../../doubles/entries";

const [start, end] = [at("2026-12-07T09:00:00Z"), at("2026-12-07T10:00:00Z")];
const lagos = { place: { zone: "Africa/Lagos", region: "NG" } };

const hours = {
  stays: [{ place: { zone: "Africa/Lagos" }, from: "2026-12-01", to: "2026-12-24" }, lagos],
  work: [{ days: [1, 2, 3, 4, 5], fromMinutes: 1320, toMinutes: 1800 }],
  closedDays: [7],
  night: { fromMinutes: 1320, toMinutes: 420 },
  overlay: [{ window: { start, end }, level: "no" }],
};
const meeting = { start, end, eventId: "event-1", burden: { noa: 0, emeka: 100_000 } };
const quarterLater = at("2026-12-07T09:15:00Z");
const offer = { durationMinutes: 45, starts: [start, quarterLater, end] };
const answer = { offer: "01JDPRESS0000000000000000A", choice: { start, eventId: "event-1" } };
const kindOf = (kind: string, data: unknown): string => readContent(kind, data).kind;

test("hours and meetings that make sense are read as they were written", () => {
  expect(readContent("availability", { availability: hours })).toEqual({ kind: "availability", availability: hours });
  expect(readContent("meeting", { meeting })).toEqual({ kind: "meeting", meeting });
  const guests = [{ id: "ines", name: "Ines Duarte", address: "ines@example.org" }];
  expect(readContent("meeting", { meeting: { ...meeting, guests } })).toEqual({
    kind: "meeting",
    meeting: { ...meeting, guests },
  });
  // What makes no sense of them leaves the meeting itself as it was.
  const odd = [{ id: "ines", name: "Ines", address: "ines@example.org,mallory@example.org" }];
  expect(readContent("meeting", { meeting: { ...meeting, guests: odd } })).toEqual({ kind: "meeting", meeting });
  const crowd = Array.from({ length: 7 }, () => guests[0]);
  expect(readContent("meeting", { meeting: { ...meeting, guests: crowd } })).toEqual({ kind: "meeting", meeting });
  expect(readContent("offer", { offer })).toEqual({ kind: "offer", offer });
  expect(readContent("answer", { answer })).toEqual({ kind: "answer", answer });
  expect(kindOf("answer", { answer: { ...answer, choice: "none-fits" } })).toBe("answer");
  const later = { ...answer, choice: "none-fits", askFrom: "2026-12-14" };
  expect(readContent("answer", { answer: later })).toEqual({ kind: "answer", answer: later });
  expect(kindOf("answer", { answer: { ...later, askFrom: "soon" } })).not.toBe("answer");
  expect(kindOf("availability", { availability: {} })).toBe("availability");
  expect(kindOf("availability", { availability: { ...hours, night: null } })).toBe("availability");
});

test("P9: what a newer version tells is read: its word for a window, its public holidays, how far it looked ahead", () => {
  const told = { ...hours, holidays: ["NG", "IN-KL"], overlayUntil: end };
  const overlay = [{ window: { start, end }, level: "rather-not", word: "Family" }];
  const read = readContent("availability", { availability: { ...told, overlay, somethingNewer: true } });
  expect(read).toEqual({ kind: "availability", availability: { ...told, overlay } });
});

test.each([
  ["nine times", { starts: Array.from({ length: 9 }, (_, i) => start + i * 900_000) }],
  ["no time", { starts: [] }],
  ["times that go backwards", { starts: [end, start] }],
  ["one time twice", { starts: [start, start] }],
  ["a time off the grid", { starts: [start + 60_000] }],
  ["a time in words", { starts: ["soon"] }],
  ["no length", { durationMinutes: 0 }],
  ["a length of two days", { durationMinutes: 2_880 }],
])("P4: an offer with %s is not acted on, and it is kept", (_, change) => {
  const data = { offer: { ...offer, ...change } };
  expect(readContent("offer", data)).toEqual({ kind: "other", name: "offer", data });
});

test.each([
  ["to no offer", { offer: "tuesday" }],
  ["that chose in words", { choice: "the first" }],
  ["without an event", { choice: { start } }],
])("P4: an answer %s does not count, and it is kept", (_, change) => {
  const data = { answer: { ...answer, ...change } };
  expect(readContent("answer", data)).toEqual({ kind: "other", name: "answer", data });
});

test.each([
  ["a region that is no code", { holidays: ["Nigeria"] }],
  ["a region as a number", { holidays: [234] }],
  ["an overlay that ends some day", { overlayUntil: "soon" }],
  ["a word without a letter", { overlay: [{ window: { start, end }, level: "no", word: "" }] }],
  ["a story for a word", { overlay: [{ window: { start, end }, level: "no", word: "x".repeat(81) }] }],
  ["a place without a zone", { stays: [{ place: { zone: "" } }] }],
  ["a day that is in no calendar", { stays: [{ ...lagos, from: "2027-02-29" }] }],
  ["a day in words", { stays: [{ ...lagos, to: "soon" }] }],
  ["a day as a number", { stays: [{ ...lagos, from: 20_261_201 }] }],
  ["a stay that ends before it begins", { stays: [{ ...lagos, from: "2026-12-02", to: "2026-12-01" }] }],
  ["work on the eighth day", { work: [{ days: [8], fromMinutes: 540, toMinutes: 1020 }] }],
  ["work for half a minute", { work: [{ days: [1], fromMinutes: 540, toMinutes: 1020.5 }] }],
  ["work before the day", { work: [{ days: [1], fromMinutes: -60, toMinutes: 1020 }] }],
  ["work on the day after tomorrow", { work: [{ days: [1], fromMinutes: 540, toMinutes: 2881 }] }],
  ["work that goes backwards", { work: [{ days: [1], fromMinutes: 1020, toMinutes: 540 }] }],
  ["a closed day in words", { closedDays: ["Sunday"] }],
  ["a night without an end", { night: { fromMinutes: 1320 } }],
  ["a night of two days", { night: { fromMinutes: 0, toMinutes: 2880 } }],
  ["a window that ends before it begins", { overlay: [{ window: { start: end, end: start }, level: "no" }] }],
  ["a window without a length", { overlay: [{ window: { start, end: start }, level: "no" }] }],
  ["a window beyond all calendars", { overlay: [{ window: { start, end: 1e300 }, level: "no" }] }],
  ["a level of another version", { overlay: [{ window: { start, end }, level: "perhaps" }] }],
])("P4: %s makes the hours unreadable, and they are kept", (_, change) => {
  const data = { availability: { ...hours, ...change } };
  expect(readContent("availability", data)).toEqual({ kind: "other", name: "availability", data });
});

test.each([
  ["a negative burden", { burden: { noa: -60 } }],
  ["a burden in words", { burden: { noa: "60" } }],
  ["half a minute", { burden: { noa: 0.5 } }],
  ["more than ten weeks", { burden: { noa: 100_001 } }],
  ["an end before the start", { start: end, end: start }],
  ["no event", { eventId: "" }],
])("P4: a meeting with %s does not count, and it is kept", (_, change) => {
  const data = { meeting: { ...meeting, ...change } };
  expect(readContent("meeting", data)).toEqual({ kind: "other", name: "meeting", data });
});

const zones = createZoneData();
const noa: Participant = {
  id: "noa" as PersonId,
  stays: [{ place: { zone: "Asia/Jerusalem" } }],
  work: [],
  closedDays: [],
  night: null,
  calendar: [],
  published: [],
};

test("A3: whatever somebody writes by hand, the pair still gets an answer", () => {
  const minutes = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -9, max: 1450 }) },
    fc.double(),
    fc.constant("noon"),
  );
  const span = { fromMinutes: minutes, toMinutes: minutes };
  const day = fc.constantFrom(
    "2026-12-08",
    "2026-12-10",
    "2027-02-29",
    "",
    "9999-12-31",
    "0000-01-01",
    7,
    null,
    undefined,
  );
  const instant = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: start - 86_400_000, max: end + 86_400_000 }) },
    fc.double(),
  );
  const written = fc.record({
    stays: fc.array(fc.record({ place: fc.constant(lagos.place), from: day, to: day }), { maxLength: 2 }),
    work: fc.array(fc.record({ days: fc.array(fc.integer({ min: 1, max: 7 })), ...span }), { maxLength: 2 }),
    closedDays: fc.array(fc.integer({ min: 1, max: 7 })),
    night: fc.oneof(fc.constant(null), fc.record(span)),
    overlay: fc.array(fc.record({ window: fc.record({ start: instant, end: instant }), level: fc.constant("no") }), {
      maxLength: 2,
    }),
  });
  const tries = times(300);
  let answers = 0;
  fc.assert(
    fc.property(written, (availability) => {
      const read = readContent("availability", { availability });
      if (read.kind !== "availability") return;
      const { stays, work, closedDays, overlay } = read.availability;
      const emeka: Participant = {
        ...noa,
        id: "emeka" as PersonId,
        stays: [...stays, lagos],
        work,
        closedDays,
        night: read.availability.night ?? null,
        published: overlay,
      };
      const horizon = { start, end: at("2026-12-14T09:00:00Z") };
      const request = { people: [noa, emeka], now: start, horizon, durationMinutes: 30, stepMinutes: 30, limit: 3 };
      expect(propose({ ...request, ledger: new Map() }, zones, NO_CALENDARS)).toMatchObject({ ok: true });
      answers += 1;
    }),
    tries,
  );
  expect(answers).toBeGreaterThan(tries.numRuns / 30);
});

const ox = { term: "ox", notThis: "a bull" };
const CONTENT = { kind: "term", term: ox };

test("S49: other forms of a word are read as they were written", () => {
  const term = { ...ox, otherForms: ["oxen", "Ochsen", "ثيران", "牛", "a".repeat(60), "बैल"] };
  expect(readContent("term", { term })).toEqual({ kind: "term", term });
});

test.each([
  ["seven", Array.from({ length: 7 }, (_, nth) => `oxen${nth}`)],
  ["a hundred thousand", Array.from({ length: 100_000 }, () => "oxen")],
  ["no", []],
  ["61 letters long", ["o".repeat(61)]],
  ["empty", ["oxen", " "]],
  ["numbers, not words", ["oxen", 7]],
  ["lists in lists", [["oxen"]]],
  ["one text instead of a list", "oxen"],
  ["an object with a length", { length: 1, 0: "oxen" }],
  ["nothing", null],
])("S49: where somebody wrote %s as other forms by hand, the word is still read, without them", (_, otherForms) => {
  const data: unknown = JSON.parse(JSON.stringify({ term: { ...ox, otherForms } }));
  expect(readContent("term", data)).toEqual(CONTENT);
});
