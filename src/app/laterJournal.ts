import type { JournalBook, JournalSnapshot } from "../domain/journal/journal";
import { err } from "../domain/shared/result";

const OPENING: JournalSnapshot = { phase: "opening", kept: "folder", newer: false, pages: [] };
const NOT_LOADED = err({ type: "Offline" } as const);

/** A journal whose code comes when somebody first opens it: the first screen needs none of it. */
export const createLaterJournal = (load: () => Promise<JournalBook>): JournalBook => {
  let loading: Promise<JournalBook | undefined> | undefined;
  let book: JournalBook | undefined;
  let waiting = OPENING;
  const listeners = new Set<() => void>();
  const tell = (): void => [...listeners].forEach((listener) => listener());
  const opened = async (): Promise<JournalBook | undefined> => {
    try {
      const loaded = await load();
      loaded.subscribe(tell);
      book = loaded;
    } catch {
      // The code did not arrive; the next press tries afresh.
      loading = undefined;
      waiting = { ...OPENING, problem: { type: "Offline" } };
    }
    tell();
    return book;
  };
  const open = (): Promise<JournalBook | undefined> => (loading ??= opened());
  return {
    snapshot: () => book?.snapshot() ?? waiting,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load: async () => (await open())?.load(),
    write: async (...words) => (await open())?.write(...words) ?? NOT_LOADED,
    change: async (...words) => (await open())?.change(...words) ?? NOT_LOADED,
    remove: async (page) => (await open())?.remove(page) ?? NOT_LOADED,
    noteCopy: async (...copy) => (await open())?.noteCopy(...copy) ?? NOT_LOADED,
    file: () => book?.file() ?? {},
    bringBack: async (saved) => (await open())?.bringBack(saved) ?? NOT_LOADED,
  };
};
