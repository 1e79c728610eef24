import { openDB } from "idb";
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { TypedWords } from "../domain/document/drafts";
import type { Entry } from "../domain/document/entry";
import type { SyncToken } from "../domain/document/entryStore";
import type { Pending } from "../domain/document/outbox";
import type { Failure } from "../domain/shared/failure";
import type { EntryId, PairId } from "../domain/shared/ids";
import { err, ok } from "../domain/shared/result";
import type { Result } from "../domain/shared/result";

/** A read-back entry, and whether it was removed or overwritten in the store since. */
export interface KnownRecord {
  readonly entry: Entry;
  readonly vanished: boolean;
  readonly writtenOver?: boolean;
}

/** Schema of one person's database on a device. Keys are ids, never names. */
interface MeridianSchema extends DBSchema {
  /** The outbox. Keyed by pair as well: a copied entry has its id in two documents. */
  pending: { key: [PairId, EntryId]; value: Pending };
  /** Entries read back, by pair. */
  known: { key: [PairId, EntryId]; value: KnownRecord };
  /** Sync tokens, by pair. */
  tokens: { key: PairId; value: SyncToken };
  /** Cached values that make the next start quicker. */
  remembered: { key: string; value: unknown };
  /** Typed words that were not written as an entry, by pair and box. */
  drafts: { key: string; value: TypedWords };
}

type Connection = IDBPDatabase<MeridianSchema>;

/** Key range of one pair: in IndexedDB's order an array sorts after every string. */
export const ofPair = (pair: PairId): IDBKeyRange => IDBKeyRange.bound([pair], [pair, []]);

/**
 * The device's database. Opened on first use, and reopened after the browser or a newer version of the app closed it.
 */
export interface Database {
  /** Runs `work`; an error of the device becomes a `DeviceStorage` failure. */
  readonly run: <T>(work: (connection: Connection) => Promise<T>) => Promise<Result<T, Failure>>;
  readonly close: () => void;
}

const VERSION = 3;

export const createDatabase = (name: string): Database => {
  let opening: Promise<Connection> | undefined;

  const close = (): void => {
    void opening?.then((connection) => connection.close()).catch(() => undefined);
    opening = undefined;
  };

  const open = (): Promise<Connection> =>
    openDB<MeridianSchema>(name, VERSION, {
      upgrade,
      // A newer version of the app waits in another tab: close, and reopen on the next use.
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

type Upgrading = IDBPTransaction<MeridianSchema, StoreNames<MeridianSchema>[], "versionchange">;

/** Each version migrates the data of the one before: a device that was away for years keeps its words. */
const upgrade = async (
  database: Connection,
  oldVersion: number,
  _newVersion: number | null,
  upgrading: Upgrading,
): Promise<void> => {
  if (oldVersion < 1) {
    database.createObjectStore("tokens");
    database.createObjectStore("remembered");
  }
  if (oldVersion < 2) database.createObjectStore("drafts");
  if (oldVersion < 3) await keepByPair(database, oldVersion < 1 ? undefined : upgrading);
};

/** Before version 3 the key was the id alone, so that a copy in another document replaced the entry. */
const keepByPair = async (database: Connection, before: Upgrading | undefined): Promise<void> => {
  const pending = (await before?.objectStore("pending").getAll()) ?? [];
  const known = (await before?.objectStore("known").getAll()) ?? [];
  if (before) {
    database.deleteObjectStore("pending");
    database.deleteObjectStore("known");
    // Entries replaced by a copy were read before the token: only a whole read brings them back (D31).
    await before.objectStore("tokens").clear();
  }
  const keyPath = ["entry.pair", "entry.id"];
  const outbox = database.createObjectStore("pending", { keyPath });
  const copy = database.createObjectStore("known", { keyPath });
  await Promise.all([...pending.map((item) => outbox.put(item)), ...known.map((record) => copy.put(record))]);
};

/** Private windows and full discs fail in many ways, all of them DOMExceptions. Anything else is a bug and throws. */
const refused = (error: unknown): Result<never, Failure> => {
  if (isFull(error)) return err({ type: "DeviceStorage", problem: "full" });
  if (error instanceof DOMException || typeof indexedDB === "undefined") {
    return err({ type: "DeviceStorage", problem: "blocked" });
  }
  throw error;
};

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";
