import { createEntry, createEntryIds, type RandomBytes } from "../domain/document/createEntry";
import type { Entry } from "../domain/document/entry";
import type { EntryStore } from "../domain/document/entryStore";
import type { DocumentSnapshot, NewEntry, LiveDocument } from "../domain/document/liveDocument";
import { concernsAll, type Pending, type PendingEntries } from "../domain/document/outbox";
import {
  type DocumentCache,
  type DocumentState,
  everythingIn,
  looksTheSame,
  type News,
  NOTHING_KNOWN,
  showDocument,
  takeIn,
} from "../domain/document/knownDocument";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import type { EntryId, PairId } from "../domain/shared/ids";
import { ok, type Result } from "../domain/shared/result";
import { type Clock, type Elapsed, systemElapsed } from "../domain/time/clock";
import { createObservable, type Observable } from "./observable";
import { browserPage, browserTimer, type Locks, type BrowserPage, type Timer } from "./page";
import { createBackOff, createPolling, LIVELY_MS, type Pace, type Rhythm } from "./polling";
import { sendPending } from "./sendPending";

/** What a live document is made of. */
export interface LiveDocumentOptions {
  readonly pair: Pair;
  readonly me: Person;
  /** BCP 47 language that `me` writes in at this moment. */
  readonly lang: () => string;
  readonly store: EntryStore;
  readonly pending: PendingEntries;
  readonly cache: DocumentCache;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly locks?: Locks | undefined;
  readonly page?: BrowserPage;
  readonly timer?: Timer;
  readonly elapsed?: Elapsed;
  /** For a store that counts every request. */
  readonly rhythm?: Rhythm;
}

/** For a store with a cheap delta request. */
const USUAL_RHYTHM: Rhythm = { livelyMs: LIVELY_MS, slowestMs: 60_000, livelyForMs: 60_000 };
const EMPTY: DocumentState = { phase: "opening", known: NOTHING_KNOWN, outbox: new Map() };

/** One pair's document, in step with its store: opened from the device's copy, then read and sent at the pace of what happens. */
export const createLiveDocument = (parts: LiveDocumentOptions): LiveDocument => {
  const { pair, me, clock, pending, page = browserPage, timer = browserTimer } = parts;
  const document = createObservable(EMPTY, showDocument, looksTheSame);
  const newId = createEntryIds(clock, parts.random);
  const { pass, onEvent } = createPacedPass(parts, document);

  const polling = createPolling({
    pass,
    // Unsent entries go out in a hidden tab too; reading waits until the page is seen.
    interest: () => (hasUnsent(document.state()) ? "always" : document.isWatched() ? "while-seen" : "none"),
    page,
    timer,
    elapsed: parts.elapsed,
  });

  const sendSoon = (): void => {
    onEvent();
    void polling.now();
    polling.consider();
  };

  const write = async (content: NewEntry): Promise<Result<Entry, Failure>> => {
    const entry = createEntry(content, { id: newId(), at: clock.now(), pair: pair.id, author: me, lang: parts.lang() });
    const kept = await pending.keep(entry);
    if (!kept.ok) return kept;
    document.update((state) => withKept(state, entry));
    sendSoon();
    return ok(entry);
  };

  const bringIn = async (copies: readonly Entry[]): Promise<Result<number, Failure>> => {
    const { known, outbox } = document.state();
    const missing = copies.filter(({ id }) => !known.entries.has(id) && !outbox.has(id));
    for (const copy of missing) {
      const entry = { ...copy, pair: pair.id };
      const kept = await pending.keep(entry);
      if (!kept.ok) return kept;
      document.update((state) => withKept(state, entry));
    }
    sendSoon();
    return ok(missing.length);
  };

  const subscribe = (listener: () => void): (() => void) => {
    const unsubscribe = document.subscribe(listener);
    polling.consider();
    return () => {
      unsubscribe();
      polling.consider();
    };
  };

  const everything = (): readonly Entry[] => everythingIn(document.state());
  return { snapshot: document.snapshot, subscribe, write, everything, bringIn, refresh: polling.now };
};

const withKept = (state: DocumentState, entry: Entry): DocumentState => ({
  ...state,
  outbox: new Map([...state.outbox, [entry.id, { entry, state: "kept", attempts: 0 }]]),
});

