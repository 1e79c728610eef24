import type { Entry } from "../domain/document/entry";
import type { DocumentSnapshot } from "../domain/document/store/liveDocument";
import type { EntryStore, SyncToken } from "../domain/document/store/entryStore";
import {
  asNews,
  type DocumentCache,
  type DocumentState,
  type KnownDocument,
  type News,
  readingAfter,
  takeIn,
  type TakenIn,
  withEarly,
  withSameObjects,
} from "../domain/document/store/knownDocument";
import {
  concernsAll,
  isRefusal,
  type Pending,
  type PendingEntries,
  type Refusals,
  mayShowFor,
  refusedAgain,
  sendingOrder,
  triedInVain,
} from "../domain/document/store/outbox";
import type { Failure } from "../domain/shared/failure";
import type { EntryId, PairId } from "../domain/shared/ids";
import { isRecord } from "../domain/shared/shape";
import type { Clock, Elapsed } from "../domain/time/clock";
import type { Observable } from "./observable";
import type { LockOptions, Locks } from "./page";
import { sendPending } from "./sendPending";

/** What a pass works with. */
interface PassDependencies {
  readonly pair: PairId;
  readonly store: EntryStore;
  readonly pending: PendingEntries;
  readonly clock: Clock;
  readonly elapsed: Elapsed;
  readonly cache: DocumentCache;
  readonly locks: Locks | undefined;
  /** Lock for sending: one frame of one person at a time. */
  readonly lockName: string;
  readonly document: Observable<DocumentState, DocumentSnapshot>;
  /** Tells that the other person, or this one elsewhere, wrote something. */
  readonly onNews: () => void;
}

/** What a window remembers from one pass to the next. */
interface PassMemory {
  /** News that the device failed to store, oldest first, and from where it was read. */
  readonly unsaved: { readonly news: News; readonly since: SyncToken | undefined }[];
  /** Reads that have not shown an entry since it was sent. */
  readonly reads: Map<EntryId, number>;
  /** Until when, in elapsed time, an entry that left then may still show. */
  readonly waits: Map<EntryId, { readonly leftAt: Pending["leftAt"]; readonly until: number }>;
  readonly refusals: Map<EntryId, Refusals>;
  /** More was due than this pass sent. */
  hasMore: boolean;
  /** The store has older entries that the next pass can read at once. */
  readsOn: boolean;
  /** Entries that this pass could not deliver, or found missing, though the service was within reach. */
  readonly refused: Set<EntryId>;
  /** Entries to be counted as tried in vain, and how often they had been sent then. */
  readonly inVain: Map<EntryId, Pending["attempts"]>;
  /** Since when another window has had the lock without getting anywhere: see `isLockedOut`. */
  lockedOut?: { readonly at: number; readonly head: string };
}

type Parts = PassDependencies & PassMemory;

/** Passes over one document. */
interface DocumentPasses {
  /**
   * One pass: send what waits, read what is new, release what was read back. Answers with what stood in the way.
   * The device's copy is asked for at once, so that it is there when a screen has drawn itself.
   */
  readonly pass: () => Promise<Failure | undefined>;
  /** True while something that does not rest is on its way. */
  readonly isBusy: () => boolean;
  /** True when the last pass left more to send than it sent: the next need not wait. */
  readonly hasMore: () => boolean;
  /** True when the last pass read a piece of a long document, and the next can be read at once. */
  readonly readsOn: () => boolean;
  /** The next pass sends refused entries too. */
  readonly tryRefusedAgain: () => void;
}

export const createDocumentPasses = (given: PassDependencies): DocumentPasses => {
  const parts: Parts = {
    ...given,
    unsaved: [],
    reads: new Map(),
    waits: new Map(),
    refusals: new Map(),
    refused: new Set(),
    inVain: new Map(),
    hasMore: false,
    readsOn: false,
  };
  const opening = openFromDevice(parts);
  const pass = async (): Promise<Failure | undefined> => {
    await opening;
    parts.refused.clear();
    parts.hasMore = false;
    parts.readsOn = false;
    const held = await sendInTurn(parts);
    const problem = held !== undefined && isOutOfReach(held) ? held : ((await readNews(parts)) ?? held);
    await releaseReadBack(parts);
    parts.document.update(({ phase, known, outbox, early, unread }) => ({
      // Never "open" on the strength of a failure: an unread document is not an empty one (P9).
      phase: known.token === undefined ? phase : "open",
      known,
      outbox,
      ...(early && { early }),
      ...(unread && { unread }),
      ...(problem !== undefined && problem.type !== "Cancelled" && { problem }),
      ...(held !== undefined && concernsAll(held) && { heldUpBy: held.type }),
    }));
    return problem;
  };
  const isBusy = (): boolean => queueOf(parts).length > 0;
  return { pass, isBusy, ...doneBy(parts) };
};

