import { createBookings } from "../../src/app/wiring/booking/bookings";
import { createMeetingNotes } from "../../src/app/wiring/booking/meetingNotes";
import { createEntryStores, storeWordsLater } from "../../src/app/wiring/entryStores";
import { createFindTimes, type TimesWanted } from "../../src/planning/findTimes";
import { createPlanMeetings } from "../../src/planning/planMeetings";
import { createLookAtSeries } from "../../src/planning/seriesAhead";
import { createLoadPlanningData, type LoadWorld } from "../../src/planning/planningData";
import { loadWorldCalendars } from "../../src/culture/worldCalendars";
import type { MyTime } from "../../src/domain/people/myTime/myTime";
import type { Pair } from "../../src/domain/people/pair";
import { createAppLinks } from "../../src/domain/links/appLinks";
import { createZoneData } from "../../src/domain/time/zones";
import { createGraphCalendarReader } from "../../src/graph/calendarReader";
import { createGraphCalendarWriter } from "../../src/graph/calendarWriter";
import { createGraphMyFolder } from "../../src/graph/myFolder";
import { createPairStore } from "../../src/graph/pairStore";
import { loadText } from "../../src/locales/text";
import { createLiveDocument } from "../../src/sync/liveDocument";
import { createPairReader } from "../../src/sync/pairReader";
import type { FoundTimes } from "../../src/planning/foundTimes";
import { createMemoryDevice, createMemoryMyTime } from "./memoryMyTime";
import { createMemoryCache, createMemoryPending } from "./memoryPending";
import { createStoppedTime, createTestPage } from "./stoppedTime";
import { type sandbox, valueOf } from "./graphTools";
import { parseHtml } from "./oneNoteTools";

export const zones = createZoneData();
export const WEEKS = { durationMinutes: 45, horizonDays: 14 };

const loadWorld: LoadWorld = (needs) => loadWorldCalendars({ ...needs, zones });

type Sandbox = ReturnType<typeof sandbox>;

export const seeded = (local: Sandbox["local"], name: string) => {
  const person = local.people.find((one) => one.name.startsWith(name));
  if (!person) throw new Error(`The seed has no ${name}.`);
  return person;
};

/** Everything the schedule view stands on, for one person of the seed. */
export const planningApp = async (shared: Sandbox, name: string, declared: Partial<MyTime> = {}) => {
  const me = seeded(shared.local, name) as unknown as Pair["members"][number];
  const graph = shared.graphOf(me.id);
  const cache = createMemoryCache();
  const time = createStoppedTime(shared.clock.now());
  const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(10));
  const text = await loadText("en", "document", "guide");
  const entriesOf = (pair: Pair) => openDocument(pair).everything();
  const words = storeWordsLater({ text, zones, clock: shared.clock, language: "en", locale: "en-GB", entriesOf });
  const storeOf = createEntryStores({ graph, words, clock: shared.clock, parse: parseHtml });
  const document = (pair: Pair) =>
    createLiveDocument({
      ...{
        pair,
        me,
        cache,
        random,
        clock: shared.clock,
        timer: time.timer,
        elapsed: time.elapsed,
        page: createTestPage(),
      },
      ...{ store: storeOf(pair), pending: createMemoryPending(), lang: () => "en" },
    });
  const pairs = valueOf(await createPairStore(createGraphMyFolder(graph)).pairs());
  const open = new Map(pairs.map((pair) => [pair.id, document(pair)]));
  const openDocument = (pair: Pair) => open.get(pair.id) ?? document(pair);
  const loadData = createLoadPlanningData({
    ...{ me, zones, zone: "Etc/UTC", loadWorld, myTime: createMemoryMyTime(declared) },
    calendars: createGraphCalendarReader(graph),
    pairReader: createPairReader({ store: storeOf, cache }),
  });
  const findTimes = createFindTimes({ clock: shared.clock, zones, loadData });
  const find = async (wanted: Partial<TimesWanted> & Pick<TimesWanted, "company">): Promise<FoundTimes> =>
    valueOf(await findTimes({ ...WEEKS, ...wanted }, new AbortController().signal));
  const lookAtSeries = createLookAtSeries({ clock: shared.clock, zones, loadData });
  const planMeetings = createPlanMeetings({ clock: shared.clock, zones, loadData });
  const events = createGraphCalendarWriter(graph);
  const links = createAppLinks({ teams: "https://teams.microsoft.com", appId: "", home: "https://meridian.example/" });
  const notes = createMeetingNotes({ zones, locale: "en-GB", text, openDocument, links });
  const remembered = createMemoryDevice();
  const { bookTime, bookedMeetings, moveInvitation, leaveOne } = createBookings({
    ...{ me, clock: shared.clock, zones, locale: "en-GB", text, loadData, graph, notes, openDocument, remembered },
    meetingChats: { remember: async () => {} },
    preload: () => undefined,
  });
  return {
    me,
    pairs,
    find,
    planMeetings,
    lookAtSeries,
    bookTime,
    bookedMeetings,
    moveInvitation,
    leaveOne,
    openDocument,
    graph,
    text,
    storeOf,
    events,
  };
};

export const withPair = (pairs: readonly Pair[], members = 2): TimesWanted["company"] => {
  const pair = pairs.find((one) => one.members.length === members);
  if (!pair) throw new Error(`No pair of ${members}.`);
  return { kind: "pair", pair };
};
