import { foundTimesOf, type FoundTimes } from "../../src/planning/foundTimes";
import { requestPeople, type PlanningData } from "../../src/planning/planningData";
import { NO_CALENDARS, type WorldCalendars } from "../../src/domain/calendars/worldCalendars";
import type { ProposeRequest } from "../../src/domain/proposals/request";
import type { Pair } from "../../src/domain/people/pair";
import type { Person } from "../../src/domain/people/person";
import type { PublishedAvailability, WorkBlock } from "../../src/domain/people/myTime/availability";
import { propose } from "../../src/domain/proposals/propose";
import type { Failure } from "../../src/domain/shared/failure";
import type { PairId, PersonId } from "../../src/domain/shared/ids";
import { ok, type Result } from "../../src/domain/shared/result";
import { plusDays, type Instant } from "../../src/domain/time/interval";
import { parseInstant } from "../../src/domain/time/isoText";
import type { Zone } from "../../src/domain/time/zoneData";
import { createZoneData } from "../../src/domain/time/zones";
import { loadLaterText, loadText, type Text } from "../../src/locales/text";
import { createAppLinks } from "../../src/domain/links/appLinks";
import type { TimesWanted } from "../../src/planning/findTimes";
import { createFakeDocument } from "./liveFakes";
import { createDocumentCopies } from "../../src/app/wiring/documentCopies";
import { createMemoryLastLook } from "./memoryLastLook";
import { createMemoryDrafts } from "./memoryDrafts";
import { createMemoryHowIWork } from "./memoryHowIWork";
import { createMemoryEndings } from "./memoryEndings";
import { createMemoryJournal } from "./memoryJournal";
import { createMemoryLanguages } from "./memoryLanguages";
import { createMemoryMyTime } from "./memoryMyTime";
import { noAppointments } from "./noAppointments";
import type { ScreenServices } from "./inContext";
import { noWorld } from "./noWorld";
import type { Participant } from "../../src/domain/people/myTime/participant";

/** The instant of an ISO text that the test itself wrote. */
export const at = (iso: string): Instant => {
  const instant = parseInstant(iso);
  if (instant === undefined) throw new Error(`${iso} is not an instant`);
  return instant;
};

/** A person of the directory. */
export const somebody = (id: string, name: string): Person => ({
  id: id as PersonId,
  name,
  address: `${id}@example.org`,
});

/** A pair whose document is never opened in these tests. */
export const pairOf = (id: string, people: readonly Person[]): Pair => ({
  id: id as PairId,
  members: people.map((person, index) => ({ ...person, role: index === 0 ? "mentor" : "mentee" })),
  document: { store: "sharepoint-list", siteId: "s", logListId: "l", sessionListId: "m" },
});

/** Monday to Friday, nine to five by default. */
export const officeHours = (fromMinutes = 9 * 60, toMinutes = 17 * 60): readonly WorkBlock[] => [
  { days: [1, 2, 3, 4, 5], fromMinutes, toMinutes },
];

/** A person's time, with an empty calendar by default. */
export const timeOf = (person: Person, zone: Zone, only: Partial<Participant> = {}): Participant => ({
  id: person.id,
  stays: [{ place: { zone } }],
  work: officeHours(),
  closedDays: [],
  night: { fromMinutes: 22 * 60, toMinutes: 7 * 60 },
  calendar: [],
  published: [],
  ...only,
});

/** Planning data of these people; nothing carried by default. */
export const planningData = (
  people: readonly Person[],
  participants: readonly Participant[],
  carried: readonly number[] = people.map(() => 0),
  world: WorldCalendars = NO_CALENDARS,
): PlanningData => ({
  people: people.map((person, index) => {
    const participant = participants[index] ?? timeOf(person, "Etc/UTC");
    return { person, participant, shared: participant, place: "shared", carried: carried[index] ?? 0 };
  }),
  ledger: new Map(people.map((person, index) => [person.id, carried[index] ?? 0])),
  history: [],
  held: [],
  guests: new Set(),
  entries: [],
  world,
  sharedWorld: world,
});

/** Monday, 30 November 2026: when tests look for times. */
export const SEARCHED_AT = at("2026-11-30T00:00:00Z");