const doneBy = (parts: Parts): Pick<DocumentPasses, "hasMore" | "readsOn" | "tryRefusedAgain"> => ({
  hasMore: () => parts.hasMore,
  readsOn: () => parts.readsOn,
  tryRefusedAgain: () => parts.refusals.clear(),
});

const openFromDevice = async ({ pair, cache, document }: Parts): Promise<void> => {
  const copy = await cache.read(pair);
  if (!copy.ok) return;
  document.update((state) => ({
    ...state,
    known: copy.value,
    phase: copy.value.token === undefined ? state.phase : "open",
  }));
};

/** Two frames of one person share the outbox: the one that holds the lock sends, the other sees it done. */
const sendInTurn = async (parts: Parts): Promise<Failure | undefined> => {
  const { locks, lockName } = parts;
  let held: Failure | undefined;
  let isStuck = false;
  const send = async (lock: unknown, isOurs: () => boolean): Promise<void> => {
    held = await lookIntoOutbox(parts);
    isStuck = lock === null && isLockedOut(parts);
    if (lock === null) return;
    await countInVain(parts);
    held = (await sendAll(parts, isOurs)) ?? held;
  };
  if (locks === undefined) await send("no locks here", () => true);
  else await withLock(locks, lockName, { ifAvailable: true }, send);
  if (locks !== undefined && isStuck) await withLock(locks, lockName, { steal: true }, send);
  return held;
};

/** `isOurs` turns false when another window has stolen the lock, because this one was frozen. */
const withLock = async (
  locks: Locks,
  name: string,
  options: LockOptions,
  run: (lock: unknown, isOurs: () => boolean) => Promise<void>,
): Promise<void> => {
  const turn: { isLost?: true; running?: Promise<void> } = {};
  try {
    await locks.request(name, options, (lock) => (turn.running = run(lock, () => turn.isLost === undefined)));
  } catch (reason) {
    if (!(isRecord(reason) && reason.name === "AbortError")) throw reason;
    turn.isLost = true;
    await turn.running;
  }
};

/** Longer than any request may take. */
const FROZEN_AFTER_MS = 90_000;

/** True when the window that holds the lock has done nothing for the oldest entry for so long that it must be frozen. */
const isLockedOut = (parts: Parts): boolean => {
  const [oldest] = queueOf(parts);
  const head = oldest && [oldest.entry.id, oldest.state, oldest.attempts].join(" ");
  const { lockedOut } = parts;
  if (head === undefined) delete parts.lockedOut;
  else if (lockedOut?.head !== head) parts.lockedOut = { head, at: parts.elapsed() };
  else return parts.elapsed() - lockedOut.at >= FROZEN_AFTER_MS;
  return false;
};

const queueOf = ({ document, refusals, elapsed }: Parts): readonly Pending[] =>
  sendingOrder(notReadBack(document.state()), refusals, elapsed());

const sendAll = (parts: Parts, mayGoOn: () => boolean): Promise<Failure | undefined> => {
  delete parts.lockedOut;
  return sendPending(queueOf(parts), {
    store: parts.store,
    pending: parts.pending,
    clock: parts.clock,
    mayGoOn,
    goesAlone: ({ entry }) => parts.refusals.has(entry.id),
    mayStillShow: (missing) => mayStillShow(missing, parts),
    readsSince: ({ entry }) => parts.reads.get(entry.id) ?? 0,
    onMoved: (moved) => {
      for (const { entry } of moved) parts.reads.delete(entry.id);
      parts.document.update((state) => withPending(state, moved));
    },
    onMore: () => {
      parts.hasMore = true;
    },
    onNotThere: ({ entry }) => parts.refused.add(entry.id),
    onFailed: ({ entry }, failure) => {
      if (isRefusal(failure)) parts.refused.add(entry.id);
    },
    onFound: async (entry) => void (await keepNews(parts, { entries: [entry], vanished: [], whole: false })),
  });
};

