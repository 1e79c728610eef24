import { foldEntries } from "../../../src/domain/document/fold";
import { halfYearOf } from "../../../src/domain/document/halfYear";
import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import type { Person } from "../../../src/domain/people/person";
import type { PersonId, SessionId } from "../../../src/domain/shared/ids";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";

const DAY = 1_440;
const NOW = at("2026-11-25T09:00:00Z");
const START = at("2026-11-24T09:00:00Z");
const stranger: Person = { id: "eve" as PersonId, name: "Eve", address: "eve@example.org" };

const says = (day: number, who: Person, content: EntryContent, extra: Partial<Entry> = {}): Entry =>
  entryAt(day * DAY, who, { text: "", content, ...extra });
const booked = (day: number, hard: readonly Person[], who = noa): Entry => {
  const start = START + day * 86_400_000;
  const burden = Object.fromEntries(hard.map(({ id }) => [id, 45]));
  const meeting = { start, end: start + 2_700_000, eventId: `e${day}`, burden };
  return says(day - 7, who, { kind: "meeting", meeting } as EntryContent);
};
const met = (day: number, who = noa): Entry =>
  says(day + 1, who, { kind: "held", held: { met: true, eventId: `e${day}`, notReached: [] } });
const halfYear = (...entries: readonly Entry[]) => halfYearOf(foldEntries(entries), noaAndEmeka, NOW);
const counts = (half: ReturnType<typeof halfYear>) => half.hours.map(({ count }) => count);

test("P3: half a year counts meetings that took place, and in words for whom their hour was early or late", () => {
  const days = [-60, -46, -30, -16] as const;
  const half = halfYear(
    ...[booked(-60, [emeka]), booked(-46, [emeka]), booked(-30, [noa]), booked(-16, [])],
    ...days.map((day) => met(day)),
  );
  expect(half.meetings).toHaveLength(4);
  expect(counts(half)).toEqual([1, 2]);
});

test("a meeting of which a member says that it did not take place is not in it, and one that is still to come neither", () => {
  const denied = says(-45, emeka, { kind: "held", held: { met: false, eventId: "e-46", notReached: [] } });
  const half = halfYear(booked(-60, [emeka]), met(-60), booked(-46, [noa]), denied, booked(9, [noa]));
  expect(half.meetings).toHaveLength(1);
  expect(counts(half)).toEqual([0, 1]);
  expect(half.unsaid).toBe(0);
});

test("P9: a booked meeting of which nothing tells whether they met does not count as held", () => {
  const half = halfYear(booked(-60, [emeka]), met(-60), booked(-46, [emeka]));
  expect(half.meetings.map(({ at }) => at)).toEqual([START - 60 * 86_400_000]);
  expect(counts(half)).toEqual([0, 1]);
  expect(half.unsaid).toBe(1);
});

test("S13: goals stand in it as they are, and the steps and introductions that were made", () => {
  const goal = says(-50, emeka, { kind: "goal", goal: { area: "skill", of: emeka.id } }, { text: "Lead a review" });
  const step = (day: number): Entry =>
    says(day, emeka, { kind: "milestone", milestone: { goal: goal.id, due: "2026-11-20", kindOf: "skill" } });
  const door = says(-30, noa, { kind: "introduction", introduction: { state: "offered", forWhom: emeka.id } });
  const done = (of: Entry, day: number): Entry =>
    says(day, emeka, { kind: "progress", progress: { of: of.id, status: "done" } });
  const [first, second] = [step(-40), step(-39)];
  const half = halfYear(goal, first, second, door, done(first, -20), done(door, -10));
  expect(half.goals.map(({ entry, status }) => [entry.id, status])).toEqual([[goal.id, "open"]]);
  expect(half.steps.map(({ id }) => id)).toEqual([first.id]);
  expect(half.doors.map(({ id }) => id)).toEqual([door.id]);
});

test("a meeting that was booked, had a conversation and was said to be held is one bead", () => {
  const session = { session: "s" as SessionId, guide: { id: "first-meeting", version: "1.0.0", step: "names" } };
  const held: EntryContent = { kind: "held", held: { met: true, eventId: "e-16", notReached: [] } };
  const half = halfYear(booked(-16, [noa]), entryAt(-16 * DAY + 5, emeka, session), says(-16, noa, held, session));
  expect(half.meetings).toHaveLength(1);
});

test("P1: what a stranger writes into the place of the document is not in it", () => {
  const term: EntryContent = { kind: "term", term: { term: "Soon" } };
  const half = halfYear(booked(-16, [noa], stranger), says(-3, stranger, term), says(-2, noa, term));
  expect(half.meetings).toEqual([]);
  expect(half.words.map(({ author }) => author)).toEqual([noa.id]);
});

test("P3: kept promises are those of which their owner said so in this half year, and nothing counts the others", () => {
  const promise = (day: number): Entry =>
    says(day, emeka, { kind: "commitment", commitment: { owner: emeka.id, due: "2026-11-20" } }, { text: "I ask." });
  const done = (of: Entry, day: number, who: Person): Entry =>
    says(day, who, { kind: "progress", progress: { of: of.id, status: "done" } });
  const [kept, notHis, open, long] = [promise(-20), promise(-19), promise(-18), promise(-300)];
  const half = halfYear(
    kept,
    notHis,
    open,
    long,
    done(kept, -10, emeka),
    done(notHis, -9, noa),
    done(long, -290, emeka),
  );
  expect(half.kept.map(({ id }) => id)).toEqual([kept.id]);
  expect(half).not.toHaveProperty("promised");
});

test("a pair of three weeks has a page of three weeks, and one without a word a page of today", () => {
  expect(halfYear(booked(-16, [])).span.start).toBe(START - 23 * 86_400_000);
  expect(halfYear().span).toEqual({ start: NOW, end: NOW });
});
