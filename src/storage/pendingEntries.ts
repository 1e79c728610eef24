import { compareIds } from "../domain/document/fold";
import type { PendingEntries } from "../domain/document/outbox";
import { ofPair, type Database } from "./database";

/** Resolved means written to the disc, not only handed to the system: a pulled plug loses nothing that we called kept (D4). */
const STRICT: IDBTransactionOptions = { durability: "strict" };

/** The outbox in IndexedDB. */
export const createPendingEntries = (database: Database): PendingEntries => ({
  keep: (entry) =>
    database.run(async (connection) => {
      const write = connection.transaction("pending", "readwrite", STRICT);
      await Promise.all([write.store.put({ entry, state: "kept", attempts: 0 }), write.done]);
    }),

  list: (pair) =>
    database.run(async (connection) => {
      const all = await connection.getAll("pending", ofPair(pair));
      return all.sort((a, b) => compareIds(a.entry.id, b.entry.id));
    }),

  // Only what is still there: another frame may have read the entry back and released it.
  update: (pending) =>
    database.run(async (connection) => {
      const write = connection.transaction("pending", "readwrite", STRICT);
      const { pair, id } = pending.entry;
      const isThere = (await write.store.getKey([pair, id])) !== undefined;
      await Promise.all([isThere ? write.store.put(pending) : undefined, write.done]);
    }),

  release: ({ pair, id }) =>
    database.run(async (connection) => {
      const write = connection.transaction("pending", "readwrite", STRICT);
      await Promise.all([write.store.delete([pair, id]), write.done]);
    }),
});
