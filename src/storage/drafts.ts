import type { Drafts } from "../domain/document/drafts";
import type { PairId } from "../domain/shared/ids";
import type { Database } from "./database";

/** Typed words in IndexedDB. Written with every letter, so the browser may take its time to put them on the disc. */
export const createDrafts = (database: Database): Drafts => ({
  read: (pair, box) => database.run((connection) => connection.get("drafts", keyOf(pair, box))),

  write: (pair, box, words) =>
    database.run(async (connection) => {
      const transaction = connection.transaction("drafts", "readwrite");
      const key = keyOf(pair, box);
      const written = words.text === "" ? transaction.store.delete(key) : transaction.store.put(words, key);
      // Now, not when this page has heard that the words were taken: it may be reloaded before.
      transaction.commit();
      await Promise.all([written, transaction.done]);
    }),
});

const keyOf = (pair: PairId, box: string): string => `${pair} ${box}`;
