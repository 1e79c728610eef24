import type { RandomBytes } from "../../domain/document/store/createEntry";
import type { JournalSnapshot, JournalStore } from "../../domain/journal/journalStore";
import type { EndingStore } from "../../domain/people/ending";
import { readHowIWork } from "../../domain/people/howIWork";
import type { HowIWorkStore } from "../../domain/people/howIWork";
import { NOTHING_DECLARED, type MyTime, type MyTimeStore } from "../../domain/people/myTime/myTime";
import { changePieces, setPieces } from "../../domain/people/pieces";
import { endingPath, readEndings } from "../../domain/people/ending";
import { readMyTime } from "../../domain/people/myTime/readMyTime";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { createObservable } from "../observable";
import { createSyncedFile, inOneFile, type OwnStoreOptions } from "./syncedFile";

interface WithDefer {
  /** Runs something when the first screen has what it asked for: reading the folder is no reason to wait for times. */
  readonly defer: (run: () => void) => void;
}

interface OwnStores {
  readonly myTime: MyTimeStore;
  readonly howIWork: HowIWorkStore;
  readonly journal: JournalStore;
  readonly endings: EndingStore;
}

/** All that a person keeps for themselves: on the device, and in their own folder (P6). */
export const createOwnStores = (
  options: OwnStoreOptions & WithDefer & { readonly random: RandomBytes },
): OwnStores => ({
  myTime: createMyTimeStore(options),
  howIWork: createHowIWorkStore(options),
  journal: createLazyJournal(async () => (await import("./journalStore")).createJournalStore(options)),
  endings: createEndingStore(options),
});

/** Keeps `my-time.json`. */
export const createMyTimeStore = ({ folder, device, clock, defer }: OwnStoreOptions & WithDefer): MyTimeStore => {
  const { store, open, change, sync } = createSyncedFile<MyTimeContent>({
    device,
    key: "my-time",
    clock,
    nothing: NO_TIME,
    read: (content) => {
      const read = readMyTime(content);
      return read.ok ? { myTime: read.value.myTime, unread: read.value.unread } : NO_TIME;
    },
    syncPass: inOneFile(folder, "my-time.json", readMyTime),
  });
  let opening: Promise<Result<void, Failure>> | undefined;

  const openOnce = async (signal?: AbortSignal): Promise<Result<void, Failure>> => {
    if (!(await open())) return sync(signal);
    defer(() => void sync());
    return ok(undefined);
  };

  return {
    ...store,
    load: async (signal) => {
      const answer = await (opening ??= openOnce(signal));
      if (answer.ok) return ok(store.snapshot().myTime);
      opening = undefined;
      return answer;
    },
    save: (next) =>
      change((pieces, now) => {
        const { myTime } = store.snapshot();
        return changePieces(pieces, myTime, next(myTime), now);
      }),
    refresh: async (signal) => void (await sync(signal)),
  };
};

interface MyTimeContent {
  readonly myTime: MyTime;
  readonly unread: number;
}

const NO_TIME: MyTimeContent = { myTime: NOTHING_DECLARED, unread: 0 };

/** Keeps `how-i-work.json`, topic by topic. */
export const createHowIWorkStore = ({ folder, device, clock }: OwnStoreOptions): HowIWorkStore => {
  const { store, open, change, sync } = createSyncedFile({
    device,
    key: "how-i-work",
    clock,
    nothing: { own: {} },
    read: (content) => ({ own: readHowIWork(content) }),
    syncPass: inOneFile(folder, "how-i-work.json"),
  });
  return {
    ...store,
    load: async () => {
      await open();
      await sync();
    },
    save: (topic, told) => change((pieces, now) => setPieces(pieces, new Map([[topic, told]]), now)),
  };
};

/** Keeps `endings.json`, pair by pair. */
export const createEndingStore = ({ folder, device, clock, defer }: OwnStoreOptions & WithDefer): EndingStore => {
  const { store, open, change, sync } = createSyncedFile({
    device,
    key: "endings",
    clock,
    nothing: { endings: readEndings(undefined) },
    read: (content) => ({ endings: readEndings(content) }),
    syncPass: inOneFile(folder, "endings.json"),
  });
  return {
    ...store,
    load: async () => {
      await open();
      defer(() => void sync());
    },
    set: (pair, ending) => change((pieces, now) => setPieces(pieces, new Map([[endingPath(pair), ending]]), now)),
  };
};

const OPENING: JournalSnapshot = { phase: "opening", kept: "folder", newer: false, pages: [], rounds: [] };
const NOT_LOADED = err({ type: "Offline" } as const);

/** A journal whose code is loaded when it is first opened: the first screen needs none of it. */
export const createLazyJournal = (load: () => Promise<JournalStore>): JournalStore => {
  const shown = createObservable(OPENING, (snapshot) => snapshot);
  let journal: JournalStore | undefined;
  let loading: Promise<JournalStore | undefined> | undefined;
  const loadOnce = async (): Promise<JournalStore | undefined> => {
    try {
      const loaded = await load();
      const follow = (): void => shown.update(loaded.snapshot);
      loaded.subscribe(follow);
      follow();
      journal = loaded;
    } catch {
      // The code did not arrive; the next press tries afresh.
      loading = undefined;
      shown.update(() => ({ ...OPENING, problem: { type: "Offline" } }));
    }
    return journal;
  };
  const open = (): Promise<JournalStore | undefined> => (loading ??= loadOnce());
  return {
    snapshot: shown.snapshot,
    subscribe: shown.subscribe,
    load: async () => (await open())?.load(),
    write: async (...words) => (await open())?.write(...words) ?? NOT_LOADED,
    change: async (...words) => (await open())?.change(...words) ?? NOT_LOADED,
    answer: async (words) => (await open())?.answer(words) ?? NOT_LOADED,
    remember: async (...memory) => (await open())?.remember(...memory) ?? NOT_LOADED,
    remove: async (ids) => (await open())?.remove(ids) ?? NOT_LOADED,
    noteCopy: async (...copy) => (await open())?.noteCopy(...copy) ?? NOT_LOADED,
    file: () => journal?.file() ?? {},
    bringBack: async (saved) => (await open())?.bringBack(saved) ?? NOT_LOADED,
  };
};
