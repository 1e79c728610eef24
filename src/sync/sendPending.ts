import type { Entry } from "../domain/document/entry";
import { type EntryStore, MOST_AT_ONCE } from "../domain/document/store/entryStore";
import {
  type Pending,
  type PendingEntries,
  afterLookUp,
  afterSend,
  concernsAll,
  beforeSend,
  nextDelivery,
  notInFuture,
} from "../domain/document/store/outbox";
import type { Failure } from "../domain/shared/failure";
import { err, type Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";

interface SendingDependencies {
  readonly store: EntryStore;
  readonly pending: PendingEntries;
  readonly clock: Clock;
  /** How many reads have not shown this entry since it was sent. */
  readonly readsSince: (pending: Pending) => number;
  /** True while a missing entry may still show, as this window has measured it. */
  readonly mayStillShow: (pending: Pending) => boolean;
  /** True for an entry that was refused before: perhaps only because of one that it travelled with, or the other way round. */
  readonly goesAlone: (pending: Pending) => boolean;
  /** Tells where entries have got to. */
  readonly onMoved: (moved: readonly Pending[]) => void;
  /** Tells that the store does not have an entry that it took, or may have taken. */
  readonly onNotThere: (pending: Pending) => void;
  /** Tells what kept one entry back. */
  readonly onFailed: (pending: Pending, failure: Failure) => void;
  /** Tells that more is due than one pass sends. */
  readonly onMore: () => void;
  /** False when another window has taken over. */
  readonly mayGoOn: () => boolean;
  /** Tells that the store showed an entry when asked for it by id. */
  readonly onFound: (entry: Entry) => Promise<void>;
}

/**
 * Entries that one pass sends at most. Of a large copy that is brought in, each pass sends a part and reads it back, so
 * the other person's words arrive meanwhile, and whoever leaves the page and returns goes on where it stood.
 */
const MOST_IN_A_PASS = 100;

/** Sends what waits, in its order, several at once where the store can. Answers with what stopped it, if anything did. */
export const sendPending = async (
  queue: readonly Pending[],
  dependencies: SendingDependencies,
): Promise<Failure | undefined> => {
  const { readsSince, mayStillShow, mayGoOn, goesAlone, onFailed, store, clock } = dependencies;
  const due = queue.flatMap((pending): readonly DuePending[] => {
    const step = nextDelivery(pending, readsSince(pending));
    // The store said that it took it, and may show it later: to ask for it by its id costs requests and tells nothing.
    const isPast = pending.leftAt !== undefined && pending.leftAt <= clock.now();
    const isTooEarly = pending.state === "sent" && isPast && mayStillShow(pending);
    return step === "wait" || isTooEarly ? [] : [{ pending, step }];
  });
  if (due.length > MOST_IN_A_PASS) dependencies.onMore();
  let last: Failure | undefined;
  const mostWith = (pending: Pending): number => (store.appendAll && !goesAlone(pending) ? MOST_AT_ONCE : 1);
  for (const turn of turnsOf(due.slice(0, MOST_IN_A_PASS), mostWith)) {
    if (!mayGoOn()) break;
    const failures = await (turn.step === "send"
      ? send(turn.pending, dependencies)
      : lookUp(turn.pending, dependencies));
    for (const [index, failure] of failures.entries()) {
      const pending = turn.pending[index];
      if (failure !== undefined && pending) onFailed(pending, failure);
      last = failure ?? last;
    }
    const stops = failures.find((failure) => failure !== undefined && concernsAll(failure));
    if (stops) return stops;
  }
  return last;
};

interface DuePending {
  readonly pending: Pending;
  readonly step: "send" | "look-up";
}

/** Entries that have their turn together: several to send, or one to look up. */
interface Turn {
  readonly step: DuePending["step"];
  readonly pending: readonly Pending[];
}

/** `mostWith`: how many may travel with an entry, itself included. */
const turnsOf = (due: readonly DuePending[], mostWith: (pending: Pending) => number): readonly Turn[] => {
  const turns: Turn[] = [];
  let room = 0;
  for (const { pending, step } of due) {
    const most = step === "send" ? mostWith(pending) : 1;
    const before = turns.at(-1);
    if (before && most > 1 && room > 0) {
      turns[turns.length - 1] = { step, pending: [...before.pending, pending] };
      room -= 1;
    } else {
      turns.push({ step, pending: [pending] });
      room = most - 1;
    }
  }
  return turns;
};

type Failures = readonly (Failure | undefined)[];

const lookUp = async ([waiting]: readonly Pending[], dependencies: SendingDependencies): Promise<Failures> => {
  if (!waiting) return [];
  const { store, clock } = dependencies;
  const pending = notInFuture(waiting, clock.now());
  const found = await store.find(pending.entry.id);
  const isTooEarly = found.ok && !found.value && dependencies.mayStillShow(pending);
  const answer = isTooEarly ? err<Failure>({ type: "OutcomeUnknown" }) : found;
  if (answer.ok && answer.value !== undefined) {
    await dependencies.onFound(answer.value);
    return [undefined];
  }
  const moved = afterLookUp(pending, answer);
  if (answer.ok) {
    dependencies.onNotThere(pending);
    return send([moved], dependencies);
  }
  await note([moved], dependencies);
  return [answer.error];
};

const send = async (queue: readonly Pending[], dependencies: SendingDependencies): Promise<Failures> => {
  const { clock, store } = dependencies;
  const onTheirWay = queue.map((pending) => beforeSend(pending, clock.now()));
  await note(onTheirWay, dependencies);
  const entries = onTheirWay.map(({ entry }) => entry);
  const [first] = entries;
  const answers =
    store.appendAll && entries.length > 1 ? await store.appendAll(entries) : first ? [await store.append(first)] : [];
  const answerOf = (index: number): Result<void, Failure> => answers[index] ?? err({ type: "OutcomeUnknown" });
  await note(
    onTheirWay.map((pending, index) => afterSend(pending, answerOf(index), clock.now())),
    dependencies,
  );
  return onTheirWay.map((_, index) => {
    const answer = answerOf(index);
    return answer.ok || answer.error.type === "AlreadyThere" ? undefined : answer.error;
  });
};

/** A device that cannot note the step does not hold up the words: after a restart they are sent once more, under the same id. */
const note = async (moved: readonly Pending[], { pending, onMoved }: SendingDependencies): Promise<void> => {
  await pending.update(...moved);
  onMoved(moved);
};
