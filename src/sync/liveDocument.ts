import { createEntry, createEntryIds, type RandomBytes } from "../domain/document/store/createEntry";
import type { Entry } from "../domain/document/entry";
import type { EntryStore } from "../domain/document/store/entryStore";
import type { DocumentSnapshot, NewEntry, LiveDocument } from "../domain/document/store/liveDocument";
import type { PendingEntries } from "../domain/document/store/outbox";
import {
  type DocumentCache,
  type DocumentState,
  everythingIn,
  looksTheSame,
  NOTHING_KNOWN,
  showDocument,
} from "../domain/document/store/knownDocument";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import type { EntryId } from "../domain/shared/ids";
import { ok, type Result } from "../domain/shared/result";
import { type Clock, type Elapsed, systemElapsed } from "../domain/time/clock";
import { createDocumentPasses, notReadBack, withPending } from "./documentPass";
import { createObservable, type Observable } from "./observable";
import { alsoWoken, browserPage, browserTimer, type Locks, type BrowserPage, type Timer } from "./page";
import type { MeetingPulse } from "./liveSession";
import { createBackOff, createPolling, LIVELY_MS, type Pace, type Rhythm } from "./polling";

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
  /** The pair's meeting: while it runs, the document stays lively, and wakes when the meeting moves. */
  readonly meeting?: MeetingPulse;
}

/** For a store with a cheap delta request. */
const USUAL_RHYTHM: Rhythm = { livelyMs: LIVELY_MS, slowestMs: 60_000, livelyForMs: 60_000 };
const EMPTY: DocumentState = { phase: "opening", known: NOTHING_KNOWN, outbox: new Map() };

/** One pair's document, in step with its store: opened from the device's copy, then read and sent at the pace of what happens. */
export const createLiveDocument = (parts: LiveDocumentOptions): LiveDocument => {
  const { pair, me, clock, pending, page = browserPage, timer = browserTimer } = parts;
  const document = createObservable(EMPTY, showDocument, looksTheSame);
  const newId = createEntryIds(clock, parts.random, () => newestOwn(document.state(), me));
  const { pass, onEvent, readsOn, tryRefusedAgain } = createPacedPasses(parts, document);
  let watching = 0;

  const polling = createPolling({
    pass,
    // Unsent entries go out in a hidden tab too; reading waits until the page is seen.
    interest: () => (hasUnsent(document.state()) ? "always" : watching > 0 ? "while-seen" : "none"),
    page: wokenBy(page, [parts.store.onHeard, parts.meeting?.onMove]),
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
    document.update((state) => withPending(state, [{ entry, state: "kept", attempts: 0 }]));
    sendSoon();
    return ok(entry);
  };

  const bringIn = async (copies: readonly Entry[]): Promise<Result<number, Failure>> => {
    const { known, outbox } = document.state();
    const missing = copies
      .filter(({ id }) => !known.entries.has(id) && !outbox.has(id))
      .map((copy): Entry => ({ ...copy, pair: pair.id }));
    const kept = await pending.keep(missing);
    if (!kept.ok) return kept;
    document.update((state) =>
      withPending(
        state,
        missing.map((entry) => ({ entry, state: "kept", attempts: 0 })),
      ),
    );
    sendSoon();
    return ok(missing.length);
  };

  const subscribe = (listener: () => void): (() => void) => {
    const unsubscribe = document.subscribe(listener);
    let isOver = false;
    watching += 1;
    polling.consider();
    return () => {
      unsubscribe();
      if (!isOver) watching -= 1;
      isOver = true;
      polling.consider();
    };
  };

  const refresh = async (): Promise<void> => {
    tryRefusedAgain();
    do await polling.now();
    while (readsOn() && document.state().problem === undefined);
  };

  const everything = (): readonly Entry[] => everythingIn(document.state());
  return { snapshot: document.snapshot, subscribe, follow: document.subscribe, write, everything, bringIn, refresh };
};

const wokenBy = (page: BrowserPage, calls: readonly (BrowserPage["onWake"] | undefined)[]): BrowserPage =>
  calls.reduce<BrowserPage>((woken, onCall) => (onCall ? alsoWoken(woken, onCall) : woken), page);

/** A pass that also says when the next is due: soon while entries are unsent or something was written lately. */
const createPacedPasses = (
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
    meeting,
  }: LiveDocumentOptions,
  document: Observable<DocumentState, DocumentSnapshot>,
): {
  readonly pass: () => Promise<Pace>;
  readonly onEvent: () => void;
  readonly readsOn: () => boolean;
  readonly tryRefusedAgain: () => void;
} => {
  const backOff = createBackOff(rhythm);
  let lastEvent = Number.NEGATIVE_INFINITY;
  const onEvent = (): void => {
    lastEvent = elapsed();
  };
  const passes = createDocumentPasses({
    pair: pair.id,
    store,
    pending,
    clock,
    elapsed,
    cache,
    locks,
    lockName: `meridian-send ${pair.id} ${me.id}`,
    document,
    onNews: onEvent,
  });
  const pass = async (): Promise<Pace> => {
    const problem = await passes.pass().catch((fault: unknown) => {
      document.update((state) => ({ ...state, problem: brokenOff(fault) }));
      throw fault;
    });
    const goesOn = passes.hasMore() || (passes.readsOn() && !store.waitMs);
    if (problem === undefined && goesOn) return { afterMs: 0 };
    const isLively = passes.isBusy() || meeting?.isRunning() || elapsed() - lastEvent < rhythm.livelyForMs;
    const pace = backOff.next(isLively, problem);
    return pace.firm || !store.waitMs ? pace : { afterMs: store.waitMs(pace.afterMs) };
  };
  return { pass, onEvent, readsOn: passes.readsOn, tryRefusedAgain: passes.tryRefusedAgain };
};

const newestOwn = ({ known, outbox, early }: DocumentState, me: Person): EntryId | undefined => {
  let newest: EntryId | undefined;
  const look = ({ id, author }: Entry): void => {
    if (author === me.id && (newest === undefined || id > newest)) newest = id;
  };
  known.entries.forEach(look);
  early?.forEach(look);
  for (const { entry } of outbox.values()) look(entry);
  return newest;
};

/** A fault of ours, on the screen. Its message may hold words of people, so only its kind is told. */
const brokenOff = (fault: unknown): Failure => ({
  type: "UnexpectedAnswer",
  from: "a pass over the document",
  detail: fault instanceof Error ? fault.name : typeof fault,
});

const hasUnsent = (state: DocumentState): boolean => notReadBack(state).some((pending) => pending.state !== "sent");
