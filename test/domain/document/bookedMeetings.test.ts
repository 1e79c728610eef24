import type { Entry } from "../../../src/domain/document/entry";
import { WEIGHTS } from "../../../src/domain/constraints/weights";
import {
  absentFrom,
  carriedIn,
  meetingsOf,
  MOST_BURDEN_A_MINUTE,
  movedFrom,
  upcomingIn,
} from "../../../src/domain/document/bookedMeetings";
import type { PublishedAvailability } from "../../../src/domain/people/myTime/availability";
import { foldEntries } from "../../../src/domain/document/fold";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { availabilityOf } from "../../../src/domain/document/members";

const ledgerOf = (entries: readonly Entry[]) => {
  const folded = foldEntries(entries);
  return carriedIn(meetingsOf(folded), folded, noaAndEmeka.members);
};

const meeting = (eventId: string, burden: Record<string, number>, day = "2026-11-30"): Partial<Entry> => ({
  content: {
    kind: "meeting",
    meeting: { start: at(`${day}T06:00:00Z`), end: at(`${day}T06:45:00Z`), eventId, burden },
  },
});

const hours = (zone: string): PublishedAvailability => ({
  stays: [{ place: { zone } }],
  work: [],
  closedDays: [],
  overlay: [],
});
const declares = (availability: PublishedAvailability): Partial<Entry> => ({
  content: { kind: "availability", availability },
});

test("E8: the ledger adds up what each person carried in every meeting", () => {
  const entries = [
    entryAt(1, noa, meeting("one", { noa: 30, emeka: 0 })),
    entryAt(2, emeka, meeting("two", { noa: 15, emeka: 60 })),
    entryAt(3, emeka),
  ];
  expect(Object.fromEntries(ledgerOf(entries))).toEqual({ noa: 45, emeka: 60 });
});

test("E8: a meeting that its author took out does not count, one that somebody else took out does", () => {
  const [hers, his] = [entryAt(1, noa, meeting("one", { noa: 30 })), entryAt(2, emeka, meeting("two", { emeka: 60 }))];
  const removals = [entryAt(3, noa, { removes: hers.id }), entryAt(4, noa, { removes: his.id })];
  expect(Object.fromEntries(ledgerOf([hers, his, ...removals]))).toEqual({ emeka: 60 });
});

test("E8: a meeting that was noted twice counts once", () => {
  const entries = [1, 2].map((minute) => entryAt(minute, noa, meeting("one", { noa: 30 })));
  expect(Object.fromEntries(ledgerOf(entries))).toEqual({ noa: 30 });
});

test("E8: a meeting of 45 minutes costs nobody more than its own minutes at the highest weight", () => {
  expect(Object.fromEntries(ledgerOf([entryAt(1, emeka, meeting("one", { noa: 0, emeka: 100_000 }))]))).toEqual({
    emeka: 45 * MOST_BURDEN_A_MINUTE,
  });
  const weights = Object.values(WEIGHTS).flatMap((weight) =>
    typeof weight === "number" ? weight : weight.map((step) => step.weight),
  );
  expect(Math.max(...weights)).toBe(MOST_BURDEN_A_MINUTE);
});

test("E8: what somebody outside the pair notes costs nobody anything, and nobody outside carries", () => {
  const stranger = { ...noa, id: "mereana" as typeof noa.id };
  const entries = [entryAt(1, stranger, meeting("one", { noa: 90 })), entryAt(2, noa, meeting("two", { mereana: 90 }))];
  expect(Object.fromEntries(ledgerOf(entries))).toEqual({});
});

test("E8: a meeting that Noa says did not take place costs nobody anything, whoever booked it", () => {
  const held = { kind: "held", held: { met: false, notReached: [], eventId: "one" } } as const;
  const booked = [
    entryAt(1, emeka, meeting("one", { emeka: 90 })),
    entryAt(2, emeka, meeting("two", { emeka: 20 }, "2026-12-07")),
  ];
  expect(Object.fromEntries(ledgerOf([...booked, entryAt(3, noa, { content: held })]))).toEqual({ emeka: 20 });
  const stranger = { ...noa, id: "mereana" as typeof noa.id };
  expect(Object.fromEntries(ledgerOf([...booked, entryAt(3, stranger, { content: held })]))).toEqual({ emeka: 110 });
});

test("E8: ten meetings that Emeka notes for one hour count once, and take nothing from Noa's", () => {
  const his = Array.from({ length: 10 }, (_, i) => entryAt(i, emeka, meeting(`his ${i}`, { emeka: 90 })));
  const hers = entryAt(20, noa, meeting("hers", { noa: 45 }));
  expect(Object.fromEntries(ledgerOf([...his, hers]))).toEqual({ emeka: 90, noa: 45 });
});

