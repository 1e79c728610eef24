import { goneIn } from "../domain/document/knownDocument";
import type { DocumentCache } from "../domain/document/knownDocument";
import type { Database, KnownRecord } from "./database";

/** The device's copy of what was read back, in IndexedDB: one record an entry, so that news costs what is new. */
export const createDocumentCache = (database: Database): DocumentCache => ({
  read: (pair) =>
    database.run(async (connection) => {
      const read = connection.transaction(["known", "tokens"]);
      const [records, token] = await Promise.all([
        read.objectStore("known").index("byPair").getAll(pair),
        read.objectStore("tokens").get(pair),
      ]);
      const entriesThat = (vanished: boolean) =>
        new Map(records.filter((record) => record.vanished === vanished).map(({ entry }) => [entry.id, entry]));
      return { entries: entriesThat(false), vanished: entriesThat(true), ...(token !== undefined && { token }) };
    }),

  takeIn: (pair, news) =>
    database.run(async (connection) => {
      const write = connection.transaction(["known", "tokens"], "readwrite");
      const known = write.objectStore("known");
      const ids = news.whole ? await known.index("byPair").getAllKeys(pair) : [];
      const gone = await Promise.all(goneIn(ids, news).map((id) => known.get(id)));
      const records: readonly KnownRecord[] = [
        ...gone.flatMap((record) => (record === undefined ? [] : [{ ...record, vanished: true }])),
        ...news.entries.map((entry) => ({ entry, vanished: false })),
      ];
      await Promise.all([
        ...records.map((record) => known.put(record)),
        news.token === undefined ? undefined : write.objectStore("tokens").put(news.token, pair),
        write.done,
      ]);
    }),
});
