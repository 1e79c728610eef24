import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { TypedWords } from "../domain/document/drafts";
import type { Entry } from "../domain/document/entry";
import type { SyncToken } from "../domain/document/entryStore";
import type { Pending } from "../domain/document/pendingEntries";
import type { Failure } from "../domain/shared/failure";
import type { EntryId, PairId } from "../domain/shared/ids";
import { err, ok } from "../domain/shared/result";
import type { Result } from "../domain/shared/result";

/** An entry that was read back, and whether it has been taken out of the store, or written over there, since. */
export interface KnownRecord {
  readonly entry: Entry;
  readonly vanished: boolean;
  readonly writtenOver?: boolean;
}

/** What one person's device holds. Keys are ids, never names. */
export interface MeridianSchema extends DBSchema {
  /** The outbox. */
  pending: { key: EntryId; value: Pending; indexes: { byPair: PairId } };
  /** What was read back, by pair. */
  known: { key: EntryId; value: KnownRecord; indexes: { byPair: PairId } };
  /** Where to read on, by pair. */
  tokens: { key: PairId; value: SyncToken };
  /** Small things that make the next start quicker. */
  remembered: { key: string; value: unknown };
  /** What was typed and not kept yet, by pair and box. */
  drafts: { key: string; value: TypedWords };
}

export type Connection = IDBPDatabase<MeridianSchema>;

/** The device's database. Opened at first use, and again after the browser or a newer version of the app has closed it. */
export interface Database {
  /** Runs `work`; whatever the device refuses becomes a `DeviceStorage` failure. */
  readonly run: <T>(work: (connection: Connection) => Promise<T>) => Promise<Result<T, Failure>>;
  readonly close: () => void;
}

const VERSION = 2;

export const createDatabase = (name: string): Database => {
  let opening: Promise<Connection> | undefined;

  const close = (): void => {
    void opening?.then((connection) => connection.close()).catch(() => undefined);
    opening = undefined;
  };

  const open = (): Promise<Connection> =>
    openDB<MeridianSchema>(name, VERSION, {
      upgrade,
      // A newer version of the app waits in another tab: let it in, and come back at the next use.
      blocking: close,
      terminated: close,
    });

  return {
    run: async (work) => {
      try {
        opening ??= open();
        return ok(await work(await opening));
      } catch (error) {
        const failure = refused(error);
        if (!isFull(error)) close();
        return failure;
      }
    },
    close,
  };
};

/** Each version adds to the one before, so that a device that was away for years still keeps its words. */
const upgrade = (database: Connection, oldVersion: number): void => {
  if (oldVersion < 1) {
    database.createObjectStore("pending", { keyPath: "entry.id" }).createIndex("byPair", "entry.pair");
    database.createObjectStore("known", { keyPath: "entry.id" }).createIndex("byPair", "entry.pair");
    database.createObjectStore("tokens");
    database.createObjectStore("remembered");
  }
  if (oldVersion < 2) database.createObjectStore("drafts");
};

/** Private windows and full discs refuse in many ways, all of them as a DOMException. Anything else is a bug and throws. */
const refused = (error: unknown): Result<never, Failure> => {
  if (isFull(error)) return err({ type: "DeviceStorage", problem: "full" });
  if (error instanceof DOMException || typeof indexedDB === "undefined") {
    return err({ type: "DeviceStorage", problem: "blocked" });
  }
  throw error;
};

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";