test.each([
  ["an hour later", "2026-11-30T07:00:00Z", "2026-11-30T07:45:00Z", true],
  ["made longer", "2026-11-30T06:00:00Z", "2026-11-30T07:00:00Z", true],
  ["where it was", "2026-11-30T06:00:00Z", "2026-11-30T06:45:00Z", false],
  ["made to last the whole day", "2026-11-30T00:00:00Z", "2026-12-01T00:00:00Z", false],
])("a meeting that is %s in Outlook (%s to %s) was moved: %s", (_, start, end, isMoved) => {
  const meetings = meetingsOf(
    foldEntries([entryAt(1, noa, meeting("one", {})), entryAt(2, emeka, meeting("two", {}))]),
  );
  const now = { start: at(start), end: at(end) };
  expect(movedFrom(meetings, "one", now)?.author).toBe(isMoved ? noa.id : undefined);
  expect(movedFrom(meetings, "three", now)).toBeUndefined();
});

test("nobody carries anything in a document without meetings", () => {
  expect(ledgerOf([entryAt(1, noa)]).size).toBe(0);
});

test("the newest hours that somebody published count, and only their own", () => {
  const [inJerusalem, inLagos] = [hours("Asia/Jerusalem"), hours("Africa/Lagos")];
  const entries = [
    entryAt(1, noa, declares(inLagos)),
    entryAt(2, noa, declares(inJerusalem)),
    entryAt(3, emeka, declares(inLagos)),
  ];
  expect(availabilityOf(foldEntries(entries), noa.id)).toEqual(inJerusalem);
  expect(availabilityOf(foldEntries(entries.slice(0, 2)), emeka.id)).toBeUndefined();
});

test("hours that were taken back do not count any more", () => {
  const declared = entryAt(1, noa, declares(hours("Asia/Jerusalem")));
  expect(availabilityOf(foldEntries([declared, entryAt(2, noa, { removes: declared.id })]), noa.id)).toBeUndefined();
});

const calledOff = (eventId: string, day = "2026-11-30"): Partial<Entry> => ({
  content: {
    kind: "calledOff",
    calledOff: { start: at(`${day}T06:00:00Z`), end: at(`${day}T06:45:00Z`), eventId },
  },
});

const nextIn = (entries: readonly Entry[], now = "2026-11-29T09:00:00Z") => {
  const folded = foldEntries(entries);
  const [meeting, ...later] = upcomingIn(folded, noaAndEmeka, at(now));
  return meeting && { meeting, later, cannotCome: absentFrom(meeting, folded, noaAndEmeka) };
};

test("S50: the next meeting is the one that runs or comes first, and the others follow it", () => {
  const entries = [
    entryAt(1, noa, meeting("later", {}, "2026-12-14")),
    entryAt(2, emeka, meeting("next", {}, "2026-12-07")),
    entryAt(3, noa, meeting("over", {}, "2026-11-28")),
  ];
  expect(nextIn(entries)).toMatchObject({
    meeting: { eventId: "next", author: "emeka" },
    later: [{ eventId: "later" }],
  });
  expect(nextIn(entries, "2026-12-07T06:44:00Z")?.meeting.eventId).toBe("next");
  expect(nextIn(entries, "2026-12-07T06:45:00Z")?.meeting.eventId).toBe("later");
  expect(nextIn([])).toBeUndefined();
});

test("S50: who booked a meeting calls it off for everybody: it costs nobody anything and is nobody's next one", () => {
  const entries = [entryAt(1, noa, meeting("one", { noa: 30 })), entryAt(2, noa, calledOff("one"))];
  expect(nextIn(entries)).toBeUndefined();
  expect(Object.fromEntries(ledgerOf(entries))).toEqual({});
});

test("S50: anybody else only says that they cannot come, and no longer once the meeting was moved", () => {
  const said = [entryAt(1, noa, meeting("one", { noa: 30 })), entryAt(2, emeka, calledOff("one"))];
  expect(nextIn(said)).toMatchObject({ meeting: { eventId: "one" }, cannotCome: ["emeka"] });
  expect(Object.fromEntries(ledgerOf(said))).toEqual({ noa: 30 });
  const moved = [...said, entryAt(3, noa, meeting("one", { noa: 0 }, "2026-12-01"))];
  expect(nextIn(moved)).toMatchObject({ meeting: { eventId: "one" }, cannotCome: [] });
});

test("S50: a stranger in the list neither books the pair's next meeting nor calls one off", () => {
  const stranger = { ...emeka, id: "mallory" as typeof emeka.id };
  const entries = [entryAt(1, noa, meeting("one", {}, "2026-12-07")), entryAt(2, stranger, meeting("theirs", {}))];
  const off = [entryAt(3, stranger, calledOff("one", "2026-12-07"))];
  expect(nextIn([...entries, ...off])).toEqual({
    meeting: expect.objectContaining({ eventId: "one" }),
    cannotCome: [],
    later: [],
  });
});
