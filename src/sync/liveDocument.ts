import { createEntry, createEntryIds } from "../domain/document/createEntry";
import type { RandomBytes } from "../domain/document/createEntry";
import type { Entry } from "../domain/document/entry";
import type { EntryStore } from "../domain/document/entryStore";
import { NOTHING_KNOWN } from "../domain/document/knownDocument";
import type { DocumentCache } from "../domain/document/knownDocument";
import type { DocumentSnapshot, Draft, LiveDocument } from "../domain/document/liveDocument";
import type { PendingEntries } from "../domain/document/outbox";
import { everythingIn, looksTheSame, showDocument } from "../domain/document/showDocument";
import type { DocumentState } from "../domain/document/showDocument";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import { ok } from "../domain/shared/result";
import type { Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { createBackOff, LIVELY_MS, type Rhythm } from "./backOff";
import { createDocumentRound } from "./documentRound";
import { createObservable } from "./observable";
import type { Observable } from "./observable";
import { browserTimer, browserPage } from "./page";
import type { Timer, Locks, Page } from "./page";
import { createPolling } from "./polling";
import type { Pace } from "./polling";

/** What a live document is made of. */
export interface LiveDocumentParts {
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
  readonly page?: Page;
  readonly timer?: Timer;
  /** For a store that counts every request. */
  readonly rhythm?: Rhythm;
}

/** The rhythm of a store that gives its changes away cheaply. */
const USUAL_RHYTHM: Rhythm = { livelyMs: LIVELY_MS, slowestMs: 60_000, livelyForMs: 60_000 };
const EMPTY: DocumentState = { phase: "opening", known: NOTHING_KNOWN, outbox: new Map() };

/** One pair's document, in step with its store: opened from the device's copy, then read and sent at the pace of what happens. */
export const createLiveDocument = (parts: LiveDocumentParts): LiveDocument => {
  const { pair, me, clock, pending, page = browserPage, timer = browserTimer } = parts;
  const document = createObservable(EMPTY, showDocument, looksTheSame);
  const newId = createEntryIds(clock, parts.random);
  const { round, onEvent } = createPacedRound(parts, document);

  const polling = createPolling({
    round,
    // Our words are on their way even when nobody looks; the other person's can wait until somebody does.
    interest: () => (hasUnsent(document.state()) ? "always" : document.isWatched() ? "while-seen" : "none"),
    page,
    timer,
    clock,
  });

  const write = async (draft: Draft): Promise<Result<Entry, Failure>> => {
    const entry = createEntry(draft, { id: newId(), at: clock.now(), pair: pair.id, author: me, lang: parts.lang() });
    const kept = await pending.keep(entry);
    if (!kept.ok) return kept;
    onEvent();
    document.update((state) => withKept(state, entry));
    void polling.now();
    polling.consider();
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
    onEvent();
    void polling.now();
    polling.consider();
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

/** A round that also says when the next is due: soon while words are on their way or somebody wrote lately. */
const createPacedRound = (
  { pair, me, store, pending, cache, locks, clock, rhythm = USUAL_RHYTHM }: LiveDocumentParts,
  document: Observable<DocumentState, DocumentSnapshot>,
): { readonly round: () => Promise<Pace>; readonly onEvent: () => void } => {
  const backOff = createBackOff(rhythm);
  let lastEvent = Number.NEGATIVE_INFINITY;
  const onEvent = (): void => {
    lastEvent = clock.now();
  };
  const makeRound = createDocumentRound({
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
  const round = async (): Promise<Pace> => {
    const problem = await makeRound();
    return backOff.next(document.state().outbox.size > 0 || clock.now() - lastEvent < rhythm.livelyForMs, problem);
  };
  return { round, onEvent };
};

const hasUnsent = ({ outbox }: DocumentState): boolean => [...outbox.values()].some(({ state }) => state !== "sent");
