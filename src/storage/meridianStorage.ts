import { type Drafts, LESSONS_BOX, OWN_DRAFTS } from "../domain/document/store/drafts";
import { compareIds } from "../domain/document/fold";
import {
  type DocumentCache,
  goneIn,
  isOvertaken,
  type KnownDocument,
  takeIn,
} from "../domain/document/store/knownDocument";
import type { PendingEntries } from "../domain/document/store/outbox";
import type { Failure } from "../domain/shared/failure";
import type { EntryId, PairId, PersonId } from "../domain/shared/ids";
import type { Result } from "../domain/shared/result";
import {
  type Connection,
  createDatabase,
  type Database,
  isReadable,
  isReadablePending,
  type KnownRecord,
  ofPair,
} from "./database";

/**
 * Cached values that make the next start quicker, such as the person's pairs. Validate what comes back like any input.
 */
export interface Remembered {
  /** Undefined when nothing is stored under `key`. */
  readonly read: (key: string) => Promise<Result<unknown, Failure>>;
  readonly write: (key: string, value: unknown) => Promise<Result<void, Failure>>;
  /**
   * Replaces the value under `key` with the result of `change`, in one transaction. Resolves with the new value once it
   * is on disc.
   */
  readonly update: <T>(key: string, change: (kept: unknown) => T) => Promise<Result<T, Failure>>;
}

/** Everything stored on one person's device. */
export interface MeridianStorage {
  readonly pending: PendingEntries;
  readonly cache: DocumentCache;
  readonly drafts: Drafts;
  readonly remembered: Remembered;
  /** Deletes the device's copy of a pair's document, unless the outbox still has entries for it. True when deleted. */
  readonly forgetPair: (pair: PairId) => Promise<Result<boolean, Failure>>;
  /** Entries of the outbox and typed words: all that is on this device and nowhere else. */
  readonly unsent: () => Promise<Result<number, Failure>>;
  readonly close: () => void;
  readonly shut: () => void;
  readonly wipe: () => Promise<Result<void, Failure>>;
}

/**
 * The storage of the signed-in person. Two people on one machine have two databases and never see each other's words.
 * Nothing is opened before the first call; each call reports its own failure.
 */
export const createMeridianStorage = (owner: PersonId): MeridianStorage => {
  const database = createDatabase(`meridian ${owner}`);
  return {
    pending: createPendingEntries(database),
    cache: createDocumentCache(database),
    drafts: createDrafts(database),
    remembered: {
      read: (key) => database.run((connection) => connection.get("remembered", key)),
      write: (key, value) => database.run(async (connection) => void (await connection.put("remembered", value, key))),
      update: (key, change) =>
        database.run(async (connection) => {
          const write = connection.transaction("remembered", "readwrite", { durability: "strict" });
          const value = change(await write.store.get(key));
          await Promise.all([write.store.put(value, key), write.done]);
          return value;
        }),
    },
    forgetPair: (pair) =>
      database.run(async (connection) => {
        const write = connection.transaction(["pending", "known", "tokens"], "readwrite");
        const isWaiting = (await write.objectStore("pending").count(ofPair(pair))) > 0;
        const gone = isWaiting
          ? []
          : [write.objectStore("known").delete(ofPair(pair)), write.objectStore("tokens").delete(pair)];
        await Promise.all([...gone, write.done]);
        return !isWaiting;
      }),
    unsent: () =>
      database.run(async (connection) => {
        const [waiting, boxes] = await Promise.all([connection.count("pending"), connection.getAllKeys("drafts")]);
        return waiting + boxes.filter((box) => box !== keyOf(OWN_DRAFTS.id, LESSONS_BOX)).length;
      }),
    close: database.close,
    shut: database.shut,
    wipe: database.wipe,
  };
};

/**
 * Resolves after the disc write, not after the hand-over to the system: a power cut loses nothing reported as kept
 * (D4).
 */
const STRICT: IDBTransactionOptions = { durability: "strict" };

