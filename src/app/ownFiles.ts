import type { FileMark, MyFolder } from "../domain/people/ownFile";
import { dividePieces, fileOf, piecesOf, sameFile, type Pieces } from "../domain/people/pieces";
import { isRecord, record, valueOf, words } from "../domain/shared/shape";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { isNewer, type OwnRound } from "./ownKeeping";
import type { OwnDevice, OwnShelf } from "./ownShelf";

export interface OwnFilesParts {
  readonly folder: MyFolder;
  readonly device: OwnDevice;
  readonly prefix: string;
  /** The part of the name that a piece's file has after the prefix. */
  readonly fileFor: (path: string) => string;
}

/** What a file held when its content and ours were last the same, and its mark then. */
interface Seen {
  readonly mark: string;
  readonly stamp: string;
}

type SeenFiles = ReadonlyMap<string, Seen>;

/** So many files are asked for at once. */
const AT_ONCE = 4;

/**
 * Keeps pieces in many files, so that two devices that write about different things never touch the same file. Only
 * files that changed since this device last saw them are read.
 */
export const inManyFiles = ({ folder, device, prefix, fileFor }: OwnFilesParts): OwnRound => {
  const seenKey = `${prefix} seen`;
  const nameOf = (path: string): string => `${prefix}${fileFor(path)}.json`;

  return async (shelf, signal) => {
    const [listed, remembered] = await Promise.all([folder.list(prefix, signal), device.read(seenKey)]);
    if (!listed.ok) return listed;
    const before = remembered.ok ? readSeen(remembered.value) : NOTHING_SEEN;
    const changed = listed.value.filter(({ name, mark }) => before.get(name)?.mark !== mark).toSorted(newestFirst);
    const read = await readFiles(folder, changed, shelf, signal);
    if (!read.ok) return read;
    const kept = await shelf.keep();
    const merged = shelf.pieces();
    const ours = dividePieces(merged, nameOf);
    const seen = new Map<string, Seen>();
    for (const { name, mark } of listed.value) {
      const [theirs, known, sheet] = [read.value.get(name), before.get(name), ours.get(name) ?? NO_PIECES];
      if (theirs === undefined && known !== undefined) seen.set(name, known);
      if (theirs !== undefined && sameFile(theirs, sheet)) seen.set(name, { mark, stamp: stampOf(sheet) });
    }
    if (kept.ok) await device.update(seenKey, () => Object.fromEntries(seen));
    if (shelf.snapshot().newer) return ok(undefined);
    for (const [name, sheet] of ours) {
      if (seen.get(name)?.stamp === stampOf(sheet)) continue;
      const written = await folder.write(name, fileOf(sheet), signal);
      if (!written.ok) return written;
    }
    // Something may have been written while this was on its way; it has a round of its own.
    if (sameFile(shelf.pieces(), merged)) shelf.show({ kept: "folder" });
    return ok(undefined);
  };
};

/** Reads what changed and shows it as it comes. */
const readFiles = async (
  folder: MyFolder,
  changed: readonly FileMark[],
  shelf: OwnShelf<object>,
  signal: AbortSignal | undefined,
): Promise<Result<ReadonlyMap<string, Pieces>, Failure>> => {
  const read = new Map<string, Pieces>();
  shelf.take(NO_PIECES, "device");
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const some = changed.slice(from, from + AT_ONCE);
    const files = await Promise.all(some.map(async ({ name }) => ({ name, file: await folder.read(name, signal) })));
    for (const { name, file } of files) {
      if (!file.ok) return file;
      const theirs = piecesOf(file.value);
      read.set(name, theirs);
      shelf.take(theirs, "device");
      if (isNewer(file.value)) shelf.show({ newer: true });
    }
  }
  return ok(read);
};

/** Names end with an id that sorts by time. */
const newestFirst = (a: FileMark, b: FileMark): number => (a.name < b.name ? 1 : -1);

/** When each piece was last changed: two sheets with the same stamp say the same. */
const stampOf = (sheet: Pieces): string =>
  [...sheet]
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