/**
 * By the clock only once for each departure, then in elapsed time: a clock that is put right meanwhile says that an hour
 * has passed, and the words would be sent twice.
 */
const mayStillShow = (missing: Pending, { waits, clock, elapsed, store }: Parts): boolean => {
  const { entry, leftAt } = missing;
  const before = waits.get(entry.id);
  if (before && before.leftAt === leftAt) return elapsed() < before.until;
  const until = elapsed() + mayShowFor(missing, clock.now(), store.showsWithinMs);
  waits.set(entry.id, { leftAt, until });
  return elapsed() < until;
};

/**
 * The outbox on the device is the truth: another frame may have added to it, or released what it read back. What the
 * device's copy does not have was not released: the device was emptied, and this window has the last copy of the words.
 */
const lookIntoOutbox = async (parts: Parts): Promise<Failure | undefined> => {
  const { pair, pending, document } = parts;
  const before = document.state().outbox;
  const listed = await pending.list(pair);
  if (!listed.ok) return listed.error;
  const inBox = new Map(listed.value.map((item) => [item.entry.id, item]));
  const missing = [...before.values()].filter(({ entry: { id } }) => !inBox.has(id));
  for (const item of await notInCopy(parts, missing)) {
    const unknown = { ...item, state: "unknown" } as const;
    await pending.keep(item.entry, unknown.state);
    inBox.set(item.entry.id, unknown);
  }
  document.update((state) => {
    const keptMeanwhile = [...state.outbox].filter(([id]) => !before.has(id));
    return { ...state, outbox: new Map([...inBox, ...keptMeanwhile]) };
  });
  return undefined;
};

const notInCopy = async (parts: Parts, missing: readonly Pending[]): Promise<readonly Pending[]> => {
  const { pair, cache, document } = parts;
  const isKnown = ({ entry }: Pending): boolean => isReadBack(document.state().known, entry.id);
  if (missing.every(isKnown)) return [];
  const copy = await cache.read(pair);
  if (!copy.ok) return missing.filter((item) => !isKnown(item));
  await replaceKnown(parts, copy.value);
  return missing.filter((item) => !isReadBack(copy.value, item.entry.id) && !isKnown(item));
};

const isReadBack = ({ entries, vanished }: KnownDocument, id: EntryId): boolean => entries.has(id) || vanished.has(id);

/** Another window may read on while this one asks: then it asks again from where that window has got to. */
const READS_IN_A_PASS = 3;

const readNews = async (parts: Parts): Promise<Failure | undefined> => {
  const { document, store, reads, refusals, refused, elapsed } = parts;
  const { outbox } = document.state();
  for (let tries = 1; tries <= READS_IN_A_PASS; tries++) {
    const { token } = document.state().known;
    const answer = await store.changes(token);
    if (!answer.ok) return answer.error;
    parts.readsOn = answer.value.more === true;
    if ((await keepNews(parts, answer.value, token)) === "taken") break;
  }
  for (const { entry, state } of outbox.values()) {
    if (state === "sent") reads.set(entry.id, (reads.get(entry.id) ?? 0) + 1);
  }
  for (const id of refused) refusals.set(id, refusedAgain(refusals.get(id), elapsed()));
  showInVain(parts);
  return undefined;
};

/** Shown at once. It is counted in the next turn: another window may be sending these words by now. */
const showInVain = ({ document, refused, inVain }: Parts): void => {
  const now = notReadBack(document.state()).filter(({ entry }) => refused.has(entry.id));
  for (const { entry, attempts } of now) inVain.set(entry.id, attempts);
  if (now.length > 0) document.update((state) => withPending(state, now.map(triedInVain)));
};

/**
 * Counted on the device, so that somebody who opens the page for a minute each day learns of it too. Only the window whose
 * turn it is changes the outbox: what another one has sent meanwhile would be sent twice.
 */
const countInVain = async ({ document, pending, inVain }: Parts): Promise<void> => {
  const counted = notReadBack(document.state())
    .filter(({ entry, attempts }) => inVain.get(entry.id) === attempts)
    .map(triedInVain);
  inVain.clear();
  if (counted.length === 0) return;
  await pending.update(...counted);
  document.update((state) => withPending(state, counted));
};

/**
 * On the device first, then on screen. A device that refuses keeps its old token, and gets what it missed before anything
 * newer: a token that ran ahead would hide the missed words from the next opening for good.
 */