/** A pass that also says when the next is due: soon while entries are unsent or something was written lately. */
const createPacedPass = (
  {
    pair,
    me,
    store,
    pending,
    cache,
    locks,
    clock,
    elapsed = systemElapsed,
    rhythm = USUAL_RHYTHM,
  }: LiveDocumentOptions,
  document: Observable<DocumentState, DocumentSnapshot>,
): { readonly pass: () => Promise<Pace>; readonly onEvent: () => void } => {
  const backOff = createBackOff(rhythm);
  let lastEvent = Number.NEGATIVE_INFINITY;
  const onEvent = (): void => {
    lastEvent = elapsed();
  };
  const runPass = createDocumentPass({
    pair: pair.id,
    store,
    pending,
    clock,
    cache,
    locks,
    lockName: `meridian-send ${pair.id} ${me.id}`,
    document,
    onNews: onEvent,
  });
  const pass = async (): Promise<Pace> => {
    const problem = await runPass().catch((fault: unknown) => {
      document.update((state) => ({ ...state, problem: brokenOff(fault) }));
      throw fault;
    });
    return backOff.next(document.state().outbox.size > 0 || elapsed() - lastEvent < rhythm.livelyForMs, problem);
  };
  return { pass, onEvent };
};

/** A fault of ours, on the screen. Its message may hold words of people, so only its kind is told. */
const brokenOff = (fault: unknown): Failure => ({
  type: "UnexpectedAnswer",
  from: "a pass over the document",
  detail: fault instanceof Error ? fault.name : typeof fault,
});

const hasUnsent = ({ outbox }: DocumentState): boolean => [...outbox.values()].some(({ state }) => state !== "sent");

interface PassDependencies {
  readonly pair: PairId;
  readonly store: EntryStore;
  readonly pending: PendingEntries;
  readonly clock: Clock;
  readonly cache: DocumentCache;
  readonly locks: Locks | undefined;
  /** Lock for sending: one frame of one person at a time. */
  readonly lockName: string;
  readonly document: Observable<DocumentState, DocumentSnapshot>;
  /** News that the device failed to store, oldest first. */
  readonly unsaved: News[];
  /** Tells that the other person, or this one elsewhere, wrote something. */
  readonly onNews: () => void;
}

/**
 * One pass: send what waits, read what is new, release what was read back. Answers with what stood in the way.
 *
 * The device's copy is asked for at once, so that it is there when a screen has drawn itself.
 */
const createDocumentPass = (given: Omit<PassDependencies, "unsaved">): (() => Promise<Failure | undefined>) => {
  const parts: PassDependencies = { ...given, unsaved: [] };
  const reads = new Map<EntryId, number>();
  const opening = openFromDevice(parts);
  return async () => {
    await opening;
    const held = await sendInTurn(parts, reads);
    const problem = held !== undefined && isOutOfReach(held) ? held : ((await readNews(parts, reads)) ?? held);
    await releaseReadBack(parts);
    parts.document.update(({ known, outbox }) => ({
      // Never "open" on the strength of a failure: an unread document is not an empty one (P9).
      phase: known.token === undefined ? "opening" : "open",
      known,
      outbox,
      ...(problem !== undefined && problem.type !== "Cancelled" && { problem }),
      ...(held !== undefined && concernsAll(held) && { heldUpBy: held.type }),
    }));
    return problem;
  };
};

const openFromDevice = async ({ pair, cache, document }: PassDependencies): Promise<void> => {
  const copy = await cache.read(pair);
  if (!copy.ok) return;
  document.update((state) => ({
    ...state,
    known: copy.value,
    phase: copy.value.token === undefined ? state.phase : "open",
  }));
};

