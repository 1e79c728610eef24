import { isRecord } from "../../domain/shared/shape";
import type { Entry } from "../../domain/document/entry";
import {
  type Changes,
  type EntryStore,
  partOfToken,
  type SyncToken,
  tokenOfPart,
} from "../../domain/document/store/entryStore";
import type { ListPlace, Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { type EntryId, isUlid } from "../../domain/shared/ids";
import { err, ok, type Result } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import { type Instant, MS_PER_DAY, toInstant } from "../../domain/time/interval";
import { entryFields, type EntryRow, isTouched, readEntry, type ToldEntry } from "../entryContent/entryRow";
import { numberOf, parseJson, textOf } from "../transport/json";
import type { GraphTransport } from "../transport/transport";
import { createSharePointList, type ListChanges, type SharePointList, type SharePointRow } from "./sharePointList";

type Appended = Awaited<ReturnType<EntryStore["append"]>>;

/** What an entry says in words; undefined where the words cannot come. */
export type TellEntry = (entry: Entry) => Promise<ToldEntry | undefined>;

/** A row that a delta never told would be hidden for good: so everything is read again from time to time. */
const READ_AGAIN_AFTER_MS = 30 * MS_PER_DAY;

/**
 * A pair's document as a SharePoint list: rows are added and read, never changed or deleted (D3). Without a clock
 * everything is read again only when the service no longer takes a token.
 */
export const createSharePointEntryStore = (
  graph: GraphTransport,
  pair: Pair<ListPlace>,
  clock?: Pick<Clock, "now">,
  /** In words, for who opens the list itself. Entries go out without them where the words cannot come. */
  tell: TellEntry = async () => undefined,
): EntryStore => {
  const { siteId, logListId } = pair.document;
  const list = createSharePointList(graph, { siteId, listId: logListId, what: "document" });

  const readRows = createRowReader(list, pair);
  const readPiece = createPieces(list, readRows, { listId: logListId, now: () => clock?.now() });
  const find = createFind(list, readRows);
  const add = async (entry: Entry, told: ToldEntry | undefined, signal?: AbortSignal): Promise<Appended> => {
    const added = await list.add(entryFields(entry, told), signal);
    if (added.ok) return ok(undefined);
    if (!mayBeThere(added.error)) return added;
    // SharePoint refuses a duplicate with different statuses, 500 among them: looking is the only way to know.
    const there = await find(entry.id, signal);
    if (there.ok) return there.value ? err({ type: "AlreadyThere" }) : added;
    return err({ type: "OutcomeUnknown" });
  };

  return {
    find,
    append: async (entry, signal) => add(entry, await tell(entry), signal),
    appendAll: async (entries, signal) => {
      const told = await Promise.all(entries.map(tell));
      // Sent in one turn, they travel in one request.
      return Promise.all(entries.map((entry, index) => add(entry, told[index], signal)));
    },
    changes: async (since, signal) => {
      const before = readSyncToken(since, logListId);
      if (before === undefined || before.isPart) return readPiece(before, signal);
      const now = clock?.now();
      const age = now === undefined || before.wholeAt === undefined ? 0 : Math.abs(now - before.wholeAt);
      const read = await list.changes(age > READ_AGAIN_AFTER_MS ? undefined : before.deltaPath, signal);
      if (!read.ok) return read;
      // A token that is still good is kept as it is, so that a quiet document writes nothing to the device.
      if (since !== undefined && !read.value.whole && read.value.rows.length === 0) {
        return ok({ entries: [], vanished: [], whole: false, token: since });
      }
      const entries = await readRows(read.value.rows, before.rows, signal);
      const wholeAt = read.value.whole ? now : before.wholeAt;
      const place = { listId: logListId, ...(wholeAt !== undefined && { wholeAt }) };
      return entries.ok ? ok(changesOf(place, before.rows, read.value, entries.value).changes) : entries;
    },
  };
};

/** Pages of a long list that one look reads: a thousand rows, between which a screen can draw. */
const PAGES_IN_A_PIECE = 5;
/** A list that does not sort, because its index was taken away, still shows its words when all are read. */
const MOST_ASKED_FOR_LATEST = 3;

/**
 * The first reading of a list. One page is most documents. A longer one comes in pieces, the oldest first as a delta tells
 * them, and in the same request as the first page what was written last: to be shown meanwhile (D52).
 */
const createPieces = (
  list: SharePointList,
  readRows: ReadRows,
  { listId, now }: { readonly listId: string; readonly now: () => Instant | undefined },
) => {
  let early: readonly Entry[] | undefined;
  let [asked, highest] = [0, 0];
  const askForLatest = async (signal?: AbortSignal): Promise<void> => {
    asked += 1;
    const latest = await list.latestBy("AtUtc", signal);
    const entries = latest.ok ? await readRows(latest.value, NOTHING_READ, signal) : latest;
    if (!entries.ok) return;
    early = [...entries.value.values()];
    for (const row of entries.value.keys()) highest = Math.max(highest, Number(row));
  };
  return async (before: ListPosition | undefined, signal?: AbortSignal): Promise<Result<Changes, Failure>> => {
    const asksForLatest = early === undefined && asked < MOST_ASKED_FOR_LATEST;
    const reading = list.changes(before?.deltaPath, signal, asksForLatest ? 1 : PAGES_IN_A_PIECE);
    const latest = asksForLatest ? askForLatest(signal) : undefined;
    const read = await reading;
    if (!read.ok) return read;
    const known = before?.rows ?? NOTHING_READ;
    const entries = await readRows(read.value.rows, known, signal);
    if (!entries.ok) return entries;
    const { more, whole } = read.value;
    if (!more) {
      const wholeAt = now();
      const place = { listId, ...(wholeAt !== undefined && { wholeAt }) };
      const { changes, rows } = changesOf(place, known, read.value, entries.value);
      return ok(whole ? changes : { ...changes, whole: true, there: [...rows.values()] });
    }
    await latest;
    const { changes, rows } = changesOf({ listId, isPart: true }, known, read.value, entries.value);
    const unread = { read: rows.size, of: Math.max(rows.size, highest) };
    return ok({ ...changes, more: true, unread, ...(early && { early }) });
  };
};

/** The entries of rows, by row; `known` is what was read from them before. */
type ReadRows = (
  rows: readonly SharePointRow[],
  known: ReadonlyMap<string, EntryId>,
  signal: AbortSignal | undefined,
) => Promise<Result<ReadonlyMap<string, Entry>, Failure>>;

/** What each row holds. A touched row is asked what it said when it was made. */
const createRowReader =
  (list: SharePointList, pair: Pair): ReadRows =>
  async (rows, known, signal) => {
    const present = rows.filter((row) => !row.deleted);
    const touched = present.filter(isTouched);
    const firsts = new Map<string, EntryRow>();
    for (let from = 0; from < touched.length; from += MOST_AT_ONCE) {
      const some = touched.slice(from, from + MOST_AT_ONCE);
      const versions = await Promise.all(
        some.map(async ({ id }) => [id, await list.firstVersion(id, signal)] as const),
      );
      for (const [id, version] of versions) {
        if (!version.ok) return version;
        if (version.value) firsts.set(id, version.value);
      }
    }
    const entries = new Map<string, Entry>();
    for (const row of present) {
      const entry = readEntry(row, pair, { first: firsts.get(row.id), readAs: known.get(row.id) });
      if (entry) entries.set(row.id, entry);
    }
    return ok(entries);
  };

const createFind = (list: SharePointList, readRows: ReadRows): EntryStore["find"] => {
  /** All rows, for looking up entries that a search did not show: read once, then only what changed since. */
  let everything: { readonly deltaPath: string; readonly entries: ReadonlyMap<string, Entry> } | undefined;
  const readMore = async (signal?: AbortSignal): Promise<Result<readonly Entry[], Failure>> => {
    const read = await list.changes(everything?.deltaPath, signal);
    if (!read.ok) return read;
    const { rows, whole, deltaPath } = read.value;
    const changed = await readRows(rows, NOTHING_READ, signal);
    if (!changed.ok) return changed;
    const entries = new Map(whole ? [] : everything?.entries);
    for (const { id } of rows) entries.delete(id);
    for (const [id, entry] of changed.value) entries.set(id, entry);
    everything = { deltaPath, entries };
    return ok([...entries.values()]);
  };
  // One after the other: twenty look-ups at once read the list once, and nineteen times what is new.
  let last: Promise<unknown> = Promise.resolve();
  const readEverything = async (signal?: AbortSignal): Promise<Result<readonly Entry[], Failure>> => {
    const mine = last.then(async () => readMore(signal));
    last = mine.catch(() => undefined);
    return mine;
  };

  return async (id, signal) => {
    const quick = await list.where("EntryId", id, signal);
    if (!quick.ok && !isRefusedSearch(quick.error)) return quick;
    const read = await readRows(quick.ok ? quick.value : [], NOTHING_READ, signal);
    if (!read.ok) return read;
    const found = [...read.value.values()].find((entry) => entry.id === id);
    if (found) return ok(found);
    // A filter was seen to answer "nothing" by mistake; before anybody believes it, the whole list is read.
    const all = await readEverything(signal);
    return all.ok ? ok(all.value.find((entry) => entry.id === id)) : all;
  };
};

const NOTHING_READ: ReadonlyMap<string, EntryId> = new Map();
const MOST_AT_ONCE = 20;

/** An index that somebody took away: the search is refused, and the rows can still be read. */
const isRefusedSearch = ({ type }: Failure): boolean => type === "UnexpectedAnswer";

/**
 * Failures of a write after which the entry may be in the list: a duplicate is refused with different statuses. Not
 * "OutcomeUnknown": the outbox itself looks for the entry before it sends again.
 */
const mayBeThere = ({ type }: Failure): boolean =>
  type === "Unavailable" || type === "UnexpectedAnswer" || type === "ChangedMeanwhile";

const changesOf = (
  place: Pick<ListPosition, "listId" | "wholeAt" | "isPart">,
  known: ReadonlyMap<string, EntryId>,
  { rows, whole, deltaPath }: ListChanges,
  read: ReadonlyMap<string, Entry>,
): { readonly changes: Changes; readonly rows: ReadonlyMap<string, EntryId> } => {
  const now = new Map(whole ? [] : known);
  for (const { id } of rows) now.delete(id);
  const rowOf = new Map([...now].map(([row, id]) => [id, row]));
  const entries: Entry[] = [];
  for (const [row, entry] of [...read].toSorted(([a], [b]) => Number(a) - Number(b))) {
    const other = rowOf.get(entry.id);
    // An id that was taken from a changed row and written into a new one stays with the row that had it first.
    if (other !== undefined && Number(other) < Number(row)) continue;
    if (other !== undefined) now.delete(other);
    now.set(row, entry.id);
    rowOf.set(entry.id, row);
    entries.push(entry);
  }
  const changes = {
    entries: entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    vanished: [...new Set(known.values())].filter((id) => !rowOf.has(id)),
    whole,
    token: writeSyncToken({ ...place, deltaPath, rows: now }),
  };
  return { changes, rows: now };
};

/** What a reader of a list must remember between two looks. */
interface ListPosition {
  readonly listId: string;
  /** When everything was last read, by this device's clock. */
  readonly wholeAt?: Instant;
  /** Where to ask for changes, or for the next rows of a first reading. */
  readonly deltaPath: string;
  /** The first reading is not at its end. */
  readonly isPart?: boolean;
  /**
   * Which entry is in which row. SharePoint reports a deleted row by its number alone, and a list that starts over
   * (410) reports no deletions at all: only this tells which entries have vanished.
   */
  readonly rows: ReadonlyMap<string, EntryId>;
}

/** The position as the opaque text that the reader keeps. */
const writeSyncToken = ({ rows, isPart = false, ...rest }: ListPosition): SyncToken =>
  tokenOfPart(isPart ? "oldest" : "all", JSON.stringify({ form: FORM, ...rest, rows: Object.fromEntries(rows) }));

/** Raised when rows are read in another way, so that every device reads all of them once more. 1 believed a row whoever changed it. */
const FORM = 2;

/** Undefined for a token of another store or list, or of another form: then everything is read again. */
const readSyncToken = (token: SyncToken | undefined, listId: string): ListPosition | undefined => {
  const { part, text } = partOfToken(token);
  const json = token === undefined ? undefined : parseJson(text);
  const deltaPath = isRecord(json) ? textOf(json.deltaPath) : undefined;
  if (
    !isRecord(json) ||
    json.form !== FORM ||
    json.listId !== listId ||
    !isRecord(json.rows) ||
    !deltaPath?.startsWith("/")
  )
    return undefined;
  const rows = Object.entries(json.rows).flatMap(([row, id]) =>
    typeof id === "string" && isUlid(id) ? [[row, id] as const] : [],
  );
  const wholeAt = numberOf(json.wholeAt);
  const at = wholeAt === undefined ? {} : { wholeAt: toInstant(wholeAt) };
  return { listId, deltaPath, rows: new Map(rows), isPart: part === "oldest", ...at };
};
