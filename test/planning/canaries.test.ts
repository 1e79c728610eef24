import { createEndingStore, createHowIWorkStore, createMyTimeStore } from "../../src/sync/own/ownStores";
import { createFindTimes } from "../../src/planning/findTimes";
import { createLoadPlanningData } from "../../src/planning/planningData";
import { createJournalStore } from "../../src/sync/own/journalStore";
import { createPublishMyTime } from "../../src/app/wiring/publishMyTime";
import { NO_CALENDARS } from "../../src/domain/calendars/worldCalendars";
import { endingAt } from "../../src/domain/people/ending";
import type { Failure } from "../../src/domain/shared/failure";
import { ok, type Result } from "../../src/domain/shared/result";
import { createZoneData } from "../../src/domain/time/zones";
import { createGraphCalendarReader } from "../../src/graph/calendarReader";
import { createGraphMyFolder } from "../../src/graph/myFolder";
import { createGraphTransport } from "../../src/graph/transport/transport";
import type { FaultKind } from "../../src/sandbox/fault";
import { mona } from "../../src/sandbox/seed/people";
import { createLiveDocument } from "../../src/sync/liveDocument";
import { showCopy } from "../../src/ui/journal/pageCopies";
import { declaredIn, kept, ownDate, told, weekly } from "../domain/publishing/people";
import { createMemoryDevice } from "../doubles/memoryMyTime";
import { createMemoryCache, createMemoryPending } from "../doubles/memoryPending";
import { createTestPage } from "../doubles/stoppedTime";
import { openHouse, type StoreKind } from "../faults/house";
import { BASE } from "../doubles/graphTools";
import { personOf } from "../doubles/oneNoteTools";

/** Words that stand in every private field and nowhere else. */
const CANARIES = [
  ...(["Kanarie", "Zeisig", "Stieglitz", "Girlitz", "Hänfling", "Gimpel"] as const),
  ...(["Zaunkönig", "Pirol", "Wiedehopf", "isEarlier"] as const),
] as const;
const [rhythm, wordAtAsk, observance, date, toldLabel, reason, page, changedPage, answer] = CANARIES;

const privateTime = declaredIn("Africa/Cairo", {
  patterns: [
    weekly("12:00", "13:00", told(rhythm, "ask", wordAtAsk)),
    weekly("16:00", "17:00", told(toldLabel, "times", reason)),
  ],
  observances: [kept("ramadan", told(observance, "ask"))],
  ownDates: [ownDate("2026-11-26", "2026-11-27", told(date, "ask"))],
});

/** What goes wrong in turn while Mona does everything once more. */
const FAULTS: readonly (FaultKind | "none")[] = [
  "none",
  "offline",
  "throttled",
  "unavailable",
  "lost-answer",
  "no-consent",
  "document-deleted",
  "calendar-unreadable",
];

