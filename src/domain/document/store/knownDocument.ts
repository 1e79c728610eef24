import type { Failure } from "../../shared/failure";
import type { EntryId, PairId } from "../../shared/ids";
import type { Result } from "../../shared/result";
import type { Entry } from "../entry";
import { type Changes, partOfToken, type ReadSoFar, type SyncToken } from "./entryStore";
import { compareIds, foldEntries } from "../fold";
import type { DocumentSnapshot, EntryWhereabouts } from "./liveDocument";
import { isInVain, type Pending } from "./outbox";
import { withoutTail } from "./readableTail";

/** What this device has read back from a pair's document. */
export interface KnownDocument {
  readonly entries: ReadonlyMap<EntryId, Entry>;
  /** Entries that disappeared, or that were overwritten by hand: the latter are in `entries` as well. */
  readonly vanished: ReadonlyMap<EntryId, Entry>;
  /** Where to read on. Absent before the first read. */
  readonly token?: SyncToken;
}

/** Something read back: a store's changes, or one entry that was looked up (then there is no token). */
export type News = Omit<Changes, "token"> & {
  readonly token?: SyncToken;
  /** What a window knew, for a copy that was emptied: see `asNews`. */
  readonly givenBack?: true;
};

/** Port: the device's copy of what was read back, so that a document opens at once and reads only what is new. */
export interface DocumentCache {
  /** An empty document when nothing is cached: that is not a failure. */
  readonly read: (pair: PairId) => Promise<Result<KnownDocument, Failure>>;
  /**
   * Stores the result of `takeIn`, atomically: a token never runs ahead of its entries. `since` is the token from which
   * the news was read: see `isOvertaken`.
   */
  readonly takeIn: (pair: PairId, news: News, since?: SyncToken) => Promise<Result<TakenIn, Failure>>;
}

/** "overtaken": the copy is no longer what the news builds on, and was left as it is. */
export type TakenIn = "taken" | "overtaken";

/**
 * True when another window has read on since, or when the device was emptied: the news with its token would then say
 * of entries that they are known or gone, and they are neither. What is given back would stand beside a whole read that
 * has not found it. One entry that was looked up fits every copy.
 */
export const isOvertaken = (copied: SyncToken | undefined, news: News, since: SyncToken | undefined): boolean =>
  (news.token !== undefined || news.givenBack === true) && copied !== since;

/** The state before the first read. */
export const NOTHING_KNOWN: KnownDocument = { entries: new Map(), vanished: new Map() };

/**
 * `known` after `news`. The maps keep their identity when only the token is new.
 * The first version read of an entry stands: if it comes again with other words, it keeps its own and its author is
 * asked. Only what the store proves to be the author's first words replaces what was read.
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
    const isBetter = before === undefined || isProved(entry, before);
    const isWrittenOver = !isBetter && !saysTheSame(before, entry);
    const stands = isBetter || (mayReadMore(before) && !isWrittenOver) ? entry : before;
    entries.set(entry.id, markedAs(entry, stands));
    if (isWrittenOver) vanished.set(entry.id, before);
    else vanished.delete(entry.id);
  }
  return { entries, vanished, ...where };
};

/** True when the store proves `now` and not what was read `before`: of a row that somebody changed, or of nobody's. */
const isProved = (now: Entry, before: Entry): boolean =>
  now.content.kind !== "by-hand" &&
  (before.content.kind === "by-hand" || (now.changedBy !== undefined && now.author === before.author));

/** Whether its row was changed is known from the latest reading. */
const markedAs = (news: Entry, stands: Entry): Entry => {
  if (news === stands || inOneOrder(news.changedBy) === inOneOrder(stands.changedBy)) return stands;
  const { changedBy: _, ...rest } = stands;
  return news.changedBy === undefined ? rest : { ...rest, changedBy: news.changedBy };
};

/** Equal words may still bring content that this version has learned to read. */
const mayReadMore = ({ content, carried, text }: Entry): boolean =>
  content.kind === "other" || carried !== undefined || withoutTail(text) !== text;

