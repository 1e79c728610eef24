import { isRecord } from "../shared/shape";

/** One pair in `pairs.json`. Fields unknown to this version are preserved. */
export type PairRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  /** When its owner last changed it, in epoch milliseconds. Absent in rows made by hand. */
  readonly changed?: number;
};

/** `pairs.json`: the rows, and fields that a newer version wrote beside them. */
export interface PairFile {
  readonly schema: 1;
  readonly pairs: readonly PairRow[];
  readonly [more: string]: unknown;
}

/** A file without pairs. */
export const NO_PAIRS: PairFile = { schema: 1, pairs: [] };

/** The file, or undefined when it is not ours. A row without an id makes the file invalid: we must not overwrite it. */
export const readPairFile = (raw: unknown): PairFile | undefined => {
  if (!isRecord(raw) || raw.schema !== 1 || !Array.isArray(raw.pairs)) return undefined;
  const rows: readonly unknown[] = raw.pairs;
  return rows.every(isRow) ? { ...raw, schema: 1, pairs: rows } : undefined;
};

/**
 * Merges device and folder: of each pair the row changed last. A change made on this device survives an overwrite by
 * another device. A row without a change time comes from the folder only.
 */
export const mergePairFiles = (device: PairFile, folder: PairFile): PairFile => {
  const rows = new Map(folder.pairs.map((row) => [row.id, row]));
  for (const row of device.pairs) {
    const there = rows.get(row.id);
    if (there ? isNewer(row, there) : changedOf(row) > 0) rows.set(row.id, row);
  }
  return { ...device, ...folder, pairs: [...rows.values()] };
};

/** `file` with this row, changed now. Extra fields of the older row stay; an equal row changes nothing. */
export const withPairRow = (file: PairFile, row: PairRow, now: number): PairFile => {
  const before = file.pairs.find(({ id }) => id === row.id);
  if (before && JSON.stringify({ ...before, ...row }) === JSON.stringify(before)) return file;
  // A clock that runs behind must not make the newer value lose.
  const changed = Math.max(now, (before ? changedOf(before) : 0) + 1);
  const next = { ...before, ...row, changed };
  return { ...file, pairs: before ? file.pairs.map((each) => (each === before ? next : each)) : [...file.pairs, next] };
};

/** True when both serialize to the same file. */
export const samePairFile = (a: PairFile, b: PairFile): boolean => JSON.stringify(a) === JSON.stringify(b);

const isRow = (raw: unknown): raw is PairRow => isRecord(raw) && typeof raw.id === "string" && raw.id !== "";

const changedOf = ({ changed }: PairRow): number => (typeof changed === "number" && changed > 0 ? changed : 0);

/** At equal times a fixed one of the two wins, the same on every device. */
const isNewer = (a: PairRow, b: PairRow): boolean => {
  const [ours, theirs] = [changedOf(a), changedOf(b)];
  return ours !== theirs ? ours > theirs : ours > 0 && JSON.stringify(a) > JSON.stringify(b);
};
