import type { Drafts } from "../domain/document/drafts";
import type { PairId } from "../domain/shared/ids";
import type { Database } from "./database";

/** Typed words in IndexedDB. Written with every letter, so the browser may take its time to put them on the disc. */
export const createDrafts = (database: Database): Drafts => ({
  read: (pair, box) => database.run((connection) => connection.get("drafts", keyOf(pair, box))),

  write: (pair, box, words) =>
    database.run(async (connection) => {
      const key = keyOf(pair, box);
      await (words.text === "" ? connection.delete("drafts", key) : connection.put("drafts", words, key));
    }),
});

const keyOf = (pair: PairId, box: string): string => `${pair} ${box}`;