/** Which `known` ids the store no longer has. A whole read reports a missing entry only by its absence. */
export const goneIn = (known: Iterable<EntryId>, news: News): readonly EntryId[] => {
  if (!news.whole) return news.vanished;
  const there = new Set(news.there ?? news.entries.map(({ id }) => id));
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

/** A SharePoint list may change line ends and drop trailing space. An older version took facts in words for words. */
const wordsOf = ({ text }: Entry): string => withoutTail(text).replace(/\r\n?/g, "\n").trimEnd();

/** `now`, with the objects of `before` where they say the same: a screen draws again only what has changed. */
export const withSameObjects = (before: KnownDocument, now: KnownDocument): KnownDocument => {
  const entries = new Map(now.entries);
  for (const [id, entry] of entries) {
    const other = before.entries.get(id);
    if (other !== undefined && JSON.stringify(other) === JSON.stringify(entry)) entries.set(id, other);
  }
  return { ...now, entries };
};

/**
 * All entries that were ever read back, as news for a copy that has lost them, and that nobody has read into since. A whole
 * read then finds what is gone.
 */
export const asNews = ({ entries, vanished }: KnownDocument): News => ({
  entries: [...vanished.values(), ...entries.values()],
  vanished: [],
  whole: false,
  givenBack: true,
});

/** Canonical JSON: independent of the order of fields. */
export const inOneOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** What this device holds of a document: entries read back, and the outbox. */
export interface DocumentState {
  readonly phase: DocumentSnapshot["phase"];
  readonly known: KnownDocument;
  readonly outbox: ReadonlyMap<EntryId, Pending>;
  /** What is shown while only the oldest part is known: see `Changes`. */
  readonly early?: readonly Entry[];
  readonly unread?: ReadSoFar;
  readonly problem?: Failure;
  /** The failure that stopped the last send: all unsent entries wait for it. */
  readonly heldUpBy?: Failure["type"];
}

/** The document as a screen shows it: own entries at once, whatever their delivery state. */
export const showDocument = (state: DocumentState): DocumentSnapshot => {
  const { known, outbox, problem, heldUpBy, unread } = state;
  const onTheWay = [...outbox.values()].filter(({ entry }) => !known.entries.has(entry.id));
  const present = [...readable(state), ...onTheWay.map(({ entry }) => entry)];
  const whereabouts = new Map(onTheWay.map((pending) => [pending.entry.id, whereaboutsOf(pending, heldUpBy)]));
  return {
    phase: isBeforeTheNewest(state) ? "opening" : state.phase,
    entries: foldEntries(present).map(({ entry, earlier }) => ({
      entry,
      earlier,
      whereabouts: whereabouts.get(entry.id) ?? { kind: "in-document" },
    })),
    vanished: takenOut(known.vanished.values(), present),
    ...((isEarly(state) || partOfToken(known.token).part !== "all") && { unread: unread ?? { read: 0, of: 0 } }),
    ...(problem !== undefined && { problem }),
  };
};

/**
 * The oldest part alone would say untrue things: a promise is not kept, a time not confirmed, because the answer is unread.
 * What came last has all its answers.
 */
const readable = (state: DocumentState): Iterable<Entry> =>
  isEarly(state) || partOfToken(state.known.token).part === "oldest"
    ? (state.early ?? [])
    : state.known.entries.values();

/** The newest words are here before the device has stored any. */
const isEarly = ({ known, early }: DocumentState): boolean => known.token === undefined && early !== undefined;

/** Shows the newest words of a long document at once: they are never stored, so they need not wait for the device. */
export const withEarly = (state: DocumentState, news: News): DocumentState =>
  news.early === undefined || state.early !== undefined
    ? state
    : { ...state, phase: "open", ...readingAfter(state, news) };

const isBeforeTheNewest = ({ known, early }: DocumentState): boolean =>
  partOfToken(known.token).part === "oldest" && early === undefined;

/** What news says of a reading in pieces. A device that had lost its token goes on showing what it has. */
export const readingAfter = ({ known, early }: DocumentState, news: News): Pick<DocumentState, "early" | "unread"> => {
  if (partOfToken(news.token).part === "all") return {};
  const shown = news.early && [...(known.token === undefined ? known.entries.values() : []), ...news.early];
  const now = shown ?? early;
  return { ...(now && { early: now }), ...(news.unread && { unread: news.unread }) };
};

/** All entries on this device, each once, oldest first. */
export const everythingIn = ({ known, outbox }: Pick<DocumentState, "known" | "outbox">): readonly Entry[] => {
  const all = new Map([...outbox.values()].map(({ entry }) => [entry.id, entry]));
  for (const entry of known.entries.values()) all.set(entry.id, entry);
  return [...all.values()].toSorted((a, b) => compareIds(a.id, b.id));
};

/** True when a screen would show the same. A new token or another attempt makes no difference. */
export const looksTheSame = (a: DocumentState, b: DocumentState): boolean =>
  a.phase === b.phase &&
  a.heldUpBy === b.heldUpBy &&
  JSON.stringify(a.problem) === JSON.stringify(b.problem) &&
  a.known.entries === b.known.entries &&
  a.known.vanished === b.known.vanished &&
  a.early === b.early &&
  a.unread?.read === b.unread?.read &&
  partOfToken(a.known.token).part === partOfToken(b.known.token).part &&
  a.outbox.size === b.outbox.size &&
  (a.outbox === b.outbox ||
    [...a.outbox].every(([id, pending]) => {
      const other = b.outbox.get(id);
      return other !== undefined && whyWaiting(pending, a.heldUpBy) === whyWaiting(other, b.heldUpBy);
    }));

const whyWaiting = (pending: Pending, heldUpBy?: Failure["type"]): Failure["type"] | "InVain" | undefined => {
  if (isInVain(pending)) return "InVain";
  return pending.waitsFor ?? (pending.state === "sent" ? undefined : heldUpBy);
};

const whereaboutsOf = (pending: Pending, heldUpBy?: Failure["type"]): EntryWhereabouts => {
  const why = whyWaiting(pending, heldUpBy);
  return why === undefined ? { kind: "kept-here" } : { kind: "waiting", why };
};
