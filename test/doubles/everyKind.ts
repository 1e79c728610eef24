import type { ContentOf, FactKind, FactsByKind } from "../../src/domain/document/entry";
import type { PairId, PersonId } from "../../src/domain/shared/ids";
import { plusDays } from "../../src/domain/time/interval";
import { at, emeka, idAt, noa } from "./entries";

const [start, end] = [at("2026-12-07T09:00:00Z"), at("2026-12-07T10:00:00Z")];
const of = idAt(1, 1);
const guest = { id: "dina" as PersonId, name: "Dina Haddad", address: "dina@example.org" };

/** A new optional field of a kind must be in its example: the compiler asks for it. */
type Filled<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]-?: T[K] } : T;

/** These hold what excludes each other, or what is alike: the rest of them stands in `EVERY_CONTENT`. */
type InParts = "answer" | "card";
type Examples = { readonly [K in Exclude<FactKind, InParts>]: Filled<FactsByKind[K]> } & Pick<FactsByKind, InParts>;

/** One example of each kind of entry that carries facts, with every field filled in. */
export const everyKind: Examples = {
  availability: {
    stays: [{ place: { zone: "Africa/Lagos", region: "NG" }, from: "2026-12-01", to: "2026-12-24" }],
    work: [{ days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1020 }],
    closedDays: [7],
    night: { fromMinutes: 1320, toMinutes: 420 },
    overlay: [{ window: { start, end }, level: "no", word: "Family" }],
    holidays: ["NG"],
    overlayUntil: end,
  },
  meeting: {
    start,
    end,
    eventId: "event-1",
    chatId: "chat-1",
    burden: { noa: 30, emeka: 0 },
    brokeOff: true,
    guests: [guest],
  },
  calledOff: { eventId: "event-1", start, end, word: "The flight is late.", double: true },
  offer: {
    ...{ durationMinutes: 45, starts: [end], instead: { eventId: "event-1", start } },
    onward: [{ eventId: "event-2", start: plusDays(start, 7), to: plusDays(end, 7) }],
  },
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
  term: { term: "Soon", notThis: "Today", otherForms: ["sooner", "soonest"] },
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
  circle: { name: "Leading from two places" },
  case: { words: emeka.id, circle: "Leading from two places" },
  learned: {
    option: { worksWhere: "In a small group", costs: "A day" },
    contrast: { here: "Silence is a no", there: "Silence is thought" },
    reviewOn: "2027-06-01",
  },
  celebration: {},
  tag: { of, tag: "Courage", off: false },
  translation: { of, lang: "ig", by: "person", term: "Ịkọwa" },
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

/** What the examples cannot hold at the same time: a choice or none, a door that is asked for, a meeting that did not take place. */
const OTHERWISE: readonly ContentOf<FactKind>[] = [
  { kind: "answer", answer: { offer: of, choice: "none-fits" } },
  { kind: "answer", answer: { offer: of, choice: "none-fits", askFrom: "2026-12-14" } },
  { kind: "introduction", introduction: { ...everyKind.introduction, state: "asked" } },
  { kind: "held", held: { met: false, eventId: "event-1", notReached: [] } },
  { kind: "feedback", feedback: { about: "process" } },
  { kind: "power", power: { decides: "rather-not" } },
  { kind: "case", case: {} },
  { kind: "learned", learned: { reviewOn: "2027-06-01" } },
  {
    kind: "card",
    card: { called: { answers: ["Adé"] }, pace: { answers: ["Slowly."] }, camera: { answers: ["Off after five."] } },
  },
];

/** Every kind with every field and every way of saying it that a device treats in its own manner, each with a name. */
export const EVERY_CONTENT: readonly (readonly [string, ContentOf<FactKind>])[] = [
  ...FACT_KINDS.map((kind) => [kind, { kind, [kind]: everyKind[kind] } as ContentOf<FactKind>] as const),
  ...OTHERWISE.map((content, index) => [`${content.kind}, in another way (${index + 1})`, content] as const),
];
