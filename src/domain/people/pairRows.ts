import { isRecord } from "../shared/shape";

/** One pair as `pairs.json` holds it. What this version does not know of it is carried along. */
export type PairRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  /** When its owner last changed it, in epoch milliseconds. A row that was made by hand has none. */
  readonly changed?: number;
};

/** `pairs.json`: the rows, and whatever else a newer version wrote beside them. */
export interface PairFile {
  readonly schema: 1;
  readonly pairs: readonly PairRow[];
  readonly [more: string]: unknown;
}

/** A file in which nobody is yet. */
export const NO_PAIRS: PairFile = { schema: 1, pairs: [] };

/** The file, or undefined when it is none of ours. A row without an id belongs to nobody and keeps us from writing over it. */
export const readPairFile = (raw: unknown): PairFile | undefined => {
  if (!isRecord(raw) || raw.schema !== 1 || !Array.isArray(raw.pairs)) return undefined;
  const rows: readonly unknown[] = raw.pairs;
  return rows.every(isRow) ? { ...raw, schema: 1, pairs: rows } : undefined;
};

/**
 * What the device and the folder have, as one: of each pair the row that was changed last. What a person changed on this
 * device comes back when another device has written over it. A row that nobody changed with the app is the folder's alone.
 */
export const mergePairFiles = (device: PairFile, folder: PairFile): PairFile => {
  const rows = new Map(folder.pairs.map((row) => [row.id, row]));
  for (const row of device.pairs) {
    const there = rows.get(row.id);
    if (there ? isNewer(row, there) : changedOf(row) > 0) rows.set(row.id, row);
  }
  return { ...device, ...folder, pairs: [...rows.values()] };
};

/** `file` with this row, changed now. What the older row said beside it stays; saying the same again changes nothing. */
export const withPairRow = (file: PairFile, row: PairRow, now: number): PairFile => {
  const before = file.pairs.find(({ id }) => id === row.id);
  if (before && JSON.stringify({ ...before, ...row }) === JSON.stringify(before)) return file;
  // A clock that runs behind must not make the newer word lose.
  const changed = Math.max(now, (before ? changedOf(before) : 0) + 1);
  const next = { ...before, ...row, changed };
  return { ...file, pairs: before ? file.pairs.map((each) => (each === before ? next : each)) : [...file.pairs, next] };
};

/** True when both would write the same file. */
export const samePairFile = (a: PairFile, b: PairFile): boolean => JSON.stringify(a) === JSON.stringify(b);

const isRow = (raw: unknown): raw is PairRow => isRecord(raw) && typeof raw.id === "string" && raw.id !== "";

const changedOf = ({ changed }: PairRow): number => (typeof changed === "number" && changed > 0 ? changed : 0);

/** The same instant on two devices: always the same one of the two wins. */
const isNewer = (a: PairRow, b: PairRow): boolean => {
  const [ours, theirs] = [changedOf(a), changedOf(b)];
  return ours !== theirs ? ours > theirs : ours > 0 && JSON.stringify(a) > JSON.stringify(b);
};
