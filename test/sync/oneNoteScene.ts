import type { LiveDocument } from "../../src/domain/document/store/liveDocument";
import type { EntryStore } from "../../src/domain/document/store/entryStore";
import type { NotebookPlace, Pair } from "../../src/domain/people/pair";
import type { EntryId } from "../../src/domain/shared/ids";
import { ok } from "../../src/domain/shared/result";
import { rhythmOf } from "../../src/app/wiring/entryStores";
import { withinBudget } from "../../src/graph/oneNote/budget";
import { shareReads, type OneNoteWindows } from "../../src/graph/oneNote/windows";
import { createOneNoteEntryStore } from "../../src/graph/oneNote/oneNoteEntryStore";
import { createGraphTransport, type GraphTransport } from "../../src/graph/transport/transport";
import { createLocalGraph } from "../../src/sandbox/graph/localGraph";
import type { FaultKind } from "../../src/sandbox/fault";
import { pairs } from "../../src/sandbox/seed/pairs";
import { kenji, type SeedPerson } from "../../src/sandbox/seed/people";
import { createLiveDocument } from "../../src/sync/liveDocument";
import { noaAndEmeka } from "../doubles/entries";
import { createMemoryCache, createMemoryPending } from "../doubles/memoryPending";
import { createStoppedTime, createTestPage, everythingSettled } from "../doubles/stoppedTime";
import { BASE } from "../doubles/graphTools";
import { personOf, rememberingParse, words } from "../doubles/oneNoteTools";
import { visitor } from "../sandbox/sandboxTools";
import { mortal } from "../doubles/mortal";

const circle = pairs.find(({ keptIn }) => keptIn === "onenote");
if (!circle) throw new Error("Nobody in the seed keeps a document in OneNote.");
const pair: Pair<NotebookPlace> = {
  id: noaAndEmeka.id,
  members: circle.members.map(({ person, role }) => ({ ...personOf(person), role })),
  document: { store: "onenote", owner: "groups", ownerId: circle.groupId, sectionId: circle.sectionId },
};

/** Mona and Yousef with their whole app above the circle's notebook, in stopped time; Kenji uses OneNote itself. */
export const openScene = () => {
  let running = 0;
  const settled = async (): Promise<void> => {
    await everythingSettled();
    for (let quiet = 0; quiet < 3; quiet = running > 0 ? 0 : quiet + 1) await everythingSettled();
  };
  const time = createStoppedTime(undefined, settled);
  const local = createLocalGraph({ clock: time.clock });
  const parse = rememberingParse();
  const asked = new Map<string, number>();
  let refused = 0;
  const fetch: typeof local.fetch = async (input, init) => {
    const answer = await local.fetch(input, init);
    if (answer.status === 429) refused += 1;
    return answer;
  };

  /** `windows`: this one's share in those of the person's device. */
  const storeOf = (person: SeedPerson, windows?: OneNoteWindows): EntryStore => {
    const graph = createGraphTransport({
      baseUrl: BASE,
      tokens: { token: async () => ok(local.signIn(person.id).accessToken) },
      fetch,
      sleep: async () => undefined,
      random: () => 0,
      onRoundTrip: () => asked.set(person.id, (asked.get(person.id) ?? 0) + 1),
    });
    const counted: GraphTransport = {
      ...graph,
      send: async (call) => {
        running += 1;
        try {
          return await graph.send(call);
        } finally {
          running -= 1;
        }
      },
    };
    const { elapsed } = time;
    const { spent, ...budgeted } = withinBudget(counted, { elapsed, sleep: async () => undefined, windows });
    return createOneNoteEntryStore({
      graph: windows ? shareReads(budgeted, windows, elapsed) : budgeted,
      ...{ pair, words, clock: time.clock, parse, spent, elapsed },
    });
  };

  /** What `person` reads is `afterMs` old. */
  const late = (person: SeedPerson, afterMs: number): void =>
    local.faults.set([
      ...local.faults.list(),
      { id: `${local.faults.list().length}`, kind: "delayed-reads", who: person.id, afterMs },
    ]);

  const fail = (kind: FaultKind, person: SeedPerson, left?: number): void =>
    local.faults.set([
      ...local.faults.list(),
      { id: `${local.faults.list().length}`, kind, who: person.id, ...(left !== undefined && { left }) },
    ]);

  const { ask } = visitor(local, kenji);
  const makePage = async (html: string): Promise<void> => {
    const { status } = await visitor(local, kenji).ask("POST", pagesPath, html, { "Content-Type": "text/html" });
    if (status !== 201) throw new Error(`The page was not made: ${status}.`);
  };
  const pagesPath = `/groups/${circle.groupId}/onenote/sections/${circle.sectionId}/pages`;
  return { time, local, storeOf, fail, late, asked, refused: () => refused, ask, makePage, pagesPath, pair };
};

export type OneNoteScene = ReturnType<typeof openScene>;

/** One person's device. The app on it may die at any moment and be started again; outbox and copy stay. */
export const openDevice = (scene: OneNoteScene, person: SeedPerson, seed: number) => {
  const { time, storeOf } = scene;
  const [pending, cache] = [createMemoryPending(), createMemoryCache()];
  const kept: EntryId[] = [];
  let salt = seed;
  let app: { readonly life: { alive: boolean }; readonly live: LiveDocument } | undefined;

  const start = (): LiveDocument => {
    const life = { alive: true };
    const whileAlive = mortal(life);
    const store = storeOf(person);
    const live = createLiveDocument({
      ...{ pair, me: personOf(person), lang: () => "en", clock: time.clock, page: createTestPage() },
      ...rhythmOf(pair),
      store: {
        ...store,
        append: whileAlive(store.append),
        ...(store.appendAll && { appendAll: whileAlive(store.appendAll) }),
        find: whileAlive(store.find),
        changes: whileAlive(store.changes),
      },
      pending: {
        keep: whileAlive(pending.keep),
        list: whileAlive(pending.list),
        pairs: pending.pairs,
        update: whileAlive(pending.update),
        release: whileAlive(pending.release),
      },
      cache: { read: whileAlive(cache.read), takeIn: whileAlive(cache.takeIn) },
      timer: (ms, run) => time.timer(ms, () => life.alive && run()),
      elapsed: time.elapsed,
      random: () => new Uint8Array(10).fill((salt += 1)),
    });
    app = { life, live };
    live.subscribe(() => undefined);
    return live;
  };
  const open = (): LiveDocument => app?.live ?? start();
  return {
    open,
    kept,
    write: (text: string): void => {
      void open()
        .write({ text, content: { kind: "note" } })
        .then((result) => (result.ok ? kept.push(result.value.id) : 0));
    },
    die: (): void => {
      if (app) app.life.alive = false;
      app = undefined;
    },
    left: async () => pending.list(pair.id),
  };
};
