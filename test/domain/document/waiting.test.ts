import { foldEntries } from "../../../src/domain/document/fold";
import { turnsBefore } from "../../../src/domain/document/turns";
import { waitingFor } from "../../../src/domain/document/waiting";
import type { Entry } from "../../../src/domain/document/entry";
import { at, emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";

const NOW = at("2026-12-01T08:00:00Z");
const waiting = (entries: readonly Entry[], seen?: Entry["id"]) =>
  waitingFor(foldEntries(entries), {
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

test("S29, S69: a step towards Noa's goal waits for her once its day has passed, unless the goal was given up", () => {
  const goal = (minute: number, of: typeof noa) =>
    entryAt(minute, emeka, { text: "Lead a review.", content: { kind: "goal", goal: { area: "skill", of: of.id } } });
  const says = (minute: number, of: Entry, status: "open" | "dropped") =>
    entryAt(minute, noa, { text: "", content: { kind: "progress", progress: { of: of.id, status } } });
  const step = (minute: number, of: Entry, due: string) =>
    entryAt(minute, emeka, {
      text: "Ask for a date.",
      content: { kind: "milestone", milestone: { goal: of.id, due, kindOf: "skill" } },
    });
  const [hers, his] = [goal(1, noa), goal(2, emeka)];
  const [late, today] = [step(4, hers, "2026-11-30"), step(5, hers, "2026-12-01")];
  const all = [hers, his, says(3, hers, "open"), late, today, step(6, his, "2026-11-30")];
  expect(waiting(all)).toMatchObject([{ kind: "step", entry: { id: late.id } }]);
  expect(waiting([...all, says(7, hers, "dropped")])).toEqual([]);
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
  expect(waiting([booked(noa), offer])).toEqual([
    { kind: "offer", by: emeka.id, count: 1, only: start, instead: instead.start },
  ]);
  expect(waiting([booked({ ...noa, id: "mona" as typeof noa.id }), offer])).toEqual([]);
});

test("S69: who asked her to ask again from today waits for Noa, and who asked her for tomorrow does not yet", () => {
  const offer = entryAt(1, noa, {
    content: { kind: "offer", offer: { durationMinutes: 45, starts: [at("2026-11-30T09:00:00Z")] } },
  });
  const later = (askFrom: string) =>
    entryAt(2, emeka, { content: { kind: "answer", answer: { offer: offer.id, choice: "none-fits", askFrom } } });
  expect(waiting([offer, later("2026-12-01")])).toEqual([{ kind: "ask-again", by: emeka.id }]);
  expect(waiting([offer, later("2026-12-02")])).toEqual([]);
});

test("S50, S69: a meeting to which Emeka cannot come waits for Noa, who booked it, until she moves it or calls it off", () => {
  const [start, later] = ["2026-12-07T08:00:00Z", "2026-12-08T08:00:00Z"];
  const hers = meeting(3, start);
  const end = at("2026-12-07T08:45:00Z");
  const off = (minute: number, author: typeof noa) =>
    entryAt(minute, author, {
      text: "",
      content: { kind: "calledOff", calledOff: { eventId: "event-3", start: at(start), end } },
    });
  expect(waiting([hers, off(4, emeka)])).toEqual([{ kind: "absent", who: [emeka.id], start: at(start) }]);
  const moved = entryAt(5, noa, {
    text: "",
    content: {
      kind: "meeting",
      meeting: { start: at(later), end: at("2026-12-08T08:45:00Z"), eventId: "event-3", burden: {} },
    },
  });
  expect(waiting([hers, off(4, emeka), moved])).toEqual([]);
  expect(waiting([hers, off(4, emeka), off(5, noa)])).toEqual([]);
  const his = entryAt(3, emeka, {
    text: "",
    content: { kind: "meeting", meeting: { start: at(start), end, eventId: "event-3", burden: {} } },
  });
  expect(waiting([his, off(4, noa)])).toEqual([]);
});

test("S47, S69: what Noa told of her time has ended: it waits for her to tell it again, and his for nobody else", () => {
  const told = (minute: number, author: typeof noa, until: string, windows = 1) =>
    entryAt(minute, author, {
      text: "",
      content: {
        kind: "availability",
        availability: {
          ...{ stays: [], work: [], closedDays: [] },
          overlay: Array.from({ length: windows }, () => ({
            window: { start: at("2026-11-20T10:00:00Z"), end: at("2026-11-20T11:00:00Z") },
            level: "no" as const,
          })),
          overlayUntil: at(until),
        },
      },
    });
  const old = told(1, noa, "2026-12-01T00:00:00Z");
  expect(waiting([old])).toEqual([{ kind: "told-ended" }]);
  expect(waiting([old, told(2, noa, "2026-12-20T00:00:00Z")])).toEqual([]);
  // Nothing of it was kept free: there is nothing that could have ended.
  expect(waiting([told(1, noa, "2026-12-01T00:00:00Z", 0)])).toEqual([]);
  expect(waiting([told(1, emeka, "2026-12-01T00:00:00Z")])).toEqual([]);
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
  expect(waiting([page, note], idAt(4, 1))).toEqual([{ kind: "page", by: emeka.id, entry: page }]);
  expect(waiting([note], idAt(4, 1))).toEqual([{ kind: "words", by: emeka.id, entry: note }]);
  expect(waiting([page, note])).toEqual([]);
});

const of = (minute: number, author: typeof noa, content: Entry["content"], extra: Partial<Entry> = {}): Entry =>
  entryAt(minute, author, { text: "In his words.", content, ...extra });
const kinds = (entries: readonly Entry[], seen?: Entry["id"]) => waiting(entries, seen).map(({ kind }) => kind);

test("S7: a goal, a moment to be seen and hours that Emeka writes for Noa wait for her yes, and not for his", () => {
  const proposed = [
    of(1, emeka, { kind: "goal", goal: { area: "skill", of: noa.id } }),
    of(2, emeka, { kind: "visibility", visibility: { forWhom: noa.id } }),
    of(3, emeka, { kind: "budget", budget: { what: "book", forWhom: noa.id, state: "wish" } }),
    of(4, emeka, { kind: "goal", goal: { area: "skill", of: emeka.id } }),
  ];
  expect(kinds(proposed)).toEqual(["asked", "asked", "asked"]);
  const yes = of(5, noa, { kind: "progress", progress: { of: proposed[0]!.id, status: "open" } });
  expect(kinds([...proposed, yes])).toEqual(["asked", "asked"]);
});

test("S24: a door that Emeka offers Noa waits until she accepts or declines, and needs no reason", () => {
  const door = of(1, emeka, {
    kind: "introduction",
    introduction: { state: "offered", forWhom: noa.id, by: emeka.id },
  });
  expect(waiting([door])).toMatchObject([{ kind: "door", by: emeka.id }]);
  const no = of(2, noa, { kind: "progress", progress: { of: door.id, status: "dropped" } }, { text: "" });
  expect(waiting([door, no])).toEqual([]);
});

test("S24: an introduction that Emeka asks for waits for Noa, and one that she asks for does not", () => {
  const asked = (by: typeof noa, forWhom: typeof noa) =>
    of(1, forWhom, { kind: "introduction", introduction: { state: "asked", forWhom: forWhom.id, by: by.id } });
  expect(waiting([asked(noa, emeka)])).toMatchObject([{ kind: "door", by: emeka.id }]);
  expect(waiting([asked(emeka, noa)])).toEqual([]);
});

test("S5: a rule waits for the yes of who did not write it, and again when its words change", () => {
  const rule = { kind: "agreement", agreement: { topic: "voice", reviewOn: "2027-02-01" } } as const;
  const first = of(1, emeka, rule);
  const yes = of(2, noa, { kind: "confirmation", confirmation: { of: first.id } }, { text: "" });
  expect(kinds([first])).toEqual(["confirm"]);
  const overdue = of(1, emeka, { kind: "agreement", agreement: { topic: "voice", reviewOn: "2026-11-01" } });
  expect(kinds([overdue])).toEqual(["confirm"]);
  expect(kinds([first, yes])).toEqual([]);
  expect(kinds([first, yes, of(3, emeka, rule, { supersedes: first.id })])).toEqual(["confirm"]);
});

test("S49: what a word means waits four weeks for Noa's yes, and a word of an older document asks nobody", () => {
  const soon = (when: string) =>
    of(1, emeka, { kind: "term", term: { term: "soon" } }, { at: at(when), text: "Within a day." });
  expect(waiting([soon("2026-11-20T08:00:00Z")])).toMatchObject([{ kind: "confirm", by: emeka.id }]);
  expect(kinds([soon("2025-11-20T08:00:00Z")])).toEqual([]);
  expect(kinds([soon("2026-11-03T07:59:00Z")])).toEqual([]);
});

test("S36: what Emeka noticed about Noa waits for her answer; what she wrote herself does not", () => {
  const noticed = of(1, emeka, { kind: "feedback", feedback: { about: noa.id } });
  const answer = of(3, noa, { kind: "response", response: { of: noticed.id } });
  expect(kinds([noticed, of(2, noa, { kind: "feedback", feedback: { about: emeka.id } })])).toEqual(["feedback"]);
  expect(kinds([noticed, answer])).toEqual([]);
});

test("S9: what Emeka says back of Noa's words waits until she says yes, or not quite", () => {
  const back = of(1, emeka, { kind: "insight", insight: { heard: noa.id } });
  expect(kinds([back])).toEqual(["heard"]);
  expect(kinds([back, of(2, noa, { kind: "meaning", meaning: { of: back.id } })])).toEqual([]);
});

test("S23: a day beside a colleague that is over waits to be talked over, until they say so or hold that conversation", () => {
  const lived = of(1, emeka, { kind: "experience", experience: { form: "shadowing", who: [], on: "2026-11-27" } });
  const talked = of(
    2,
    noa,
    { kind: "held", held: { met: true, notReached: [], guide: { id: "debrief", version: "1.0.0" } } },
    { at: at("2026-11-30T09:00:00Z") },
  );
  expect(kinds([lived])).toEqual(["debrief"]);
  expect(kinds([lived, talked])).toEqual([]);
  const said = {
    ...lived,
    content: { kind: "experience", experience: { form: "shadowing", who: [], debriefed: true } },
  };
  expect(kinds([said as Entry])).toEqual([]);
  const ahead = of(1, emeka, { kind: "experience", experience: { form: "shadowing", who: [], on: "2026-12-14" } });
  expect(kinds([ahead])).toEqual([]);
});

test("S5: a rule that Noa called still so on its day waits for her no longer", () => {
  const rule = entryAt(1, noa, {
    content: { kind: "agreement", agreement: { topic: "voice", reviewOn: "2026-11-25" } },
  });
  const stillSo = (who: typeof noa): Entry =>
    entryAt(26 * 60, who, { text: "", content: { kind: "confirmation", confirmation: { of: rule.id } } });
  expect(kinds([rule])).toContain("again");
  expect(kinds([rule, stillSo(emeka)])).toContain("again");
  expect(kinds([rule, stillSo(noa)])).not.toContain("again");
});

test("S48: a rule, a concern and a look back whose day has come are to be looked at again, the oldest day first", () => {
  const entries = [
    of(1, noa, { kind: "agreement", agreement: { topic: "voice", reviewOn: "2026-12-01" } }),
    of(2, noa, { kind: "concern", concern: { wish: "be-heard", reviewOn: "2026-11-20" } }),
    of(3, noa, { kind: "checkin", checkin: { keep: [], change: [], stop: [], on: "2026-11-25" } }),
    of(4, noa, { kind: "agreement", agreement: { topic: "notes", reviewOn: "2026-12-02" } }),
  ];
  expect(waiting(entries)).toMatchObject([
    { kind: "again", since: "2026-11-20" },
    { kind: "again", since: "2026-11-25" },
    { kind: "again", since: "2026-12-01" },
  ]);
  const closed = of(5, noa, { kind: "progress", progress: { of: idAt(2, 1), status: "done" } });
  const later = of(6, noa, { kind: "checkin", checkin: { keep: [], change: [], stop: [], on: "2027-02-01" } });
  expect(kinds([...entries, closed, later])).toEqual(["again"]);
});

test("S29: 90 days after their last conversation they are asked once what has lasted, for two weeks", () => {
  const last = (day: string) =>
    of(
      1,
      noa,
      { kind: "held", held: { met: true, notReached: [], guide: { id: "closing", version: "1.0.0" } } },
      { at: at(`${day}T09:00:00Z`) },
    );
  expect(kinds([last("2026-08-30")])).toEqual(["after-end"]);
  expect(kinds([last("2026-09-30")])).toEqual([]);
  expect(kinds([last("2026-08-01")])).toEqual([]);
});

test("P1: what waits for Noa changes no shared word: Emeka's device gets the same bytes whatever she looked at", () => {
  const entries = [of(1, emeka, { kind: "goal", goal: { area: "skill", of: noa.id } }), entryAt(2, emeka)];
  const before = JSON.stringify(entries);
  expect(kinds(entries, idAt(0, 1))).not.toEqual(kinds(entries));
  expect(JSON.stringify(entries)).toBe(before);
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
