import { consentLink } from "../../domain/organisation/permissions";
import type { EntryStore } from "../../domain/document/store/entryStore";
import { stepsPlaceOf, type Pair } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import { ulid, type SessionId } from "../../domain/shared/ids";
import { ok } from "../../domain/shared/result";
import { deviceZone, systemClock } from "../../domain/time/clock";
import { createZoneData } from "../../domain/time/zones";
import { createGraphCalendarReader } from "../../graph/calendarReader";
import { createGraphMyFolder } from "../../graph/myFolder";
import { createPairStore } from "../../graph/pairStore";
import { type SignIn, tokensOfPerson } from "../../graph/signIn/signIn";
import { createGraphTransport, type GraphTransport, type TokenSource } from "../../graph/transport/transport";
import type { Host } from "../../hosts/host";
import type { Language } from "../../locales/language";
import { loadLaterText, type Text } from "../../locales/text";
import { createMeridianStorage, type MeridianStorage } from "../../storage/meridianStorage";
import { createLiveDocument, type LiveDocumentOptions } from "../../sync/liveDocument";
import { createLazySession } from "../../sync/lazySession";
import type { MeetingPulse } from "../../sync/liveSession";
import { browserLocks } from "../../sync/page";
import { createSendWaiting } from "../../sync/sendWaiting";
import { createPairReader } from "../../sync/pairReader";
import { whenCalm } from "../../ui/controls/calm";
import type { Services } from "../../ui/services";
import { createOwnStores } from "../../sync/own/ownStores";
import { createPairs } from "./pairs";
import { createAppointments } from "./booking/appointments";
import { createBookings } from "./booking/bookings";
import { createMeetingForm } from "../../planning/meetingForm";
import { createMeetingChats } from "../../sync/own/meetingChats";
import { createMeetingNotes } from "./booking/meetingNotes";
import { createEntryStores, rhythmOf, storeWordsLater } from "./entryStores";
import { createEverything } from "./everything";
import { createOwnDevice } from "./ownDevice";
import { createFindTimes, createWeighTimes } from "../../planning/findTimes";
import { followHashes } from "./hashTrail";
import { createLanguageChoices } from "./languages";
import { createLoadPlanningData } from "../../planning/planningData";
import { ownGuidePacks, type OwnGuidePacks } from "../guidePacks/ownGuidePacks";
import { createLaterServices } from "./laterServices";
import { createDocumentCopies } from "./documentCopies";
import { createLastLook } from "./lastLook";
import { loadSignIn, type WaysIn } from "./loadSignIn";
import { addressIn, ownLinks, registration, signOutPage } from "./registration";
import { ownPolicy } from "../policy/ownPolicy";
import type { Opened, SignedIn } from "./opening";
import { createCalendarCatalogue } from "./calendarCatalogue";

export interface ConnectParts {
  readonly text: Text;
  readonly language: Language;
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  readonly host: Pick<Host, "zone" | "openLink" | "onBack" | "appId"> & WaysIn;
}

/** Scopes of signing in. Every other scope is requested when its feature is first used (P7). */
const FIRST_SCOPES = ["User.Read"];

/** Scopes of the first search, used once they are granted. They are not requested here. */
const EVERYDAY_SCOPES = [...FIRST_SCOPES, "Calendars.Read", "Sites.Selected"];

/**
 * Wires sign-in, Graph, device storage, engine and the screens' services.
 * The token source is created when the app is first opened: by then the host has answered.
 */
export const connect = (parts: ConnectParts): SignedIn => {
  parts.host.onBack?.(followHashes(window));
  let made: SignIn | undefined;
  const signIn = (): SignIn => (made ??= loadSignIn(parts.host));
  return {
    open: async (onStep) => {
      const source = signIn();
      const me = await source.account(EVERYDAY_SCOPES, () => onStep?.("asking"));
      if (!me.ok) return me;
      onStep?.("reading");
      return ok(await openApp(parts, tokensOfPerson(me.value, source), me.value));
    },
    ask: (failure) => signIn().ask(scopesOf(failure)),
    consentLink: (scopes) => consentLink(registration(), scopes),
    account: {
      heldBy: () => made?.heldBy() ?? "page",
      choose: () => signIn().chooseAccount(),
      signOut: () => signIn().signOut(),
      signOutPage: signOutPage(),
    },
  };
};