/** Everything that Mona does with her time and the circle's document, with each request, failure and line of a log. */
const recordEverything = async (kind: StoreKind) => {
  const sent: { readonly url: string; readonly everything: string }[] = [];
  const failures: Failure[] = [];
  const house = openHouse(kind);
  const { time, local } = house;
  const shared = await house.openDocument();
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const body = await request.clone().text();
    sent.push({ url: request.url, everything: JSON.stringify([request.method, [...request.headers], body]) });
    return local.fetch(request);
  };
  const note = <T>(result: Result<T, Failure>): T | undefined => {
    if (result.ok) return result.value;
    failures.push(result.error);
    return undefined;
  };

  const graph = createGraphTransport({
    ...{ baseUrl: BASE, fetch, sleep: async () => undefined, random: () => 0 },
    tokens: { token: async () => ok(local.signIn(mona.id).accessToken) },
  });
  const [me, zones, pending, cache] = [personOf(mona), createZoneData(), createMemoryPending(), createMemoryCache()];
  const { clock, timer } = time;
  const loadWorld = async () => NO_CALENDARS;
  const randomBytes = () => new Uint8Array(10).fill(sent.length % 256);
  const document = createLiveDocument({
    ...{ pair: shared.pair, me, lang: () => "en", clock, timer, pending, cache, page: createTestPage() },
    elapsed: time.elapsed,
    store: shared.storeOf(mona, { fetch, isOffline: () => false }),
    random: randomBytes,
  });
  document.subscribe(() => undefined);
  const [device, folder] = [createMemoryDevice(), createGraphMyFolder(graph)];
  const book = createMyTimeStore({ folder, device, clock, defer: (run) => run() });
  const journal = createJournalStore({ folder, device, clock, random: randomBytes });
  const howIWork = createHowIWorkStore({ folder, device, clock });
  const endings = createEndingStore({ folder, device, clock, defer: (run) => run() });
  const parts = { me, clock, zones, zone: "Africa/Cairo", loadWorld };
  const publishing = createPublishMyTime({ ...parts, cache, pending, openDocument: () => document });
  const calendars = createGraphCalendarReader(graph);
  const pairReader = async () => ({ known: [], readOn: async () => ok([]) });
  const find = createFindTimes({
    ...{ clock, zones },
    loadData: createLoadPlanningData({ ...parts, calendars, pairReader, myTime: book }),
  });
  const wish = { company: { kind: "pair" as const, pair: shared.pair }, durationMinutes: 45, horizonDays: 7 };

  for (const fault of FAULTS) {
    if (fault !== "none") local.faults.set([{ id: fault, kind: fault, who: "everyone" }]);
    note(await book.save(() => privateTime));
    await book.refresh();
    const preview = note(await publishing.preview(privateTime));
    if (preview) note(await publishing.publish(preview, shared.pair));
    note(await find(wish, new AbortController().signal));
    note(await journal.write({ text: `${page} while ${fault}`, lang: "de", prompt: "moved" }));
    const written = journal.snapshot().pages[0];
    if (written) {
      note(await journal.change(written.id, { text: `${changedPage} while ${fault}`, lang: "de" }));
      note(await showCopy({ openDocument: () => document, journal }, written.id, shared.pair, `A copy while ${fault}`));
    }
    note(await journal.answer({ stage: "month", side: "mentee", months: 6, nth: 1, answers: { handled: "never" } }));
    note(await howIWork.save("silence", { answers: [`${answer} while ${fault}`] }));
    note(await endings.set(shared.pair.id, endingAt(clock.now())));
    for (const book of [journal, howIWork, endings]) {
      await book.load();
      const stands = book.snapshot().problem;
      if (stands) failures.push(stands);
    }
    note(await document.write({ text: `A note while ${fault}`, content: { kind: "note" } }));
    await time.pass(5_000);
    const { problem } = document.snapshot();
    if (problem) failures.push(problem);
    local.faults.set([]);
    await time.pass(60_000);
  }
  return { sent, failures };
};

const seenIn = (text: string): readonly string[] =>
  CANARIES.filter((word) =>
    [word, encodeURIComponent(word), btoa(encodeURIComponent(word))].some((form) => text.includes(form)),
  );

const isOwnFolder = (url: string): boolean => /\/me\/drive\/special\/approot:/.test(url);

test.each<StoreKind>(["sharepoint-list", "onenote"])(
  "P1: no private word of Mona's reaches a shared place, an address, a failure or a log, with a document in %s",
  async (kind) => {
    const lines: unknown[] = [];
    for (const level of ["log", "info", "warn", "error", "debug"] as const)
      jest.spyOn(console, level).mockImplementation((...words) => void lines.push(words));
    const { sent, failures } = await recordEverything(kind);
    jest.restoreAllMocks();

    const own = sent.filter(({ url }) => isOwnFolder(url));
    const shared = sent.filter(({ url }) => !isOwnFolder(url));
    // The alarm rings where the words belong, and there was enough to look at.
    expect(seenIn(own.map(({ everything }) => everything).join())).toEqual(CANARIES);
    for (const words of ["A note while", "A copy while"])
      expect(shared.filter(({ everything }) => everything.includes(words)).length).toBeGreaterThan(5);
    expect(new Set(failures.map(({ type }) => type)).size).toBeGreaterThan(2);

    expect(seenIn(shared.map(({ everything }) => everything).join())).toEqual([]);
    expect(seenIn(sent.map(({ url }) => url).join())).toEqual([]);
    expect(seenIn(JSON.stringify(failures))).toEqual([]);
    expect(seenIn(JSON.stringify(lines))).toEqual([]);
  },
);
