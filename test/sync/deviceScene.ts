import { IDBFactory } from "fake-indexeddb";
import type { EntryStore } from "../../src/domain/document/store/entryStore";
import type { Pair } from "../../src/domain/people/pair";
import type { Person } from "../../src/domain/people/person";
import { createMeridianStorage, type MeridianStorage } from "../../src/storage/meridianStorage";
import { createLiveDocument, type LiveDocumentOptions } from "../../src/sync/liveDocument";
import { noa, noaAndEmeka } from "../doubles/entries";
import { createMemoryDocument, type Fault } from "../doubles/memoryEntryStore";
import { createStoppedTime, createTestPage } from "../doubles/stoppedTime";
import "fake-indexeddb/auto";

/** IndexedDB answers after several turns of the event loop. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** One shared document in stopped time, and one device of Noa with IndexedDB and as many windows as a test opens. */
export const createDeviceScene = () => {
  globalThis.indexedDB = new IDBFactory();
  const shared = createMemoryDocument();
  const time = createStoppedTime(undefined, settled);
  const locked = new Map<string, { readonly lose: () => void }>();
  const opened: MeridianStorage[] = [];
  let salt = 0;

  /** Locks of one browser: a holder that never lets go keeps its lock until another window steals it. */
  const locks: NonNullable<LiveDocumentOptions["locks"]> = {
    request: async (name, options, run) => {
      if (locked.has(name) && !("steal" in options)) return run(null);
      locked.get(name)?.lose();
      let lose = (): void => undefined;
      const lost = new Promise<never>((_, reject) => {
        lose = () => reject(new DOMException("Another window took the lock.", "AbortError"));
      });
      lost.catch(() => undefined);
      const lock = { lose };
      locked.set(name, lock);
      try {
        await Promise.race([run(lock), lost]);
      } finally {
        if (locked.get(name) === lock) locked.delete(name);
      }
    },
  };

  const openWindow = (more: Partial<LiveDocumentOptions> = {}, me: Person = noa, pair: Pair = noaAndEmeka) => {
    let fault: Fault = "none";
    let [isAlive, isFrozen] = [true, false];
    const asleep: (() => void)[] = [];
    const [page, storage] = [createTestPage(), createMeridianStorage(me.id)];
    opened.push(storage);
    const mySalt = (salt += 1);
    /** A frozen window runs nothing, not even what its requests answered. */
    const unlessFrozen = async <T>(answer: T): Promise<T> => {
      if (isFrozen) await new Promise<void>((wake) => asleep.push(wake));
      return isAlive ? answer : new Promise<T>(() => undefined);
    };
    const reached = shared.storeFor(() => fault);
    const store: EntryStore = {
      append: async (entry) => unlessFrozen(await reached.append(entry)),
      find: async (id) => unlessFrozen(await reached.find(id)),
      changes: async (since) => unlessFrozen(await reached.changes(since)),
    };
    const document = createLiveDocument({
      ...{ pair, me, lang: () => "en", store, locks, page },
      ...{ clock: time.clock, elapsed: time.elapsed },
      ...{ pending: storage.pending, cache: storage.cache },
      timer: (ms, run) => time.timer(ms, () => void (isFrozen ? asleep.push(run) : isAlive && run())),
      random: () => new Uint8Array(10).fill(mySalt),
      ...more,
    });
    const unsubscribe = document.subscribe(() => undefined);
    return {
      document,
      storage,
      page,
      setFault: (next: Fault) => {
        fault = next;
      },
      freeze: () => {
        isFrozen = true;
      },
      thaw: () => {
        isFrozen = false;
        for (const wake of asleep.splice(0)) wake();
      },
      close: () => {
        isAlive = false;
        unsubscribe();
        storage.close();
      },
    };
  };

  /** What a browser does when somebody clears the site's data while its windows are open. */
  const clearSiteData = async (me: Person = noa): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(`meridian ${me.id}`);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(new Error("The database could not be deleted."));
    });
  };

  const end = (): void => {
    for (const storage of opened.splice(0)) storage.close();
  };
  return { shared, time, openWindow, clearSiteData, settled, end };
};

export type DeviceScene = ReturnType<typeof createDeviceScene>;