const openApp = async (parts: ConnectParts, tokens: TokenSource, me: Person): Promise<Opened> => {
  const graph = createGraphTransport({ baseUrl: addressIn("graph"), tokens });
  const storage = createMeridianStorage(me.id);
  const site = addressIn("policy");
  const packs = ownGuidePacks(site, graph, storage.remembered);
  defer(() => {
    void packs();
    // Preload only.
    loadSession().catch(() => undefined);
  });
  const services = createServices(parts, { tokens, me, graph, storage, packs });
  const decided = ownPolicy(site, graph, storage.remembered);
  const [pairs, { policy, faults: policyFaults }] = await Promise.all([
    services.pairs(),
    decided,
    services.endings.load(),
  ]);
  return { services: { ...services, policy, policyFaults }, pairs };
};

/** Dependencies of one person's services. */
interface Own {
  readonly tokens: TokenSource;
  readonly me: Person;
  readonly graph: GraphTransport;
  readonly storage: MeridianStorage;
  readonly packs: OwnGuidePacks;
}

const createServices = (parts: ConnectParts, { tokens, me, graph, storage, packs }: Own): Services => {
  const { text, language, locale, dir } = parts;
  const clock = systemClock;
  const { cache, pending, drafts, forgetPair, remembered: device } = storage;
  const zones = createZoneData();
  const zone = [parts.host.zone, deviceZone()].find((name) => name !== undefined && zones.isKnown(name)) ?? "Etc/UTC";
  const folder = createGraphMyFolder(graph);
  const entriesOf = (pair: Pair) => openPlain(pair).everything();
  const words = storeWordsLater({ text, language, zones, locale, clock, entriesOf });
  const makeStore = createEntryStores({ graph, clock, words, shared: () => oneNoteShared(me) });
  const entryStore = oncePerPair(makeStore);
  const ofPairs = { me, graph, storage, entryStore, lang: () => language };
  const { openSession, openDocument: openPlain } = createLivePairs(ofPairs);
  const world = createCalendarCatalogue(zones, language);
  const calendars = createGraphCalendarReader(graph, zones);
  const own = createOwnStores({ folder, device, clock, random, defer });
  const loadData = createLoadPlanningData({
    ...{ me, zones, zone, calendars, myTime: own.myTime },
    loadWorld: world.open,
    pairReader: createPairReader({ store: entryStore, cache }),
  });
  const links = ownLinks(parts.host);
  const meetingChats = createMeetingChats({ folder, device, clock, cache });
  const notes = createMeetingNotes({ zones, locale, text, links, openDocument: openPlain });
  const { bookTime, bookedMeetings, moveInvitation, findEvent, keepOne, unfinished } = createBookings({
    ...{ me, clock, zones, locale, text, loadData, graph, notes, meetingChats, openDocument: openPlain },
    remembered: device,
    preload: defer,
  });
  const openDocument = oncePerPair((pair) => {
    const document = openPlain(pair);
    keepOne(document, pair);
    return document;
  });
  const pairStore = createPairs({
    store: createPairStore(folder),
    device,
    forgetPair,
    sendWaiting: createSendWaiting({ pending, unfinished, openDocument }),
    clock,
    defer,
  });
  const inside = {
    ...{ me, clock, zones, zone, graph, cache, pending, loadData, loadWorld: world.open, openDocument },
    ...{ folder, device, book: pairStore, entryStore: makeStore },
  };
  // Preload only: everybody needs these, and they need not wait for what is declared.
  world.open({ regions: [], observances: [], needsSky: false }).catch(() => undefined);
  return {
    ...{ me, clock, zones, locale, dir, zone, openDocument, openSession },
    languages: createLanguageChoices(language, () => window.location.reload()),
    loadGuide: async (...asked) =>
      (await import("../guidePacks/guideLoader")).createGuideLoader(language, packs)(...asked),
    ownGuides: async () => (await packs())?.guides.map(({ facts }) => facts) ?? [],
    drafts,
    lastLook: createLastLook(device),
    told: createLastLook(device, "told"),
    copies: createDocumentCopies(clock),
    world,
    calendars,
    ...own,
    device: createOwnDevice(storage, me.id),
    // A copy: the interface of `own` has no index signature.
    everything: createEverything({ ...inside, own: { ...own } }),
    zoneByWindowsName: async () => (await import("../../graph/windowsZones")).zoneByWindowsName,
    loadText: (words, so = text) => loadLaterText(language, words, so),
    ...pairStore,
    settingUp: async () => (await import("./settingUp")).createSettingUp(inside),
    programmes: async () =>
      (await import(/* webpackChunkName: "programme" */ "./programme/programmes")).programmesOnce(inside),
    findTimes: createFindTimes(inside),
    weighTimes: createWeighTimes(inside),
    bookTime,
    ...{ bookedMeetings, moveInvitation },
    meetingForm: createMeetingForm({ me, subject: text("booking.subject"), notes, links }),
    appointments: createAppointments({ notes, events: { find: findEvent }, remembered: device }),
    ...createLaterServices(inside, defer),
    links,
    meetingChats,
    ...ways(parts, tokens),
  };
};