/** The real engine's answer for these people from Monday, 30 November 2026 on. */
export const findFor = (
  people: readonly Person[],
  participants: readonly Participant[],
  carried: readonly number[] = people.map(() => 0),
  wanted: Pick<TimesWanted, "durationMinutes" | "horizonDays"> = { durationMinutes: 45, horizonDays: 7 },
  world: WorldCalendars = NO_CALENDARS,
): FoundTimes => {
  const data = planningData(people, participants, carried, world);
  const request: ProposeRequest = {
    ...requestPeople(data),
    now: SEARCHED_AT,
    horizon: { start: SEARCHED_AT, end: plusDays(SEARCHED_AT, wanted.horizonDays) },
    durationMinutes: wanted.durationMinutes,
    stepMinutes: 15,
    limit: 8,
  };
  const answer = propose(request, zones, world);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return foundTimesOf(data, answer.value, zones, { request });
};

/** Real zone rules. */
export const zones = createZoneData();

/** The English messages, loaded as in the product. */
export const english = (): Promise<Text> => loadText("en", "document", "guide");

const never = (): never => {
  throw new Error("This screen does not need that.");
};

/** Services of a screen: real messages, zones and engine; people, calendars and bookings from the test. */
export const fakeServices = (text: Text, me: Person, only: Partial<ScreenServices>): ScreenServices => ({
  me,
  text,
  zones,
  clock: { now: () => at("2026-11-30T00:00:00Z") },
  zone: "Africa/Lagos",
  locale: "en-GB",
  dir: "ltr",
  pairs: () => Promise.resolve(ok([])),
  keepPair: never,
  settingUp: never,
  programmes: never,
  directory: {
    me: () => Promise.resolve(ok(me)),
    peopleNearMe: () => Promise.resolve(ok([])),
    search: () => Promise.resolve(ok([])),
  },
  findTimes: never,
  weighTimes: never,
  lookAtMeeting: never,
  appointments: noAppointments,
  meetingForm: () => "https://teams.microsoft.com/l/meeting/new",
  bookTime: never,
  publishMyTime: {
    preview: () => Promise.resolve(ok(NOTHING_TOLD)),
    publish: never,
    withdraw: never,
    staleness: () => Promise.resolve(ok("nothing")),
  },
  planMeetings: never,
  lookAtSeries: never,
  moveInvitation: never,
  bookedMeetings: {
    ...{ check: never, note: never, noteSent: never, forgetUnsent: never },
    ...{ move: never, callOff: never, findInCalendar: never },
  },
  drafts: createMemoryDrafts(),
  lastLook: createMemoryLastLook(),
  told: createMemoryLastLook(),
  copies: createDocumentCopies({ now: () => at("2026-11-30T00:00:00Z") }),
  device: {
    unsent: async () => never(),
    forget: async () => never(),
    isForgotten: () => false,
    subscribe: () => () => undefined,
  },
  everything: {
    gather: async () => [],
    data: async () => "{}",
    preview: async () => ok({ documents: [], own: {}, elsewhere: 0, unread: 0 }),
    bringIn: async () => ok({ own: 0, entries: 0, waiting: 0, unread: 0 }),
  },
  myTime: createMemoryMyTime(),
  howIWork: createMemoryHowIWork(),
  journal: createMemoryJournal(),
  endings: createMemoryEndings(),
  ...noWorld,
  loadText: (words, around = text) => loadLaterText("en", words, around),
  openDocument: onceFor(() => createFakeDocument(me, { now: () => at("2026-11-30T00:00:00Z") })),
  openSession: never,
  languages: createMemoryLanguages(),
  ownGuides: async () => [],
  loadGuide: never,
  meetingChats: { pairOf: async () => undefined, remember: async () => {} },
  links: createAppLinks({
    teams: "https://teams.microsoft.com",
    appId: "app",
    home: "https://meridian.example/tab.html",
  }),
  openLink: () => {},
  // As long as ours: a shorter id claims no appointment.
  newPressId: counting("press-of-26-characters"),
  askPermission: () => Promise.resolve(ok(undefined)),
  consentLink: (scopes) => `https://login.example/consent?${scopes.join("+")}`,
  ...only,
});

/** Memoises a value: the same document, however often a screen asks. */
const onceFor = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const counting = (word: string): (() => string) => {
  let count = 0;
  return () => `${word}-${++count}`;
};

/** Returns the answers in order; the last one repeats. */
export const inTurn = <T>(...answers: readonly Result<T, Failure>[]): (() => Promise<Result<T, Failure>>) => {
  let turn = 0;
  return () => {
    const answer = answers[Math.min(turn++, answers.length - 1)];
    if (!answer) throw new Error("inTurn needs an answer");
    return Promise.resolve(answer);
  };
};

const NOTHING_TOLD: PublishedAvailability = { stays: [], work: [], closedDays: [], overlay: [] };
