import type { MyFolder } from "../domain/people/ownFile";
import {
  mergePairFiles,
  NO_PAIRS,
  readPairFile,
  samePairFile,
  type PairFile,
  type PairRow,
} from "../domain/people/pairRows";
import type { Pair } from "../domain/people/pair";
import { PAIR } from "../domain/people/pairShapes";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import { isRecord, listOf, readShape } from "../domain/shared/shape";
import { unexpected } from "./transport/failures";

const FILE = "pairs.json";
const SCHEMA = 1;

/** The signed-in person's pairs. */
export interface PairStore {
  /** Empty when there is no file yet. */
  readonly pairs: (signal?: AbortSignal) => Promise<Result<readonly Pair[], Failure>>;
  /** Merges the device's file with the folder's, writes what the folder lacks, and returns the merged file. */
  readonly sync: (device: PairFile, signal?: AbortSignal) => Promise<Result<PairFile, Failure>>;
}

/** Keeps `pairs.json` in the person's own folder. */
export const createPairStore = (folder: MyFolder): PairStore => ({
  pairs: async (signal) => {
    const file = await folder.read(FILE, signal);
    if (!file.ok) return file;
    return file.value === undefined ? ok([]) : parsePairs(file.value);
  },
  sync: async (device, signal) => {
    const file = await folder.read(FILE, signal);
    if (!file.ok) return file;
    const there = file.value === undefined ? NO_PAIRS : readPairFile(file.value);
    // Something else of that name, or a newer version's: it is not ours to write over.
    if (!there) return err(unexpected(FILE, `schema is not ${SCHEMA}, or a pair has no id`));
    const merged = mergePairFiles(device, there);
    if (samePairFile(merged, there)) return ok(merged);
    const written = await folder.write(FILE, merged, signal);
    return written.ok ? ok(merged) : written;
  },
});

/** How a pair is written down. `parsePairs` reads the same back. */
export const pairRowOf = ({ id, members, document, name, movedTo }: Pair): PairRow => ({
  id,
  members: members.map(({ id: person, name, address, role }) => ({ id: person, name, address, role })),
  document,
  ...(name !== undefined && { name }),
  ...(movedTo !== undefined && { movedTo }),
});

/** Reads `{ schema: 1, pairs: [...] }`. What is wrong is named by its place, never by what is written there. */
export const parsePairs = (json: unknown): Result<readonly Pair[], Failure> => {
  if (!isRecord(json) || json.schema !== SCHEMA) return err(unexpected(FILE, `schema is not ${SCHEMA}`));
  if (!Array.isArray(json.pairs)) return err(unexpected(FILE, "pairs is not a list"));
  const read = readShape(listOf(PAIR), json.pairs, { at: "pairs" });
  return read.ok ? read : err(unexpected(FILE, read.error[0]?.at ?? "pairs"));
};
