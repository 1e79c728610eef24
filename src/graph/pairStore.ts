import type { MyFolder } from "../domain/people/ownFile";
import {
  mergePairFiles,
  NO_PAIRS,
  readPairFile,
  samePairFile,
  type PairFile,
  type PairRow,
} from "../domain/people/pairRows";
import type { DocumentPlace, Member, NotebookPlace, Pair, Role, StepsPlace } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import type { PairId, PersonId } from "../domain/shared/ids";
import { err, ok, type Result } from "../domain/shared/result";
import { unexpected } from "./transport/failures";
import { isObject, textOf, type JsonObject } from "./transport/json";

const FILE = "pairs.json";
const SCHEMA = 1;

/** The signed-in person's pairs. */
export interface PairStore {
  /** Empty when there is no file yet. */
  readonly pairs: (signal?: AbortSignal) => Promise<Result<readonly Pair[], Failure>>;
  /** Merges the device's file with the folder's, writes what the folder lacks, and returns the merged file. */
  readonly sync: (device: PairFile, signal?: AbortSignal) => Promise<Result<PairFile, Failure>>;
}

/** Keeps `pairs.json` in the person's own folder. Nobody else reads it. */
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
export const pairRowOf = ({ id, members, document, movedTo }: Pair): PairRow => ({
  id,
  members: members.map(({ id: person, name, address, role }) => ({ id: person, name, address, role })),
  document,
  ...(movedTo !== undefined && { movedTo }),
});

/** Reads `{ schema: 1, pairs: [...] }`. What is wrong is named by its place, never by what is written there. */
export const parsePairs = (json: unknown): Result<readonly Pair[], Failure> => {
  if (!isObject(json) || json.schema !== SCHEMA) return err(unexpected(FILE, `schema is not ${SCHEMA}`));
  if (!Array.isArray(json.pairs)) return err(unexpected(FILE, "pairs is not a list"));
  const pairs: Pair[] = [];
  for (const [i, row] of json.pairs.entries()) {
    const pair = readPair(row);
    if (typeof pair === "string") return err(unexpected(FILE, `pairs[${i}]${pair}`));
    pairs.push(pair);
  }
  return ok(pairs);
};

/** A pair, or the path to what could not be read. */
const readPair = (row: unknown): Pair | string => {
  if (!isObject(row)) return "";
  const id = textOf(row.id);
  if (id === undefined) return ".id";
  const members = Array.isArray(row.members) ? row.members.map(readMember) : [];
  const unreadable = members.indexOf(undefined);
  if (unreadable >= 0) return `.members[${unreadable}]`;
  if (members.length < 2) return ".members";
  const document = readPlace(row.document);
  if (!document) return ".document";
  const movedTo = textOf(row.movedTo);
  return {
    id: id as PairId,
    members: members.filter((member) => member !== undefined),
    document,
    ...(movedTo !== undefined && { movedTo: movedTo as PairId }),
  };
};

const ROLES: readonly Role[] = ["mentor", "mentee", "peer"];

const readMember = (row: unknown): Member | undefined => {
  if (!isObject(row)) return undefined;
  const [id, name, address] = [textOf(row.id), textOf(row.name), textOf(row.address)];
  const role = ROLES.find((known) => known === row.role);
  return id && name && address && role ? { id: id as PersonId, name, address, role } : undefined;
};

const readPlace = (row: unknown): DocumentPlace | undefined => {
  if (!isObject(row)) return undefined;
  if (row.store === "onenote") return readNotebookPlace(row);
  const [steps, logListId] = [readStepsPlace(row), textOf(row.logListId)];
  return row.store === "sharepoint-list" && steps && logListId ? { store: row.store, ...steps, logListId } : undefined;
};

const readStepsPlace = (row: JsonObject): StepsPlace | undefined => {
  const [siteId, sessionListId] = [textOf(row.siteId), textOf(row.sessionListId)];
  return siteId && sessionListId ? { siteId, sessionListId } : undefined;
};

const readNotebookPlace = ({ owner, ownerId, sectionId, steps }: JsonObject): NotebookPlace | undefined => {
  const [owned, section] = [textOf(ownerId), textOf(sectionId)];
  if ((owner !== "groups" && owner !== "sites") || !owned || !section) return undefined;
  const list = isObject(steps) ? readStepsPlace(steps) : undefined;
  if (steps !== undefined && !list) return undefined;
  return { store: "onenote", owner, ownerId: owned, sectionId: section, ...(list && { steps: list }) };
};
