import { foldEntries } from "../../../src/domain/document/fold";
import { turnsBefore } from "../../../src/domain/document/turns";
import { waitingIn } from "../../../src/domain/document/waiting";
import type { Entry } from "../../../src/domain/document/entry";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";

const NOW = at("2026-12-01T08:00:00Z");
const waiting = (entries: readonly Entry[], seen?: Entry["id"]) =>
  waitingIn(foldEntries(entries), {
    pair: noaAndEmeka,
    me: noa.id,
    now: NOW,
    today: "2026-12-01",
    seen,
    session: { latest: undefined },
  });

const meeting = (minute: number, start: string, burden: Readonly<Record<string, number>> = {}): Entry =>
  entryAt(minute, noa, {
    text: "",
    content: {
      kind: "meeting",
      meeting: { start: at(start), end: (at(start) + 45 * 60_000) as Entry["at"], eventId: `event-${minute}`, burden },
    },
  });

const promise = (minute: number, author: typeof noa, owner: typeof noa, due: string): Entry =>
  entryAt(minute, author, {
    text: "Send the map.",
    content: { kind: "commitment", commitment: { owner: owner.id, due } },
  });

test("S69: an offer that Noa has not answered waits first, then the meeting of yesterday, then her promise for tomorrow", () => {
  const offer = entryAt(1, emeka, {
    content: {
      kind: "offer",
      offer: { durationMinutes: 45, starts: [at("2026-11-30T09:00:00Z"), at("2026-12-03T09:00:00Z")] },
    },
  });
  const found = waiting([promise(2, noa, noa, "2026-12-02"), meeting(3, "2026-11-30T08:00:00Z"), offer]);
  expect(found).toMatchObject([
    { kind: "offer", by: emeka.id, count: 1 },
    { kind: "met", start: at("2026-11-30T08:00:00Z") },
    { kind: "promise", isPast: false },
  ]);
});

test("S69: in a circle an offer instead of a booked meeting waits for who booked it, and for nobody else", () => {
  const start = at("2026-12-03T09:00:00Z");
  const instead = { eventId: "event-4", start: at("2026-12-02T08:00:00Z") };
  const offer = entryAt(5, emeka, {
    content: { kind: "offer", offer: { durationMinutes: 45, starts: [start], instead } },
  });
  const booked = (author: typeof noa) =>
    entryAt(4, author, {
      content: { kind: "meeting", meeting: { ...instead, end: start, burden: {} } },
    });
  expect(waiting([booked(noa), offer])).toEqual([{ kind: "offer", by: emeka.id, count: 1 }]);
  expect(waiting([booked({ ...noa, id: "mona" as typeof noa.id }), offer])).toEqual([]);
});

test("S69: her own offer, his promise and a promise for next month do not wait for Noa", () => {
  const offer = entryAt(1, noa, {
    content: { kind: "offer", offer: { durationMinutes: 45, starts: [at("2026-12-03T09:00:00Z")] } },
  });
  expect(waiting([offer, promise(2, emeka, emeka, "2026-12-02"), promise(3, noa, noa, "2027-01-02")])).toEqual([]);
});

test("S69: what Emeka asks of Noa waits until she answers", () => {
  expect(waiting([promise(2, emeka, noa, "2027-01-02")])).toMatchObject([{ kind: "asked", by: emeka.id }]);
});

test("S69: a page that Emeka shared since Noa looked is one line, and at her first look nothing is new", () => {
  const page = entryAt(5, emeka, { content: { kind: "reflection" } });
  const note = entryAt(6, emeka);
  expect(waiting([page, note], idAt(4, 1))).toEqual([{ kind: "page", by: emeka.id }]);
  expect(waiting([note], idAt(4, 1))).toEqual([{ kind: "words", by: emeka.id }]);
  expect(waiting([page, note])).toEqual([]);
});

test("what a stranger wrote in the same place does not wait for anybody", () => {
  const mallory = { ...emeka, id: "mallory" as typeof emeka.id };
  expect(waiting([promise(2, mallory, noa, "2026-12-01"), entryAt(7, mallory)], idAt(4, 1))).toEqual([]);
});

test("S69: whose turn a hard hour is follows from the last meetings, without those that did not take place", () => {
  const hers = { [noa.id]: 30, [emeka.id]: 0 };
  const his = { [noa.id]: 0, [emeka.id]: 30 };
  const denied = entryAt(9, emeka, {
    content: { kind: "held", held: { met: false, notReached: [], eventId: "event-4" } },
  });
  const folded = foldEntries([
    meeting(1, "2026-11-02T08:00:00Z", hers),
    meeting(2, "2026-11-09T08:00:00Z", his),
    meeting(3, "2026-11-16T08:00:00Z"),
    meeting(4, "2026-11-20T08:00:00Z", hers),
    meeting(5, "2026-11-23T08:00:00Z", his),
    meeting(6, "2026-12-07T08:00:00Z", hers),
    denied,
  ]);
  const turn = { bearer: noa.id, relieved: emeka.id };
  expect(turnsBefore(folded, noaAndEmeka.members, turn, NOW)).toBe(2);
  expect(turnsBefore(folded, noaAndEmeka.members, { bearer: emeka.id, relieved: noa.id }, NOW)).toBe(0);
});
