import { isRecord } from "../../domain/shared/shape";
import type { Entry } from "../../domain/document/entry";
import type { Changes, EntryStore, SyncToken } from "../../domain/document/entryStore";
import type { ListPlace, Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { type EntryId, isUlid } from "../../domain/shared/ids";
import { err, ok } from "../../domain/shared/result";
import { entryFields, readEntry } from "../entryContent/entryRow";
import { parseJson, textOf } from "../transport/json";
import type { GraphTransport } from "../transport/transport";
import { createSharePointList, type ListChanges, type SharePointRow } from "./sharePointList";

/** A pair's document as a SharePoint list: rows are added and read, never changed or deleted (D3). */
export const createSharePointEntryStore = (graph: GraphTransport, pair: Pair<ListPlace>): EntryStore => {
  const { siteId, logListId } = pair.document;
  const list = createSharePointList(graph, { siteId, listId: logListId, what: "document" });
  const entriesOf = (rows: readonly SharePointRow[]): readonly Entry[] =>
    rows.filter((row) => !row.deleted).flatMap((row) => readEntry(row, pair) ?? []);

  const find: EntryStore["find"] = async (id, signal) => {
    const quick = await list.where("EntryId", id, signal);
    if (!quick.ok) return quick;
    const found = entriesOf(quick.value).find((entry) => entry.id === id);
    if (found) return ok(found);
    // A filter was seen to answer "nothing" by mistake; before anybody believes it, the whole list is read.
    const all = await list.changes(undefined, signal);
    return all.ok ? ok(entriesOf(all.value.rows).find((entry) => entry.id === id)) : all;
  };

  return {
    find,
    append: async (entry, signal) => {
      const added = await list.add(entryFields(entry), signal);
      if (added.ok) return ok(undefined);
      if (!mayBeThere(added.error)) return added;
      // SharePoint refuses a duplicate with different statuses, 500 among them: looking is the only way to know.
      const there = await find(entry.id, signal);
      if (there.ok) return there.value ? err({ type: "AlreadyThere" }) : added;
      return err({ type: "OutcomeUnknown" });
    },
    changes: async (since, signal) => {
      const before = readSyncToken(since, logListId);
      const read = await list.changes(before?.deltaPath, signal);
      if (!read.ok) return read;
      // A token that is still good is kept as it is, so that a quiet document writes nothing to the device.
      if (since !== undefined && before && !read.value.whole && read.value.rows.length === 0) {
        return ok({ entries: [], vanished: [], whole: false, token: since });
      }
      return ok(changesOf(logListId, before, read.value, (row) => readEntry(row, pair)));
    },
  };
};

/**
 * Failures of a write after which the entry may be in the list: a duplicate is refused with different statuses. Not
 * "OutcomeUnknown": the outbox itself looks for the entry before it sends again.
 */
const mayBeThere = ({ type }: Failure): boolean =>
  type === "Unavailable" || type === "UnexpectedAnswer" || type === "ChangedMeanwhile";

const changesOf = (
  listId: string,
  before: ListPosition | undefined,
  { rows, whole, deltaPath }: ListChanges,
  read: (row: SharePointRow) => Entry | undefined,
): Changes => {
  const known = before?.rows ?? new Map<string, EntryId>();
  const now = new Map(whole ? [] : known);
  const entries: Entry[] = [];
  for (const row of rows) {
    const entry = row.deleted ? undefined : read(row);
    now.delete(row.id);
    if (!entry) continue;
    now.set(row.id, entry.id);
    entries.push(entry);
  }
  const here = new Set(now.values());
  return {
    entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    vanished: [...new Set(known.values())].filter((id) => !here.has(id)),
    whole,
    token: writeSyncToken({ listId, deltaPath, rows: now }),
  };
};

/** What a reader of a list must remember between two looks. */
interface ListPosition {
  readonly listId: string;
  /** Where to ask for changes. */
  readonly deltaPath: string;
  /**
   * Which entry is in which row. SharePoint reports a deleted row by its number alone, and a list that starts over
   * (410) reports no deletions at all: only this tells which entries have vanished.
   */
  readonly rows: ReadonlyMap<string, EntryId>;
}

/** The position as the opaque text that the reader keeps. */
const writeSyncToken = ({ listId, deltaPath, rows }: ListPosition): SyncToken =>
  JSON.stringify({ listId, deltaPath, rows: Object.fromEntries(rows) }) as SyncToken;

/** Undefined for a token of another store or list: then everything is read again. */
const readSyncToken = (token: SyncToken | undefined, listId: string): ListPosition | undefined => {
  const json = token === undefined ? undefined : parseJson(token);
  const deltaPath = isRecord(json) ? textOf(json.deltaPath) : undefined;
  if (!isRecord(json) || json.listId !== listId || !isRecord(json.rows) || !deltaPath?.startsWith("/"))
    return undefined;
  const rows = Object.entries(json.rows).flatMap(([row, id]) =>
    typeof id === "string" && isUlid(id) ? [[row, id] as const] : [],
  );
  return { listId, deltaPath, rows: new Map(rows) };
};
