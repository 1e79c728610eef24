import type { Entry } from "../../src/domain/document/entry";
import type { EntryStore } from "../../src/domain/document/store/entryStore";
import { IDBFactory } from "fake-indexeddb";
import type { PairId } from "../../src/domain/shared/ids";
import type { Clock } from "../../src/domain/time/clock";
import type { DocumentPlace, Pair } from "../../src/domain/people/pair";
import { ok } from "../../src/domain/shared/result";
import { LOG_LIST } from "../../src/graph/sharePoint/documentLists";
import type { ToldEntry } from "../../src/graph/entryContent/entryRow";
import { withinBudget } from "../../src/graph/oneNote/budget";
import { createOneNoteEntryStore } from "../../src/graph/oneNote/oneNoteEntryStore";
import { createSharePointEntryStore } from "../../src/graph/sharePoint/sharePointEntryStore";
import { createGraphTransport, type GraphTransport } from "../../src/graph/transport/transport";
import type { Fault, FaultKind } from "../../src/sandbox/fault";
import { createLocalGraph } from "../../src/sandbox/graph/localGraph";
import { pairs } from "../../src/sandbox/seed/pairs";
import { kenji, type SeedPerson } from "../../src/sandbox/seed/people";
import { noaAndEmeka } from "../doubles/entries";
import { createStoppedTime, everythingSettled } from "../doubles/stoppedTime";
import { BASE } from "../doubles/graphTools";
import { personOf, rememberingParse, words } from "../doubles/oneNoteTools";
import { visitor } from "../sandbox/sandboxTools";
import type { Manners } from "./wire";
import "fake-indexeddb/auto";

export type StoreKind = "sharepoint-list" | "onenote";

const found = pairs.find(({ members }) => members.length === 3);
/** Facts stand in words in every row and on every page; one of them looks like small print of ours. */
const told = ({ content }: Entry): ToldEntry => ({
  what: content.kind,
  lines: content.kind === "note" ? [] : ["By Thu, December 10, 2026.", "[01KAVMEETNG0000000000000ZZ {}]"],
});

if (!found) throw new Error("The seed has no circle of three.");
const circle = found;
/** Who writes: two or three people, some of them on two devices. */
export const writers: readonly SeedPerson[] = circle.members.map(({ person }) => person);

/** How one window reaches the service: its own fetch and its own idea of being offline. */
export interface Wire {
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly isOffline: () => boolean;
  /** The device's own idea of the time. */
  readonly clock?: Clock;
}

/** What a test of the stories themselves changes: a store with a fault of its own, and how long it is given to heal. */
export interface HouseOptions {
  readonly spoil?: (store: EntryStore) => EntryStore;
  readonly healsWithinMs?: number;
}

/** OneNote lets nobody in for up to an hour who asked too often. */
const HEALS_WITHIN_MS: Readonly<Record<StoreKind, number>> = { onenote: 7_200_000, "sharepoint-list": 1_200_000 };