const keepNews = async (parts: Parts, told: News, since?: SyncToken): Promise<TakenIn> => {
  const { pair, cache, document, unsaved, onNews } = parts;
  const news = withOurWordsFirst(told, document.state().outbox);
  document.update((state) => withEarly(state, news));
  unsaved.push({ news, since });
  for (let next = unsaved[0]; next; next = unsaved[0]) {
    const stored = await cache.takeIn(pair, next.news, next.since);
    if (!stored.ok) break;
    if (stored.value === "overtaken") return overtaken(parts);
    unsaved.shift();
  }
  if (news.entries.some(({ id }) => !document.state().known.entries.has(id))) onNews();
  document.update((state) => withNews(state, news));
  return "taken";
};

const withNews = (state: DocumentState, news: News): DocumentState => {
  const { early, unread, ...rest } = state;
  const reading =
    news.token === undefined ? { ...(early && { early }), ...(unread && { unread }) } : readingAfter(state, news);
  return { ...rest, ...reading, known: takeIn(state.known, news) };
};

/** What this window read does not fit the device's copy any more: the copy counts. */
const overtaken = async (parts: Parts): Promise<TakenIn> => {
  const copy = await parts.cache.read(parts.pair);
  if (copy.ok) {
    parts.unsaved.length = 0;
    await replaceKnown(parts, copy.value);
  }
  return "overtaken";
};

/**
 * From now on this window knows what the device's copy knows. A copy without a token was emptied: it gets back what this
 * window knows, without a token, so that the next read is a whole one. News that was not stored yet is newer: no change.
 */
const replaceKnown = async (parts: Parts, copy: KnownDocument): Promise<void> => {
  const { pair, cache, document, unsaved, onNews } = parts;
  if (unsaved.length > 0) return;
  const { known } = document.state();
  if (copy.token === undefined && known.token !== undefined) {
    const given = await cache.takeIn(pair, asNews(known));
    const now = given.ok && given.value === "overtaken" ? await cache.read(pair) : undefined;
    if (now?.ok && now.value.token !== undefined) return replaceKnown(parts, now.value);
    document.update((state) => ({ ...state, known: { entries: known.entries, vanished: known.vanished } }));
    return;
  }
  if ([...copy.entries.keys()].some((id) => !known.entries.has(id))) onNews();
  document.update((state) => ({ ...state, known: withSameObjects(known, copy) }));
};

/** Our own copy of a sent entry counts: one that comes back changed was edited before our first read. */
const withOurWordsFirst = (news: News, outbox: DocumentState["outbox"]): News => ({
  ...news,
  entries: [...news.entries.flatMap(({ id }) => outbox.get(id)?.entry ?? []), ...news.entries],
});

/** Only what the device's copy has leaves the outbox: a restart without a connection must still show it. */
const releaseReadBack = async ({ pending, document, unsaved }: Parts): Promise<void> => {
  if (unsaved.length > 0) return;
  const { known, outbox } = document.state();
  const readBack = [...outbox.values()].map(({ entry }) => entry).filter(({ id }) => isReadBack(known, id));
  if (readBack.length === 0) return;
  const released = await pending.release(...readBack);
  if (released.ok) document.update((state) => withoutPending(state, readBack));
};

/** Entries of the outbox that no read has shown. */
export const notReadBack = ({ outbox, known }: DocumentState): readonly Pending[] =>
  [...outbox.values()].filter(({ entry }) => !isReadBack(known, entry.id));

/** `state` with these in the outbox, whatever stood there under their ids. */
export const withPending = (state: DocumentState, moved: readonly Pending[]): DocumentState => {
  const outbox = new Map(state.outbox);
  for (const pending of moved) outbox.set(pending.entry.id, pending);
  return { ...state, outbox };
};

const withoutPending = (state: DocumentState, entries: readonly Pick<Entry, "id">[]): DocumentState => {
  const outbox = new Map(state.outbox);
  for (const { id } of entries) outbox.delete(id);
  return { ...state, outbox };
};

/** Asking once more would be in vain. Where we spare requests by ourselves, a budget for looking is left. */
const isOutOfReach = (failure: Failure): boolean =>
  (failure.type === "Throttled" && !failure.spared) ||
  failure.type === "Offline" ||
  failure.type === "SignInNeeded" ||
  failure.type === "Cancelled";
