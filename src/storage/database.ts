import { deleteDB, openDB } from "idb";
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { TypedWords } from "../domain/document/store/drafts";
import type { Entry } from "../domain/document/entry";
import type { SyncToken } from "../domain/document/store/entryStore";
import type { Pending } from "../domain/document/store/outbox";
import type { Failure } from "../domain/shared/failure";
import type { EntryId, PairId } from "../domain/shared/ids";
import { isRecord } from "../domain/shared/shape";
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

export type Connection = IDBPDatabase<MeridianSchema>;

/** Key range of one pair: in IndexedDB's order an array sorts after every string. */
export const ofPair = (pair: PairId): IDBKeyRange => IDBKeyRange.bound([pair], [pair, []]);

/**
 * The device's database. Opened on first use, and reopened after the browser or a newer version of the app closed it.
 */
export interface Database {
  /** Runs `work`; an error of the device becomes a `DeviceStorage` failure. */
  readonly run: <T>(work: (connection: Connection) => Promise<T>) => Promise<Result<T, Failure>>;
  readonly close: () => void;
  /** Closes for good: nothing is read or stored any more, so that nothing comes back after `wipe` in another window. */
  readonly shut: () => void;
  /** Deletes all of it from the device, and shuts. */
  readonly wipe: () => Promise<Result<void, Failure>>;
}

/** True for a record that this version can show. Anything else was damaged on the disc, or written by a fault of ours. */
export const isReadable = (record: unknown): record is KnownRecord => isRecord(record) && isEntry(record.entry);

/** True for an entry of the outbox that can be sent. Others stay where they are. */
export const isReadablePending = (item: unknown): item is Pending =>
  isRecord(item) && typeof item.state === "string" && isEntry(item.entry);

const TEXTS = ["id", "pair", "author", "authorName", "lang", "text"] as const;
const WITHOUT_FACTS = ["note", "reflection", "by-hand", "other"];

const isEntry = (entry: unknown): entry is Entry => {
  if (!isRecord(entry) || !isRecord(entry.content) || !Number.isFinite(entry.at)) return false;
  const { kind } = entry.content;
  if (typeof kind !== "string" || TEXTS.some((field) => typeof entry[field] !== "string")) return false;
  return WITHOUT_FACTS.includes(kind) || isRecord(entry.content[kind]);
};

const VERSION = 3;

/** A window with an older version is open and does not close its connection. */
class OldWindow extends Error {}

interface Opening {
  readonly connection: Promise<Connection>;
  /** Rejects while an old window does not let the new version in. */
  readonly blocked: Promise<never>;
}

export const createDatabase = (name: string): Database => {
  let opening: Opening | undefined;
  let isShut = false;

  const close = (): void => {
    void opening?.connection.then((connection) => connection.close()).catch(() => undefined);
    opening = undefined;
  };

  const shut = (): void => {
    isShut = true;
    close();
  };

  const open = (): Opening => {
    let stop: ((reason: OldWindow) => void) | undefined;
    const blocked = new Promise<never>((_, reject) => {
      stop = reject;
    });
    blocked.catch(() => undefined);
    const connection = openDB<MeridianSchema>(name, VERSION, {
      upgrade,
      blocked: () => stop?.(new OldWindow()),
      // A newer version of the app waits in another tab: close, and reopen on the next use.
      blocking: close,
      terminated: close,
    });
    return { connection, blocked };
  };

  return {
    run: async (work) => {
      if (isShut) return err({ type: "DeviceStorage", problem: "blocked" });
      try {
        opening ??= open();
        return ok(await work(await Promise.race([opening.connection, opening.blocked])));
      } catch (error) {
        // The connection is there as soon as the old window is closed: a second request would wait behind the first.
        if (error instanceof OldWindow) return err({ type: "DeviceStorage", problem: "otherWindow" });
        const failure = refused(error);
        if (!isFull(error)) close();
        return failure;
      }
    },
    close,
    shut,
    wipe: async () => {
      shut();
      try {
        // A window of an older version holds it open: it is deleted as soon as that window closes.
        await new Promise<void>((done, fail) => {
          deleteDB(name, { blocked: () => fail(new OldWindow()) }).then(done, fail);
        });
        return ok(undefined);
      } catch (error) {
        return error instanceof OldWindow ? err({ type: "DeviceStorage", problem: "otherWindow" }) : refused(error);
      }
    },
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
  // A release was taken back: what is on this device was written by a newer version.
  if (error instanceof DOMException && error.name === "VersionError") {
    return err({ type: "DeviceStorage", problem: "newer" });
  }
  if (error instanceof DOMException || typeof indexedDB === "undefined") {
    return err({ type: "DeviceStorage", problem: "blocked" });
  }
  throw error;
};

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";