const createPendingEntries = (database: Database): PendingEntries => ({
  keep: (entries, state = "kept") =>
    database.run(async (connection) => {
      const write = connection.transaction("pending", "readwrite", STRICT);
      const puts = [entries].flat().map((entry) => write.store.put({ entry, state, attempts: 0 }));
      await Promise.all([...puts, write.done]);
    }),

  list: (pair) =>
    database.run(async (connection) => {
      const all = await connection.getAll("pending", ofPair(pair));
      return all.filter(isReadablePending).sort((a, b) => compareIds(a.entry.id, b.entry.id));
    }),

  pairs: () =>
    database.run(async (connection) => new Set((await connection.getAllKeys("pending")).map(([pair]) => pair))),

  // Only if it still exists: another frame may have read the entry back and released it.
  update: (...moved) =>
    database.run(async (connection) => {
      const write = connection.transaction("pending", "readwrite", STRICT);
      const puts = moved.map(async (pending) => {
        const { pair, id } = pending.entry;
        if ((await write.store.getKey([pair, id])) !== undefined) await write.store.put(pending);
      });
      await Promise.all([...puts, write.done]);
    }),

  release: (...entries) =>
    database.run(async (connection) => {
      const write = connection.transaction("pending", "readwrite", STRICT);
      await Promise.all([...entries.map(({ pair, id }) => write.store.delete([pair, id])), write.done]);
    }),
});

/** Drafts in IndexedDB. Written with every letter, so durability may be relaxed. */
const createDrafts = (database: Database): Drafts => ({
  read: (pair, box) => database.run((connection) => connection.get("drafts", keyOf(pair, box))),

  write: (pair, box, words) =>
    database.run(async (connection) => {
      const transaction = connection.transaction("drafts", "readwrite");
      const key = keyOf(pair, box);
      const written = words.text === "" ? transaction.store.delete(key) : transaction.store.put(words, key);
      // Commit at once: the page may be reloaded before the request's event arrives.
      transaction.commit();
      await Promise.all([written, transaction.done]);
    }),
});

const keyOf = (pair: PairId, box: string): string => `${pair} ${box}`;

/** The document cache in IndexedDB: one record an entry, so that an update costs only what is new. */
const createDocumentCache = (database: Database): DocumentCache => ({
  read: (pair) =>
    database.run(async (connection) => {
      const read = connection.transaction(["known", "tokens"]);
      const [records, token] = await Promise.all([
        read.objectStore("known").getAll(ofPair(pair)),
        read.objectStore("tokens").get(pair),
      ]);
      const readable = records.filter((record) => isReadable(record));
      const isDamaged = readable.length < records.length;
      if (isDamaged) await dropDamaged(connection, pair);
      return { ...documentOf(readable), ...(token !== undefined && !isDamaged && { token }) };
    }),

  takeIn: (pair, news, since) =>
    database.run(async (connection) => {
      const write = connection.transaction(["known", "tokens"], "readwrite");
      const [known, tokens] = [write.objectStore("known"), write.objectStore("tokens")];
      const token = await tokens.get(pair);
      if (isOvertaken(token, news, since)) {
        await write.done;
        return "overtaken";
      }
      const there = news.whole ? (await known.getAllKeys(ofPair(pair))).map(([, id]) => id) : [];
      const touched = new Set([...goneIn(there, news), ...news.entries.map(({ id }) => id)]);
      const records = await Promise.all([...touched].map((id) => known.get([pair, id])));
      const after = takeIn(documentOf(records.filter(isReadable)), news);
      await Promise.all([
        ...[...touched].flatMap((id) => recordIn(after, id) ?? []).map((record) => known.put(record)),
        news.token === undefined || news.token === token ? undefined : tokens.put(news.token, pair),
        write.done,
      ]);
      return "taken";
    }),
});

/** Records that cannot be read are read from the store again, which only a read without a token does (D31). */
const dropDamaged = async (connection: Connection, pair: PairId): Promise<void> => {
  const write = connection.transaction(["known", "tokens"], "readwrite");
  const dropped: Promise<void>[] = [write.objectStore("tokens").delete(pair)];
  for (let at = await write.objectStore("known").openCursor(ofPair(pair)); at; at = await at.continue())
    if (!isReadable(at.value)) dropped.push(at.delete());
  await Promise.all([...dropped, write.done]);
};

const documentOf = (records: readonly KnownRecord[]): KnownDocument => {
  const entriesOf = (some: readonly KnownRecord[]) => new Map(some.map(({ entry }) => [entry.id, entry]));
  return {
    entries: entriesOf(records.filter(({ vanished }) => !vanished)),
    vanished: entriesOf(records.filter(({ vanished, writtenOver }) => vanished || writtenOver === true)),
  };
};

const recordIn = ({ entries, vanished }: KnownDocument, id: EntryId): KnownRecord | undefined => {
  const [present, lost] = [entries.get(id), vanished.get(id)];
  if (present !== undefined) return { entry: present, vanished: false, writtenOver: lost !== undefined };
  return lost && { entry: lost, vanished: true };
};
