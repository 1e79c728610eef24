import type { FactKind, FactsByKind } from "../../src/domain/document/entry";
import type { PairId, PersonId } from "../../src/domain/shared/ids";
import { at, emeka, idAt, noa } from "./entries";

const [start, end] = [at("2026-12-07T09:00:00Z"), at("2026-12-07T10:00:00Z")];
const of = idAt(1, 1);
const guest = { id: "dina" as PersonId, name: "Dina Haddad", address: "dina@example.org" };

/** One example of each kind of entry that carries facts, with every field filled in. */
export const everyKind: FactsByKind = {
  availability: {
    stays: [{ place: { zone: "Africa/Lagos", region: "NG" }, from: "2026-12-01", to: "2026-12-24" }],
    work: [{ days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1020 }],
    closedDays: [7],
    night: { fromMinutes: 1320, toMinutes: 420 },
    overlay: [{ window: { start, end }, level: "no", word: "Family" }],
    holidays: ["NG"],
    overlayUntil: end,
  },
  meeting: { start, end, eventId: "event-1", burden: { noa: 30, emeka: 0 }, brokeOff: true, guests: [guest] },
  calledOff: { eventId: "event-1", start, end, word: "The flight is late.", double: true },
  offer: { durationMinutes: 45, starts: [start, end], instead: { eventId: "event-1", start } },
  answer: { offer: of, choice: { start, eventId: "event-1" } },
  goal: {
    area: "skill",
    of: emeka.id,
    startsFrom: "I write, and do not lead",
    why: "I want to lead a review",
    successLooksLike: "The team asks me to lead the next one",
  },
  milestone: {
    goal: of,
    due: "2027-01-15",
    kindOf: "outcome",
    evidence: "One review that I led",
    measure: { unit: "reviews", from: 0, to: 3, now: 1 },
  },
  commitment: {
    ...{ owner: emeka.id, due: "2026-12-10", ifSituation: "When I open Monday's meeting", concern: of },
    stretch: {
      edge: "I have never led one",
      limits: "Two hours a week",
      support: "Noa reads my first page",
      supportDue: "2026-12-05",
      wayBack: "I lead only the first half",
    },
  },
  progress: { of, status: "changed", felt: "better" },
  success: {},
  checkin: { keep: ["Short meetings"], change: ["The hour"], stop: [], on: "2027-01-20" },
  budget: {
    what: "course",
    forWhom: "both",
    amount: { value: 120.5, currency: "NGN" },
    hours: 6,
    state: "approved",
    learned: "How to ask",
  },
  agreement: { topic: "language", reviewOn: "2027-02-01", interpreter: "Ada from Kano" },
  confirmation: { of },
  term: { term: "Soon", notThis: "Today" },
  meaning: { of },
  insight: {
    ...{ topic: "Silence", heard: noa.id, lived: of },
    option: { worksWhere: "In a small group", costs: "A day" },
    contrast: { here: "Silence is a no", there: "Silence is thought" },
  },
  shift: {
    before: "Silence means no",
    topic: "Silence",
    whatMovedMe: "Our second meeting",
    earlier: of,
    still: "partly",
  },
  concern: { wish: "act", reviewOn: "2027-01-10" },
  feedback: { about: noa.id, prompt: "What could we do in another way?" },
  response: { of, change: idAt(2, 1) },
  thanks: { of },
  experience: {
    form: "shadowing",
    who: ["A colleague in Haifa"],
    needs: { language: "he", credential: "A visitor's badge", help: "Dana in Haifa" },
    on: "2026-12-14",
    debriefed: false,
  },
  introduction: { state: "offered", to: "Ada in Nairobi", forWhom: emeka.id, by: noa.id, reach: "other-country" },
  visibility: { forWhom: emeka.id, on: "2027-01-21", place: "Haifa", audience: "The directors" },
  hearing: { ways: ["written", "time"] },
  power: { decides: "yes" },
  card: {
    start: { answers: ["The start is firm for me."] },
    silence: { answers: ["I think.", "I listen."], differs: "On the phone I wait for you." },
  },
  rhythm: { meetings: 12 },
  wish: { want: "guide", guide: "our-time" },
  held: { met: true, eventId: "event-1", guide: { id: "our-time", version: "1.0.0" }, notReached: ["close"] },
  tag: { of, tag: "Courage", off: false },
  translation: { of, lang: "ig", by: "person" },
  members: {
    members: [
      { ...noa, role: "mentor" },
      { ...emeka, role: "mentee" },
    ],
    movedFrom: "an-earlier-place" as PairId,
  },
  steps: { siteId: "contoso.sharepoint.com,1,2", sessionListId: "a-list" },
  moved: {
    to: "a-later-place" as PairId,
    place: { store: "sharepoint-list", siteId: "contoso.sharepoint.com,1,2", logListId: "log", sessionListId: "steps" },
  },
};

/** The names of these kinds. */
export const FACT_KINDS = Object.keys(everyKind) as readonly FactKind[];
