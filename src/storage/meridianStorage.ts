import type { Drafts } from "../domain/document/drafts";
import type { DocumentCache } from "../domain/document/knownDocument";
import type { PendingEntries } from "../domain/document/outbox";
import type { Failure } from "../domain/shared/failure";
import type { PairId, PersonId } from "../domain/shared/ids";
import type { Result } from "../domain/shared/result";
import { createDatabase, ofPair } from "./database";
import { createDocumentCache } from "./documentCache";
import { createDrafts } from "./drafts";
import { createPendingEntries } from "./pendingEntries";

/** Small things that make the next start quicker, such as the person's pairs. What comes back must be checked like any input. */
export interface Remembered {
  /** Undefined when nothing was remembered under `key`. */
  readonly read: (key: string) => Promise<Result<unknown, Failure>>;
  readonly write: (key: string, value: unknown) => Promise<Result<void, Failure>>;
  /**
   * Replaces what is remembered under `key` by what `change` makes of it; nobody else writes in between. Resolved means
   * written to the disc, with the new value.
   */
  readonly update: <T>(key: string, change: (kept: unknown) => T) => Promise<Result<T, Failure>>;
}

/** All that one person's device keeps. */
export interface MeridianStorage {
  readonly pending: PendingEntries;
  readonly cache: DocumentCache;
  readonly drafts: Drafts;
  readonly remembered: Remembered;
  /** Takes off the device what was read of a pair, unless words for it still wait here. True when it is gone. */
  readonly forgetPair: (pair: PairId) => Promise<Result<boolean, Failure>>;
  readonly close: () => void;
}

/**
 * The storage of the person who is signed in. Two people on one machine have two databases and never see each other's words.
 *
 * The device is not asked before it is needed: each call says for itself when it refuses.
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
    close: database.close,
  };
};