interface LivePairsParts extends Pick<Own, "me" | "graph" | "storage">, Pick<LiveDocumentOptions, "lang"> {
  readonly entryStore: (pair: Pair) => EntryStore;
}

/** One document and one meeting for each pair. While the meeting runs, its document is lively. */
const createLivePairs = ({ me, graph, storage, entryStore, lang }: LivePairsParts) => {
  const clock = systemClock;
  const live = { me, clock, lang, cache: storage.cache, pending: storage.pending, random, locks: browserLocks() };
  // When a pair gets a list for its steps, its next meeting uses it.
  const openSession = oncePerPair(
    (pair) =>
      createLazySession(async () => (await loadSession()).createSession(pair, { me, graph, clock, newSessionId })),
    (pair) => [pair.id, stepsPlaceOf(pair)?.sessionListId].join(" "),
  );
  // Asked for late: a pair that gets a list for its steps has another session then.
  const pulseOf = (pair: Pair): MeetingPulse => ({
    isRunning: () => openSession(pair).pulse.isRunning(),
    onMove: (listener) => openSession(pair).pulse.onMove(listener),
  });
  const openDocument = oncePerPair((pair) =>
    createLiveDocument({ ...live, ...rhythmOf(pair), pair, store: entryStore(pair), meeting: pulseOf(pair) }),
  );
  return { openSession, openDocument };
};

/** What a press can open or request. */
const ways = (
  { host }: ConnectParts,
  tokens: TokenSource,
): Pick<Services, "openLink" | "newPressId" | "askPermission" | "consentLink"> => ({
  openLink: host.openLink,
  newPressId: newId,
  askPermission: (failure) => tokens.ask(scopesOf(failure)),
  consentLink: (scopes) => consentLink(registration(), scopes),
});

const loadSession = () => import("./sessionCode");

const FIRST_SCREEN_MS = 4_000;
/** Not beside the first proposals: on a slow line they take longer than that. */
const defer = (run: () => void): void => void setTimeout(() => whenCalm(run), FIRST_SCREEN_MS);
const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(10));
const newId = (): string => ulid(systemClock.now(), random());
const newSessionId = (): SessionId => newId() as SessionId;

/** Windows of one person share OneNote's limits. */
const oneNoteShared = async ({ id }: Person) => {
  const { browserOneNoteWindows, browserSpentNote } = await import(
    /* webpackChunkName: "onenote" */ "./oneNoteWindows"
  );
  return { windows: browserOneNoteWindows(id), note: browserSpentNote(id) };
};

/** Caches one document and one session for each pair, however many screens ask. */
const oncePerPair = <T>(make: (pair: Pair) => T, keyOf = (pair: Pair): string => pair.id): ((pair: Pair) => T) => {
  const made = new Map<string, T>();
  return (pair) => {
    const key = keyOf(pair);
    const it = made.get(key) ?? make(pair);
    made.set(key, it);
    return it;
  };
};

/** Missing scopes; those of the profile where only sign-in is missing. */
const scopesOf = (failure: Failure): readonly string[] => {
  const asked = "scopes" in failure ? failure.scopes : undefined;
  return asked && asked.length > 0 ? asked : FIRST_SCOPES;
};
