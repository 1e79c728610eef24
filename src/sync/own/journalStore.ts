import { createEntryIds, type RandomBytes } from "../../domain/document/store/createEntry";
import type { JournalPageId } from "../../domain/journal/journal";
import {
  copyPath,
  memoryPath,
  pageOf,
  pathsOfPages,
  readJournal,
  readRounds,
  roundPath,
  wordsPath,
} from "../../domain/journal/journalPieces";
import type { JournalStore } from "../../domain/journal/journalStore";
import type { FileMark, MyFolder } from "../../domain/people/ownFile";
import { dividePieces, fileOf, type Pieces, piecesOf, sameFile, setPieces } from "../../domain/people/pieces";
import type { Failure } from "../../domain/shared/failure";
import { ok, type Result } from "../../domain/shared/result";
import { isRecord, record, valueOf, words } from "../../domain/shared/shape";
import {
  createSyncedFile,
  type DeviceStore,
  isFromNewerVersion,
  type LocalCopy,
  type OwnStoreOptions,
  type SyncPass,
} from "./syncedFile";

interface JournalStoreOptions extends OwnStoreOptions {
  readonly random: RandomBytes;
}

/** Keeps a file a page, so that two devices that write at once never write over each other's page. */
export const createJournalStore = ({ folder, device, clock, random }: JournalStoreOptions): JournalStore => {
  const newId = createEntryIds(clock, random);
  const { store, open, sync, change } = createSyncedFile({
    device,
    key: "journal",
    clock,
    nothing: { pages: [], rounds: [] },
    read: (content) => ({ pages: readJournal(content), rounds: readRounds(content) }),
    syncPass: inManyFiles({ folder, device, prefix: "journal-", fileFor: pageOf }),
  });
  const set = (path: string, value: object) =>
    change((pieces, now) => setPieces(pieces, new Map([[path, value]]), now));
  return {
    ...store,
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
    answer: (words) => {
      const id: string = newId();
      return set(roundPath(id as JournalPageId), words);
    },
    remember: (round, memory) => set(memoryPath(round), memory),
    remove: (ids) =>
      change((pieces, now) => {
        const gone = pathsOfPages(pieces, ids).map((path) => [path, undefined] as const);
        return setPieces(pieces, new Map(gone), now);
      }),
    noteCopy: (page, pair, entry, takenBack) => set(copyPath(page, entry), { pair, takenBack }),
  };
};

interface ManyFilesOptions {
  readonly folder: MyFolder;
  readonly device: DeviceStore;
  readonly prefix: string;
  /** The part of the name that a piece's file has after the prefix. */
  readonly fileFor: (path: string) => string;
}

/** A file's mark when its content and ours were last the same, and the stamp of that content. */
interface Seen {
  readonly mark: string;
  readonly stamp: string;
}

type SeenFiles = ReadonlyMap<string, Seen>;

/** How many files are requested at once. */
const AT_ONCE = 4;

/**
 * Keeps pieces in many files, so that two devices that write about different things never touch the same file. Only
 * files that changed since this device last saw them are read.
 */
const inManyFiles = ({ folder, device, prefix, fileFor }: ManyFilesOptions): SyncPass => {
  const seenKey = `${prefix} seen`;
  const nameOf = (path: string): string => `${prefix}${fileFor(path)}.json`;

  return async (local, signal) => {
    const [listed, remembered] = await Promise.all([folder.list(prefix, signal), device.read(seenKey)]);
    if (!listed.ok) return listed;
    const before = remembered.ok ? readSeen(remembered.value) : NOTHING_SEEN;
    const changed = listed.value.filter(({ name, mark }) => before.get(name)?.mark !== mark).toSorted(newestFirst);
    const read = await readFiles(folder, changed, local, signal);
    if (!read.ok) return read;
    const saved = await local.save();
    const merged = local.pieces();
    const ours = dividePieces(merged, nameOf);
    const seen = new Map<string, Seen>();
    for (const { name, mark } of listed.value) {
      const [theirs, known, pieces] = [read.value.get(name), before.get(name), ours.get(name) ?? NO_PIECES];
      if (theirs === undefined && known !== undefined) seen.set(name, known);
      if (theirs !== undefined && sameFile(theirs, pieces)) seen.set(name, { mark, stamp: stampOf(pieces) });
    }
    if (saved.ok) await device.update(seenKey, () => Object.fromEntries(seen));
    if (local.snapshot().newer) return ok(undefined);
    for (const [name, pieces] of ours) {
      if (seen.get(name)?.stamp === stampOf(pieces)) continue;
      const written = await folder.write(name, fileOf(pieces), signal);
      if (!written.ok) return written;
    }
    // Something may have been written while this was on its way; that change has a pass of its own.
    if (sameFile(local.pieces(), merged)) local.report({ kept: "folder" });
    return ok(undefined);
  };
};

/** Reads the changed files, and shows each batch as it arrives. */
const readFiles = async (
  folder: MyFolder,
  changed: readonly FileMark[],
  local: LocalCopy<object>,
  signal: AbortSignal | undefined,
): Promise<Result<ReadonlyMap<string, Pieces>, Failure>> => {
  const read = new Map<string, Pieces>();
  local.merge(NO_PIECES, "device");
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const some = changed.slice(from, from + AT_ONCE);
    const files = await Promise.all(some.map(async ({ name }) => ({ name, file: await folder.read(name, signal) })));
    for (const { name, file } of files) {
      if (!file.ok) return file;
      const theirs = piecesOf(file.value);
      read.set(name, theirs);
      local.merge(theirs, "device");
      if (isFromNewerVersion(file.value)) local.report({ newer: true });
    }
  }
  return ok(read);
};

/** Names end with an id that sorts by time. */
const newestFirst = (a: FileMark, b: FileMark): number => (a.name < b.name ? 1 : -1);

/** When each piece was last changed. Equal stamps mean equal content. */
const stampOf = (pieces: Pieces): string =>
  [...pieces]
    .map(([path, { changed }]) => `${path} ${changed}`)
    .toSorted()
    .join("\n");

const NO_PIECES: Pieces = new Map();
const NOTHING_SEEN: SeenFiles = new Map();
const SEEN = record({ mark: words(2_000), stamp: words(1_000_000) });

const readSeen = (value: unknown): SeenFiles =>
  new Map(
    Object.entries(isRecord(value) ? value : {}).flatMap(([name, raw]) => {
      const seen = valueOf(SEEN, raw);
      return seen ? [[name, seen] as const] : [];
    }),
  );
