import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** The log that every acknowledged change is written to first. */
export interface WriteAheadLog {
  /** Durable (fsync) when it returns. Throws, and leaves no trace, when the disk refuses. */
  readonly append: (entry: unknown) => void;
  /** Replaces everything with one value, atomically. */
  readonly replace: (snapshot: unknown) => void;
  /** Entries since the last `replace`. */
  readonly length: () => number;
  readonly close: () => void;
}

/** State recovered from an earlier run. */
export interface Recovered {
  readonly snapshot: unknown;
  readonly entries: readonly unknown[];
}

/**
 * Opens the two files of `dir`: `snapshot.json` and `journal.ndjson` (the changes since, one line each).
 * Nothing found there prevents a start. A torn last line is a write that was never acknowledged, so it is dropped. Any
 * other unreadable file is kept with the suffix `.damaged` and reported to `say`.
 */
export const openJournal = (
  dir: string,
  say: (line: string) => void,
): { recovered: Recovered; journal: WriteAheadLog } => {
  mkdirSync(dir, { recursive: true });
  rmSync(join(dir, "snapshot.tmp"), { force: true });
  const recovered = {
    snapshot: readSnapshot(join(dir, "snapshot.json"), say),
    entries: readEntries(join(dir, "journal.ndjson"), say),
  };
  return { recovered, journal: createJournal(dir, recovered.entries.length) };
};

const createJournal = (dir: string, found: number): WriteAheadLog => {
  const path = join(dir, "journal.ndjson");
  let file = openSync(path, "a");
  let size = readFileSync(path).length;
  let length = found;
  return {
    append: (entry) => {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      try {
        writeWhole(file, line);
      } catch (problem) {
        ftruncateSync(file, size);
        throw problem;
      }
      size += line.length;
      length += 1;
    },
    replace: (snapshot) => {
      writeAtomically(dir, "snapshot", JSON.stringify(snapshot));
      // A crash here replays the old lines over the new snapshot. They write whole rows, so the result is the same.
      closeSync(file);
      file = openSync(path, "w");
      fsyncSync(file);
      [size, length] = [0, 0];
    },
    length: () => length,
    close: () => closeSync(file),
  };
};

const readSnapshot = (path: string, say: (line: string) => void): unknown => {
  if (!existsSync(path)) return undefined;
  const parsed = parseJson(readFileSync(path, "utf8"));
  if (parsed === undefined) {
    renameSync(path, `${path}.damaged`);
    say(`${path} cannot be read. It was kept as ${path}.damaged.`);
  }
  return parsed;
};

const readEntries = (path: string, say: (line: string) => void): readonly unknown[] => {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n");
  const torn = lines.pop();
  const entries = lines.map(parseJson);
  if (entries.includes(undefined)) {
    copyFileSync(path, `${path}.damaged`);
    say(`${path} has lines that cannot be read. It was kept as ${path}.damaged.`);
  }
  if (torn) truncate(path, Buffer.byteLength(lines.map((line) => `${line}\n`).join("")));
  return entries.filter((entry) => entry !== undefined);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const truncate = (path: string, size: number): void => {
  const file = openSync(path, "r+");
  ftruncateSync(file, size);
  closeSync(file);
};

const writeWhole = (file: number, bytes: Buffer): void => {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  fsyncSync(file);
};

const writeAtomically = (dir: string, name: string, text: string): void => {
  const temporary = join(dir, `${name}.tmp`);
  const file = openSync(temporary, "w");
  writeWhole(file, Buffer.from(text));
  closeSync(file);
  renameSync(temporary, join(dir, `${name}.json`));
  syncDirectory(dir);
};

/** A rename is durable only after an fsync of its directory. Windows has no such call and refuses to open one. */
const syncDirectory = (dir: string): void => {
  if (process.platform === "win32") return;
  const handle = openSync(dir, "r");
  fsyncSync(handle);
  closeSync(handle);
};
