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

/** An entry that was read back, and whether it has been taken out of the store, or written over there, since. */
export interface KnownRecord {
  readonly entry: Entry;
  readonly vanished: boolean;
  readonly writtenOver?: boolean;
}

/** What one person's device holds. Keys are ids, never names. */
interface MeridianSchema extends DBSchema {
  /** The outbox, by pair: a copied entry has its id in two places. */
  pending: { key: [PairId, EntryId]; value: Pending };
  /** What was read back, by pair. */
  known: { key: [PairId, EntryId]; value: KnownRecord };
  /** Where to read on, by pair. */
  tokens: { key: PairId; value: SyncToken };
  /** Small things that make the next start quicker. */
  remembered: { key: string; value: unknown };
  /** What was typed and not kept yet, by pair and box. */
  drafts: { key: string; value: TypedWords };
}

type Connection = IDBPDatabase<MeridianSchema>;

/** Everything of one pair in a store that is kept by pair and entry: a list sorts behind every text. */
export const ofPair = (pair: PairId): IDBKeyRange => IDBKeyRange.bound([pair], [pair, []]);

/** The device's database. Opened at first use, and again after the browser or a newer version of the app has closed it. */
export interface Database {
  /** Runs `work`; whatever the device refuses becomes a `DeviceStorage` failure. */
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

type Upgrading = IDBPTransaction<MeridianSchema, StoreNames<MeridianSchema>[], "versionchange">;

/** Each version keeps what the one before kept, so that a device that was away for years still has its words. */
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

/** Until version 2 an entry was kept by its id alone, so that a copy of it in another place took its place. */
const keepByPair = async (database: Connection, before: Upgrading | undefined): Promise<void> => {
  const pending = (await before?.objectStore("pending").getAll()) ?? [];
  const known = (await before?.objectStore("known").getAll()) ?? [];
  if (before) {
    database.deleteObjectStore("pending");
    database.deleteObjectStore("known");
    // What a copy took away was read before the token: only reading everything once more brings it back (D31).
    await before.objectStore("tokens").clear();
  }
  const keyPath = ["entry.pair", "entry.id"];
  const outbox = database.createObjectStore("pending", { keyPath });
  const copy = database.createObjectStore("known", { keyPath });
  await Promise.all([...pending.map((item) => outbox.put(item)), ...known.map((record) => copy.put(record))]);
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
