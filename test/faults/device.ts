import type { LiveDocument, NewEntry } from "../../src/domain/document/store/liveDocument";
import type { Entry } from "../../src/domain/document/entry";
import type { EntryId, PersonId } from "../../src/domain/shared/ids";
import { err, type Result } from "../../src/domain/shared/result";
import type { Failure } from "../../src/domain/shared/failure";
import type { Instant } from "../../src/domain/time/interval";
import { rhythmOf } from "../../src/app/wiring/entryStores";
import type { SeedPerson } from "../../src/sandbox/seed/people";
import { createMeridianStorage, type MeridianStorage } from "../../src/storage/meridianStorage";
import { createLiveDocument } from "../../src/sync/liveDocument";
import type { Locks } from "../../src/sync/page";
import { createSendWaiting } from "../../src/sync/sendWaiting";
import { createTestPage } from "../doubles/stoppedTime";
import { personOf } from "../doubles/oneNoteTools";
import type { House, OpenDocument } from "./house";
import { createWire, type Life, newLife, PLAIN, type Manners, type Trouble } from "./wire";

export interface DeviceParts {
  readonly person: SeedPerson;
  /** How far its clock is wrong. */
  readonly clockErrorMs: number;
  /** Some browsers let no window know of the others. */
  readonly hasLocks: boolean;
  /** Different for every device. */
  readonly number: number;
  readonly manners?: Manners;
  /** Another pair of the same person, whose document nobody opens for long. */
  readonly other?: () => Promise<OpenDocument>;
}

/** One window on the document. */
export interface Window {
  readonly life: Life;
  readonly live: LiveDocument;
  readonly page: ReturnType<typeof createTestPage>;
  readonly storage: MeridianStorage;
  /** What was kept through this window. */
  readonly said: Entry[];
}

const DISC_FULL: Result<never, Failure> = err({ type: "DeviceStorage", problem: "full" });
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
let devices = 0;

