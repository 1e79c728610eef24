import type { EntryStore } from "../domain/document/entryStore";
import { takeIn } from "../domain/document/knownDocument";
import type { DocumentCache, News } from "../domain/document/knownDocument";
import type { DocumentSnapshot } from "../domain/document/liveDocument";
import { type Pending, type PendingEntries, concernsAll } from "../domain/document/outbox";
import type { DocumentState } from "../domain/document/showDocument";
import type { Failure } from "../domain/shared/failure";
import type { EntryId, PairId } from "../domain/shared/ids";
import type { Clock } from "../domain/time/clock";
import type { Observable } from "./observable";
import type { Locks } from "./page";
import { sendPending } from "./sendPending";

export interface DocumentRoundParts {
  readonly pair: PairId;
  readonly store: EntryStore;
  readonly pending: PendingEntries;
  readonly clock: Clock;
  readonly cache: DocumentCache;
  readonly locks: Locks | undefined;
  /** Names the right to send: one frame of one person at a time. */
  readonly lockName: string;
  readonly document: Observable<DocumentState, DocumentSnapshot>;
  /** News that the device refused to keep, oldest first. */
  readonly owed: News[];
  /** Tells that the other person, or this one elsewhere, wrote something. */
  readonly onNews: () => void;
}

/**
 * One round: send what waits, read what is new, release what was read back. Answers with what stood in the way.
 *
 * The device's copy is asked for at once, so that it is there when a screen has drawn itself.
 */
export const createDocumentRound = (given: Omit<DocumentRoundParts, "owed">): (() => Promise<Failure | undefined>) => {
  const parts: DocumentRoundParts = { ...given, owed: [] };
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

const openFromDevice = async ({ pair, cache, document }: DocumentRoundParts): Promise<void> => {
  const copy = await cache.read(pair);
  if (!copy.ok) return;
  document.update((state) => ({
    ...state,
    known: copy.value,
    phase: copy.value.token === undefined ? state.phase : "open",
  }));
};

/** Two frames of one person share the outbox: the one that holds the lock sends, the other sees it done. */
const sendInTurn = async (parts: DocumentRoundParts, reads: Map<EntryId, number>): Promise<Failure | undefined> => {
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
const lookIntoOutbox = async ({ pair, pending, document }: DocumentRoundParts): Promise<Failure | undefined> => {
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

const readNews = async (parts: DocumentRoundParts, reads: Map<EntryId, number>): Promise<Failure | undefined> => {
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
const keepNews = async (parts: DocumentRoundParts, told: News): Promise<void> => {
  const { pair, cache, document, owed, onNews } = parts;
  const news = withOurWordsFirst(told, document.state().outbox);
  owed.push(news);
  for (let next = owed[0]; next && (await cache.takeIn(pair, next)).ok; next = owed[0]) owed.shift();
  if (news.entries.some(({ id }) => !document.state().known.entries.has(id))) onNews();
  document.update((state) => ({ ...state, known: takeIn(state.known, news) }));
};

/** What we sent is what we know: if it comes back with other words, somebody was quicker than our first look. */
const withOurWordsFirst = (news: News, outbox: DocumentState["outbox"]): News => ({
  ...news,
  entries: [...news.entries.flatMap(({ id }) => outbox.get(id)?.entry ?? []), ...news.entries],
});

const releaseReadBack = async ({ pending, document }: DocumentRoundParts): Promise<void> => {
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