/** Two frames of one person share the outbox: the one that holds the lock sends, the other sees it done. */
const sendInTurn = async (parts: PassDependencies, reads: Map<EntryId, number>): Promise<Failure | undefined> => {
  let held: Failure | undefined;
  const send = async (lock: unknown): Promise<void> => {
    held = await lookIntoOutbox(parts);
    if (lock === null) return;
    const { outbox, known } = parts.document.state();
    const queue = [...outbox.values()].filter(({ entry }) => !known.entries.has(entry.id));
    const stopped = await sendPending(queue, {
      store: parts.store,
      pending: parts.pending,
      clock: parts.clock,
      readsSince: ({ entry }) => reads.get(entry.id) ?? 0,
      onMoved: (moved) => {
        reads.delete(moved.entry.id);
        parts.document.update((state) => withPending(state, moved));
      },
      onFound: (entry) => keepNews(parts, { entries: [entry], vanished: [], whole: false }),
    });
    held = stopped ?? held;
  };
  await (parts.locks === undefined
    ? send("no locks here")
    : parts.locks.request(parts.lockName, { ifAvailable: true }, send));
  return held;
};

/** The outbox on the device is the truth: another frame may have added to it, or released what it read back. */
const lookIntoOutbox = async ({ pair, pending, document }: PassDependencies): Promise<Failure | undefined> => {
  const before = document.state().outbox;
  const listed = await pending.list(pair);
  if (!listed.ok) return listed.error;
  const inBox = new Map(listed.value.map((item) => [item.entry.id, item]));
  document.update((state) => {
    const readBack = state.known.entries;
    const releasedElsewhere = [...before.values()]
      .map(({ entry }) => entry)
      .filter(({ id }) => !inBox.has(id) && !readBack.has(id));
    const keptMeanwhile = [...state.outbox].filter(([id]) => !before.has(id));
    return {
      ...state,
      known: takeIn(state.known, { entries: releasedElsewhere, vanished: [], whole: false }),
      outbox: new Map([...inBox, ...keptMeanwhile]),
    };
  });
  return undefined;
};

const readNews = async (parts: PassDependencies, reads: Map<EntryId, number>): Promise<Failure | undefined> => {
  const { known, outbox } = parts.document.state();
  const answer = await parts.store.changes(known.token);
  if (!answer.ok) return answer.error;
  await keepNews(parts, answer.value);
  for (const { entry, state } of outbox.values()) {
    if (state === "sent") reads.set(entry.id, (reads.get(entry.id) ?? 0) + 1);
  }
  return undefined;
};

/**
 * On the device first, then on screen. A device that refuses keeps its old token, and gets what it missed before anything
 * newer: a token that ran ahead would hide the missed words from the next opening for good.
 */
const keepNews = async (parts: PassDependencies, told: News): Promise<void> => {
  const { pair, cache, document, unsaved, onNews } = parts;
  const news = withOurWordsFirst(told, document.state().outbox);
  unsaved.push(news);
  for (let next = unsaved[0]; next && (await cache.takeIn(pair, next)).ok; next = unsaved[0]) unsaved.shift();
  if (news.entries.some(({ id }) => !document.state().known.entries.has(id))) onNews();
  document.update((state) => ({ ...state, known: takeIn(state.known, news) }));
};

/** Our own copy of a sent entry counts: one that comes back changed was edited before our first read. */
const withOurWordsFirst = (news: News, outbox: DocumentState["outbox"]): News => ({
  ...news,
  entries: [...news.entries.flatMap(({ id }) => outbox.get(id)?.entry ?? []), ...news.entries],
});

const releaseReadBack = async ({ pending, document }: PassDependencies): Promise<void> => {
  const { known, outbox } = document.state();
  const readBack = [...outbox.values()].map(({ entry }) => entry).filter(({ id }) => known.entries.has(id));
  for (const entry of readBack) {
    const released = await pending.release(entry);
    if (released.ok) document.update((state) => withoutPending(state, entry.id));
  }
};

const withPending = (state: DocumentState, pending: Pending): DocumentState => ({
  ...state,
  outbox: new Map([...state.outbox, [pending.entry.id, pending]]),
});

const withoutPending = (state: DocumentState, id: EntryId): DocumentState => ({
  ...state,
  outbox: new Map([...state.outbox].filter(([key]) => key !== id)),
});

/** Asking once more would be in vain. Where we spare requests by ourselves, a budget for looking is left. */
const isOutOfReach = (failure: Failure): boolean =>
  (failure.type === "Throttled" && !failure.spared) ||
  failure.type === "Offline" ||
  failure.type === "SignInNeeded" ||
  failure.type === "Cancelled";