/** A local Graph in stopped time, in which one document after another is opened, made trouble for and looked at. */
export const openHouse = (
  kind: StoreKind,
  { spoil = (store) => store, healsWithinMs = HEALS_WITHIN_MS[kind] }: HouseOptions = {},
) => {
  globalThis.indexedDB = new IDBFactory();
  let running = 0;
  let requests = 0;
  let standing: readonly Fault[] = [];
  const settled = async (): Promise<void> => {
    await everythingSettled();
    for (let quiet = 0; quiet < 2; quiet = running > 0 ? 0 : quiet + 1) await everythingSettled();
  };
  const time = createStoppedTime(undefined, settled);
  const local = createLocalGraph({ clock: time.clock, record: "never" });
  const parse = rememberingParse();
  let opened = 0;
  const tokens = new Map<string, { readonly text: string; readonly until: number }>();
  const tokenOf = ({ id }: SeedPerson): string => {
    const kept = tokens.get(id);
    if (kept && time.clock.now() < kept.until) return kept.text;
    const { accessToken: text } = local.signIn(id);
    tokens.set(id, { text, until: time.clock.now() + 1_800_000 });
    return text;
  };

  /** While it lasts, nothing needs to be waited for. `calls`: how many wait for it, where several travel together. */
  const lasting = async <T>(pause: Promise<T>, calls = 1): Promise<T> => {
    running -= calls;
    try {
      return await pause;
    } finally {
      running += calls;
    }
  };

  /** A device's own work, which is waited for like a request. */
  const counting = async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };

  let toCommit = 0;
  /** A request that nobody waits for any more, and that the service carries out all the same. */
  const commitsLater = (afterMs: number, send: () => Promise<unknown>): void => {
    toCommit += 1;
    const commit = () => send().catch(() => undefined);
    time.timer(afterMs, () => void commit().finally(() => (toCommit -= 1)));
  };

  const graphOf = (person: SeedPerson, { fetch, isOffline }: Wire): GraphTransport => {
    const graph = createGraphTransport({
      baseUrl: BASE,
      tokens: { token: async () => ok(tokenOf(person)) },
      sleep: async () => undefined,
      random: () => 0,
      onRoundTrip: () => {
        requests += 1;
      },
      ...{ fetch, isOffline },
    });
    return {
      pathOf: graph.pathOf,
      // Gathering waits for a turn of real time, which stands still here.
      send: async (call) => counting(() => graph.send({ ...call, alone: true })),
    };
  };

  const newPlace = async (): Promise<{ readonly place: DocumentPlace; readonly base: string }> => {
    const { ask } = visitor(local, kenji);
    const displayName = `Document ${(opened += 1)}`;
    const { siteId, groupId, notebookId, sessionListId } = circle;
    if (kind === "onenote") {
      const owner = `/groups/${groupId}/onenote`;
      const { id } = (await ask("POST", `${owner}/notebooks/${notebookId}/sections`, { displayName })).body;
      const steps = { siteId, sessionListId };
      const place = { store: "onenote", owner: "groups", ownerId: groupId, sectionId: id, steps } as const;
      return { place, base: `${owner}/sections/${id}/pages` };
    }
    const list = { ...LOG_LIST, displayName, list: { template: "genericList" } };
    const { id } = (await ask("POST", `/sites/${siteId}/lists`, list)).body;
    const place = { store: "sharepoint-list", siteId, logListId: id, sessionListId } as const;
    return { place, base: `/sites/${siteId}/lists/${id}/items` };
  };

  const openDocument = async (id: PairId = noaAndEmeka.id) => {
    // No fault of a story strikes whoever prepares its places.
    const faults = local.faults.list();
    local.faults.set([]);
    const { place, base } = await newPlace();
    local.faults.set(faults);
    const members = circle.members.map(({ person, role }) => ({ ...personOf(person), role }));
    const pair: Pair = { ...noaAndEmeka, id, members, document: place };
    const storeOf = (person: SeedPerson, wire: Wire): EntryStore => {
      const graph = graphOf(person, wire);
      const clock = wire.clock ?? time.clock;
      if (place.store !== "onenote")
        return spoil(
          createSharePointEntryStore(graph, { ...pair, document: place }, clock, async (entry) => told(entry)),
        );
      const budgeted = withinBudget(graph, { elapsed: time.elapsed, sleep: async () => undefined });
      const parts = { words: { ...words, tell: told }, clock, parse, elapsed: time.elapsed };
      return spoil(createOneNoteEntryStore({ ...parts, graph: budgeted, pair: { ...pair, document: place } }));
    };
    return { pair, base, storeOf };
  };

  const fail = (kind: FaultKind, person: SeedPerson, more: { left?: number; afterMs?: number } = {}): void =>
    local.faults.set([...local.faults.list(), { id: `${local.faults.list().length}`, kind, who: person.id, ...more }]);

  /** Every passing fault ends. How the service always answers stays. */
  const endFaults = (): void => local.faults.set(standing);
  const setManners = ({ isBare }: Manners): void => {
    standing = isBare && kind === "sharepoint-list" ? [{ id: "manners", kind: "bare-delta", who: "everyone" }] : [];
    endFaults();
  };

  return {
    kind,
    time,
    local,
    healsWithinMs,
    openDocument,
    graphOf,
    fail,
    endFaults,
    setManners,
    counting,
    lasting,
    commitsLater,
    /** Whether such a request is still on its way. */
    isToCommit: () => toCommit > 0,
    requests: () => requests,
  };
};

export type House = ReturnType<typeof openHouse>;
export type OpenDocument = Awaited<ReturnType<House["openDocument"]>>;
