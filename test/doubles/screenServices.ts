import { createAppLinks } from "../../src/domain/links/appLinks";
import type { Person, Directory } from "../../src/domain/people/person";
import { err, ok } from "../../src/domain/shared/result";
import type { Instant } from "../../src/domain/time/interval";
import { createZoneData } from "../../src/domain/time/zones";
import { loadGuide } from "../../src/guides/load";
import { loadGuideText } from "../../src/locales/guideTexts";
import { type LaterWords, loadLaterText, loadText, type Text } from "../../src/locales/text";
import type { Services } from "../../src/ui/services";
import { createFakeDocument, createFakeSession } from "./liveFakes";
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

/** A clock that the test sets. */
export const createHandClock = (start: Instant) => {
  let now = start;
  return { now: () => now, forward: (minutes: number) => void (now = (now + minutes * 60_000) as Instant) };
};

/** The code and messages for entries never load: reading and writing must not wait for them. */
export const beforeEntryParts: Pick<Services, "loadText"> = {
  loadText: async (words, text) =>
    words === "entry"
      ? new Promise<never>(() => undefined)
      : loadLaterText("en", words, text ?? (await loadText("en", "document", "guide"))),
};

/** What the screens around would have loaded. */
const textWith = async (...later: readonly LaterWords[]): Promise<Text> => {
  let text = await loadText("en", "document", "guide");
  for (const words of later) text = await loadLaterText("en", words, text);
  return text;
};

/** Services of a pair's screen: real messages, guides and zones, without other people. */
export const screenServices = async (
  me: Person,
  now: Instant,
  change: Partial<ScreenServices> = {},
): Promise<ScreenServices> => {
  const clock = { now: () => now };
  const nobody: Directory = {
    me: async () => ok(me),
    peopleNearMe: async () => ok([]),
    search: async () => ok([]),
  };
  return {
    me,
    clock,
    zones: createZoneData(),
    zone: "Asia/Jerusalem",
    text: await textWith("plain", "prepare", "running", "story"),
    locale: "en",
    dir: "ltr",
    pairs: async () => ok([]),
    keepPair: async () => err({ type: "Offline" }),
    settingUp: () => Promise.reject(new Error("Nobody sets anything up here.")),
    programmes: () => Promise.reject(new Error("There is no programme here.")),
    directory: nobody,
    findTimes: async () => err({ type: "Offline" }),
    weighTimes: async () => err({ type: "Offline" }),
    lookAtMeeting: async () => err({ type: "Offline" }),
    appointments: noAppointments,
    meetingForm: () => "https://teams.microsoft.com/l/meeting/new",
    bookTime: async () => err({ type: "Offline" }),
    publishMyTime: {
      preview: async () => err({ type: "Offline" }),
      publish: async () => err({ type: "Offline" }),
      withdraw: async () => err({ type: "Offline" }),
      staleness: async () => ok("nothing"),
    },
    planMeetings: async () => err({ type: "Offline" }),
    lookAtSeries: async () => err({ type: "Offline" }),
    moveInvitation: async () => err({ type: "Offline" }),
    bookedMeetings: {
      check: async () => err({ type: "Offline" }),
      note: async () => err({ type: "Offline" }),
      noteSent: async () => err({ type: "Offline" }),
      forgetUnsent: async () => undefined,
      move: async () => err({ type: "Offline" }),
      callOff: async () => err({ type: "Offline" }),
      findInCalendar: async () => err({ type: "Offline" }),
    },
    drafts: createMemoryDrafts(),
    lastLook: createMemoryLastLook(),
    told: createMemoryLastLook(),
    copies: createDocumentCopies(clock),
    device: {
      unsent: async () => ok(0),
      forget: async () => ok(undefined),
      isForgotten: () => false,
      subscribe: () => () => undefined,
    },
    everything: {
      gather: async () => [],
      data: async () => "{}",
      preview: async () => err({ type: "Offline" }),
      bringIn: async () => err({ type: "Offline" }),
    },
    myTime: createMemoryMyTime(),
    howIWork: createMemoryHowIWork(),
    journal: createMemoryJournal(),
    endings: createMemoryEndings(),
    ...noWorld,
    loadText: async (words, text) => loadLaterText("en", words, text ?? (await loadText("en", "document", "guide"))),
    openDocument: () => createFakeDocument(me, clock),
    openSession: () => createFakeSession(me, clock),
    languages: createMemoryLanguages(),
    ownGuides: async () => [],
    loadGuide: async (id, { language = "en", readers = "mentoring", names } = {}) => {
      const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, language, { readers, names })]);
      if (!guide || !words) throw new Error(`There is no guide ${id}.`);
      return { guide, words };
    },
    meetingChats: { pairOf: async () => undefined, remember: async () => {} },
    links: createAppLinks({
      teams: "https://teams.microsoft.com",
      appId: "app",
      home: "https://meridian.example/tab.html",
    }),
    openLink: () => {},
    newPressId: () => "press",
    askPermission: async () => ok(undefined),
    consentLink: (scopes) => `https://login.example/consent?${scopes.join("+")}`,
    ...change,
  };
};