/** A device of somebody with up to three windows on the document. Its IndexedDB outlives the windows. */
export const createDevice = (house: House, shared: OpenDocument, parts: DeviceParts) => {
  const { time } = house;
  const { person, number, manners = PLAIN } = parts;
  const owner = `faults ${(devices += 1)}` as PersonId;
  const windows = new Map<number, Window>();
  const troubles: Trouble[] = [];
  /** In the order in which each was durable on this device: from there on it must never be lost. */
  const durable: Entry[] = [];
  const elsewhere: Entry[] = [];
  /** Words that their owner destroyed: the site's data, and then the last window that had them. */
  const erased = new Set<EntryId>();
  const waitingForLid: (() => void)[] = [];
  const held = new Map<string, { readonly life: Life; readonly lose: () => void }>();
  let [isShut, isOffline, isFull, salt, setByMs] = [false, false, false, 0, parts.clockErrorMs];
  let atRisk: readonly EntryId[] = [];

  const clock = { now: () => (time.clock.now() + setByMs) as Instant };
  const timer = (life: Life) => (ms: number, run: () => void) =>
    time.timer(ms, () => {
      const runs = (): void => void (life.alive && (life.frozen ? life.asleep.push(runs) : run()));
      if (isShut && life.alive) waitingForLid.push(runs);
      else runs();
    });

  const locksOf = (life: Life): Locks => ({
    request: async (name, options, run) => {
      const holder = held.get(name);
      if (holder?.life.alive && !("steal" in options)) return run(null);
      holder?.lose();
      let lose = (): void => undefined;
      const lost = new Promise<never>((_, reject) => {
        lose = () => reject(new DOMException("Another window took the lock.", "AbortError"));
      });
      lost.catch(() => undefined);
      const mine = { life, lose };
      held.set(name, mine);
      try {
        await Promise.race([run("the lock"), lost]);
      } finally {
        if (held.get(name) === mine) held.delete(name);
      }
    },
  });

  const inMemory = (id: EntryId): boolean =>
    [...windows.values()].some(({ life, live }) => life.alive && live.everything().some((entry) => entry.id === id));

  /** After a window has gone: what was in the cleared outbox and is in no window any more was destroyed by hand. */
  const noteErased = async (): Promise<void> => {
    if (atRisk.length === 0) return;
    const left = await house.counting(() => withStorage((storage) => storage.pending.list(shared.pair.id)));
    const inBox = new Set(left.ok ? left.value.map(({ entry }) => entry.id) : []);
    for (const id of atRisk) if (!inBox.has(id) && !inMemory(id)) erased.add(id);
  };

  const kill = (life: Life, storage: MeridianStorage): void => {
    if (!life.alive) return;
    life.alive = false;
    storage.close();
    void noteErased();
  };

  const withStorage = async <T>(work: (storage: MeridianStorage) => Promise<T>): Promise<T> => {
    const storage = createMeridianStorage(owner);
    try {
      return await work(storage);
    } finally {
      storage.close();
    }
  };

  const isAway = (): boolean => isOffline || isShut;

  const makeWindow = (document: OpenDocument, tab: number, kept: Entry[], away: () => boolean): Window => {
    const life = newLife();
    const [page, storage] = [createTestPage(), createMeridianStorage(owner)];
    /** Nothing that a dead window waits for ever comes, and nothing reaches a frozen one. */
    const alive =
      <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        if (!life.alive) return never<R>();
        const answer = await call(...args);
        if (life.frozen) await new Promise<void>((wake) => life.asleep.push(wake));
        return life.alive ? answer : never<R>();
      };
    /** The same for the device's own storage, which the story waits for. */
    const stored = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
      alive(async (...args: A) => house.counting(() => call(...args)));
    const whileRoom = <A extends readonly unknown[], T>(call: (...args: A) => Promise<Result<T, Failure>>) =>
      stored(async (...args: A): Promise<Result<T, Failure>> => (isFull ? DISC_FULL : call(...args)));
    const wire = createWire({
      ...{ house, manners, life, troubles, isAway: away },
      die: () => kill(life, storage),
    });
    const store = document.storeOf(person, { ...wire, clock });
    const { pending, cache } = storage;
    const live = createLiveDocument({
      ...{ pair: document.pair, me: personOf(person), lang: () => "en", clock, page },
      ...rhythmOf(document.pair),
      ...(parts.hasLocks && { locks: locksOf(life) }),
      store: {
        ...store,
        ...(store.appendAll && { appendAll: alive(store.appendAll) }),
        ...{ append: alive(store.append), find: alive(store.find), changes: alive(store.changes) },
      },
      pending: {
        keep: whileRoom(async (entries: Entry | readonly Entry[], state?: "kept" | "unknown") => {
          const answer = await pending.keep(entries, state);
          if (answer.ok) kept.push(...[entries].flat().filter((entry) => !kept.some(({ id }) => id === entry.id)));
          return answer;
        }),
        list: stored(pending.list),
        pairs: stored(pending.pairs),
        update: whileRoom(pending.update),
        release: stored(pending.release),
      },
      cache: { read: stored(cache.read), takeIn: whileRoom(cache.takeIn) },
      timer: timer(life),
      elapsed: time.elapsed,
      random: () => Uint8Array.from([number, tab, (salt += 1) >> 8, salt & 255, 0, 0, 0, 0, 0, 0]),
    });
    return { life, live, page, storage, said: [] };
  };

  const openWindow = (tab: number): LiveDocument => {
    const open = windows.get(tab);
    if (open?.life.alive) return open.live;
    const window = makeWindow(shared, tab, durable, isAway);
    windows.set(tab, window);
    window.live.subscribe(() => undefined);
    return window.live;
  };

  const setShut = (shut: boolean): void => {
    isShut = shut;
    if (!shut) for (const run of waitingForLid.splice(0)) run();
  };

  const thaw = (tab: number): void => {
    const life = windows.get(tab)?.life;
    if (!life) return;
    life.frozen = false;
    for (const wake of life.asleep.splice(0)) wake();
  };

  const closeWindow = (tab: number): void => {
    const open = windows.get(tab);
    if (open) kill(open.life, open.storage);
  };

  /** Whoever uses a window looks at it. */
  const lookAt = (tab: number): Window | undefined => {
    if (isShut) setShut(false);
    thaw(tab);
    openWindow(tab);
    windows.get(tab)?.page.show(true);
    return windows.get(tab);
  };

  /** As the app does at its start, for the pair whose document is not open. */
  const sendElsewhere = async (): Promise<void> => {
    const other = elsewhere.length > 0 ? await parts.other?.() : undefined;
    if (!other) return;
    const { live, storage } = makeWindow(other, 9, [], isAway);
    await createSendWaiting({ pending: storage.pending, openDocument: () => live })([other.pair]);
  };

  return {
    person,
    number,
    hasLocks: parts.hasLocks,
    troubles,
    durable,
    elsewhere,
    erased,
    openWindow,
    lookAt,
    write: (tab: number, draft: NewEntry): void => {
      const window = lookAt(tab);
      void window?.live.write(draft).then((kept) => kept.ok && window.said.push(kept.value));
    },
    /** What its owner reads as their own there, oldest first. */
    own: (tab: number): readonly Entry[] =>
      (lookAt(tab)?.live.everything() ?? []).filter(({ author }) => author === person.id),
    writesElsewhere: async (draft: NewEntry): Promise<void> => {
      const other = await parts.other?.();
      if (!other) return;
      const { life, live, storage } = makeWindow(other, 8, elsewhere, () => true);
      await live.write(draft);
      life.alive = false;
      storage.close();
    },
    closeWindow,
    hides: (tab: number) => windows.get(tab)?.page.show(false),
    freezes: (tab: number): void => {
      const life = windows.get(tab)?.life;
      if (life) life.frozen = true;
    },
    thaws: thaw,
    clearsData: async (): Promise<void> => {
      const left = await house.counting(() => withStorage((storage) => storage.pending.list(shared.pair.id)));
      atRisk = [...atRisk, ...(left.ok ? left.value.map(({ entry }) => entry.id) : [])];
      // What waited for the other pair has no window.
      elsewhere.length = 0;
      await house.counting(
        () =>
          new Promise<void>((resolve) => {
            const request = indexedDB.deleteDatabase(`meridian ${owner}`);
            request.onsuccess = () => resolve();
            request.onerror = () => resolve();
          }),
      );
      await noteErased();
    },
    setClock: (byMs: number): void => {
      setByMs = parts.clockErrorMs + byMs;
    },
    setShut,
    setOffline: (offline: boolean): void => {
      isOffline = offline;
    },
    setFull: (full: boolean): void => {
      isFull = full;
    },
    /** Everything that anybody can put right is put right; its windows are opened and looked at. */
    heal: async (): Promise<void> => {
      troubles.splice(0);
      [isOffline, isFull, setByMs] = [false, false, parts.clockErrorMs];
      setShut(false);
      openWindow(0);
      for (const [tab, { page }] of windows) {
        thaw(tab);
        page.show(true);
      }
      await sendElsewhere();
    },
    windows: (): readonly Window[] => [...windows.values()].filter(({ life }) => life.alive),
    openWindows: (): readonly LiveDocument[] =>
      [...windows.values()].filter(({ life }) => life.alive).map(({ live }) => live),
    left: () => house.counting(() => withStorage((storage) => storage.pending.list(shared.pair.id))),
  };
};

export type Device = ReturnType<typeof createDevice>;
