import { goneIn, takeIn } from "../domain/document/knownDocument";
import type { DocumentCache, KnownDocument } from "../domain/document/knownDocument";
import type { EntryId } from "../domain/shared/ids";
import { ofPair, type Database, type KnownRecord } from "./database";

/** The document cache in IndexedDB: one record an entry, so that an update costs only what is new. */
export const createDocumentCache = (database: Database): DocumentCache => ({
  read: (pair) =>
    database.run(async (connection) => {
      const read = connection.transaction(["known", "tokens"]);
      const [records, token] = await Promise.all([
        read.objectStore("known").getAll(ofPair(pair)),
        read.objectStore("tokens").get(pair),
      ]);
      return { ...documentOf(records), ...(token !== undefined && { token }) };
    }),

  takeIn: (pair, news) =>
    database.run(async (connection) => {
      const write = connection.transaction(["known", "tokens"], "readwrite");
      const known = write.objectStore("known");
      const there = news.whole ? (await known.getAllKeys(ofPair(pair))).map(([, id]) => id) : [];
      const touched = new Set([...goneIn(there, news), ...news.entries.map(({ id }) => id)]);
      const records = await Promise.all([...touched].map((id) => known.get([pair, id])));
      const after = takeIn(documentOf(records.filter((record) => record !== undefined)), news);
      await Promise.all([
        ...[...touched].flatMap((id) => recordIn(after, id) ?? []).map((record) => known.put(record)),
        news.token === undefined ? undefined : write.objectStore("tokens").put(news.token, pair),
        write.done,
      ]);
    }),
});

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
