import { createEntryIds, type RandomBytes } from "../../domain/document/createEntry";
import type { JournalPageId, JournalStore } from "../../domain/journal/journal";
import { copyPath, pageOf, pathsOfPage, readJournal, wordsPath } from "../../domain/journal/journalPieces";
import { setPieces } from "../../domain/people/pieces";
import { inManyFiles } from "./manyFiles";
import { createSyncedFile, type OwnStoreOptions } from "./syncedFile";

interface JournalStoreOptions extends OwnStoreOptions {
  readonly random: RandomBytes;
}

/** Keeps a file a page, so that two devices that write at once never write over each other's page. */
export const createJournalStore = ({ folder, device, clock, random }: JournalStoreOptions): JournalStore => {
  const newId = createEntryIds(clock, random);
  const { snapshot, subscribe, open, sync, change, file, bringBack } = createSyncedFile({
    device,
    key: "journal",
    clock,
    nothing: { pages: [] },
    read: (content) => ({ pages: readJournal(content) }),
    syncPass: inManyFiles({ folder, device, prefix: "journal-", fileFor: pageOf }),
  });
  const set = (path: string, value: object) =>
    change((pieces, now) => setPieces(pieces, new Map([[path, value]]), now));
  return {
    snapshot,
    subscribe,
    file,
    bringBack,
    load: async () => {
      await open();
      await sync();
    },
    write: (words) => {
      // A ULID, as an entry's.
      const id: string = newId();
      return set(wordsPath(id as JournalPageId), words);
    },
    change: (page, words) => set(wordsPath(page, newId()), words),
    remove: (page) =>
      change((pieces, now) => {
        const gone = pathsOfPage(pieces, page).map((path) => [path, undefined] as const);
        return setPieces(pieces, new Map(gone), now);
      }),
    noteCopy: (page, pair, entry, takenBack) => set(copyPath(page, entry), { pair, takenBack }),
  };
};
