import type { Failure } from "../shared/failure";
import type { EntryId, PairId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { Entry } from "./entry";
import type { Changes, SyncToken } from "./entryStore";

/** What this device has read back from a pair's document. */
export interface KnownDocument {
  readonly entries: ReadonlyMap<EntryId, Entry>;
  /** Entries that disappeared, or that were overwritten by hand: the latter are in `entries` as well. */
  readonly vanished: ReadonlyMap<EntryId, Entry>;
  /** Where to read on. Absent before the first read. */
  readonly token?: SyncToken;
}

/** Something read back: a store's changes, or one entry that was looked up (then there is no token). */
export type News = Omit<Changes, "token"> & { readonly token?: SyncToken };

/** Port: the device's copy of what was read back, so that a document opens at once and reads only what is new. */
export interface DocumentCache {
  /** An empty document when nothing is cached: that is not a failure. */
  readonly read: (pair: PairId) => Promise<Result<KnownDocument, Failure>>;
  /** Stores the result of `takeIn`, atomically: a token never runs ahead of its entries. */
  readonly takeIn: (pair: PairId, news: News) => Promise<Result<void, Failure>>;
}

/** The state before the first read. */
export const NOTHING_KNOWN: KnownDocument = { entries: new Map(), vanished: new Map() };

/**
 * `known` after `news`. The maps keep their identity when only the token is new.
 * The first version read of an entry stands: if it comes again with other words, it keeps its own and its author is
 * asked.
 */
export const takeIn = (known: KnownDocument, news: News): KnownDocument => {
  const token = news.token ?? known.token;
  const where = token === undefined ? {} : { token };
  if (news.entries.length === 0 && news.vanished.length === 0 && !news.whole) return { ...known, ...where };
  const entries = new Map(known.entries);
  const vanished = new Map(known.vanished);
  for (const id of goneIn(known.entries.keys(), news)) {
    const entry = entries.get(id);
    if (entry !== undefined) vanished.set(id, entry);
    entries.delete(id);
  }
  for (const entry of news.entries) {
    const before = entries.get(entry.id) ?? vanished.get(entry.id);
    const isWrittenOver = before !== undefined && !saysTheSame(before, entry);
    entries.set(entry.id, before === undefined || (mayReadMore(before) && !isWrittenOver) ? entry : before);
    if (isWrittenOver) vanished.set(entry.id, before);
    else vanished.delete(entry.id);
  }
  return { entries, vanished, ...where };
};

/** Equal words may still bring content that this version has learned to read. */
const mayReadMore = ({ content, carried }: Entry): boolean => content.kind === "other" || carried !== undefined;

/** Which `known` ids the store no longer has. A whole read reports a missing entry only by its absence. */
export const goneIn = (known: Iterable<EntryId>, news: News): readonly EntryId[] => {
  if (!news.whole) return news.vanished;
  const there = new Set(news.entries.map(({ id }) => id));
  return [...known].filter((id) => !there.has(id));
};

/**
 * Entries removed or changed in the store by hand, about which their authors are asked.
 * The author answers with an entry: one that `removes` accepts it, one that `supersedes` restores the words.
 */
export const takenOut = (vanished: Iterable<Entry>, present: readonly Entry[]): readonly Entry[] => {
  const answered = new Set(
    present.flatMap(({ author, supersedes, removes }) => [
      `${author} ${supersedes ?? ""}`,
      `${author} ${removes ?? ""}`,
    ]),
  );
  return [...vanished].filter((entry) => entry.removes === undefined && !answered.has(`${entry.author} ${entry.id}`));
};

/**
 * True when `now` has the words and content of `before`. Entries are immutable, so false means an overwrite by hand.
 * Content that was unreadable before may be readable now: that is no change.
 */
const saysTheSame = (before: Entry, now: Entry): boolean =>
  before.author === now.author &&
  wordsOf(before) === wordsOf(now) &&
  before.supersedes === now.supersedes &&
  before.removes === now.removes &&
  (before.content.kind === "other" || inOneOrder(before.content) === inOneOrder(now.content));

/** A SharePoint list may change line ends and drop trailing space. */
const wordsOf = ({ text }: Entry): string => text.replace(/\r\n?/g, "\n").trimEnd();

/** Canonical JSON: independent of the order of fields. */
export const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
