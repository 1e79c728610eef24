import type { Entry } from "../domain/document/entry";
import type { EntryStore } from "../domain/document/entryStore";
import {
  type Pending,
  type PendingEntries,
  afterLookUp,
  afterSend,
  concernsAll,
  beforeSend,
  mayStillShow,
  nextDelivery,
} from "../domain/document/outbox";
import type { Failure } from "../domain/shared/failure";
import { err } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";

interface SendingDependencies {
  readonly store: EntryStore;
  readonly pending: PendingEntries;
  readonly clock: Clock;
  /** How many reads have not shown this entry since it was sent. */
  readonly readsSince: (pending: Pending) => number;
  /** Tells where an entry has got to. */
  readonly onMoved: (pending: Pending) => void;
  /** Tells what kept one entry back. */
  readonly onFailed: (pending: Pending, failure: Failure) => void;
  /** False when another window has taken over. */
  readonly mayGoOn: () => boolean;
  /** Tells that the store showed an entry when asked for it by id. */
  readonly onFound: (entry: Entry) => Promise<void>;
}

/** Sends what waits, in its order, one at a time. Answers with what stopped it, if anything did. */
export const sendPending = async (
  queue: readonly Pending[],
  dependencies: SendingDependencies,
): Promise<Failure | undefined> => {
  let last: Failure | undefined;
  for (const pending of queue) {
    if (!dependencies.mayGoOn()) break;
    const failure = await deliver(pending, dependencies);
    if (failure !== undefined) dependencies.onFailed(pending, failure);
    if (failure !== undefined && concernsAll(failure)) return failure;
    last = failure ?? last;
  }
  return last;
};

const deliver = async (pending: Pending, dependencies: SendingDependencies): Promise<Failure | undefined> => {
  const step = nextDelivery(pending, dependencies.readsSince(pending));
  if (step === "wait") return undefined;
  return step === "send" ? send(pending, dependencies) : lookUp(pending, dependencies);
};

const lookUp = async (pending: Pending, dependencies: SendingDependencies): Promise<Failure | undefined> => {
  const { store, clock } = dependencies;
  const found = await store.find(pending.entry.id);
  const isTooEarly = found.ok && !found.value && mayStillShow(pending, clock.now(), store.showsWithinMs);
  const answer = isTooEarly ? err<Failure>({ type: "OutcomeUnknown" }) : found;
  if (answer.ok && answer.value !== undefined) {
    await dependencies.onFound(answer.value);
    return undefined;
  }
  const moved = afterLookUp(pending, answer);
  if (answer.ok) return send(moved, dependencies);
  await note(moved, dependencies);
  return answer.error;
};

const send = async (pending: Pending, dependencies: SendingDependencies): Promise<Failure | undefined> => {
  const onItsWay = beforeSend(pending, dependencies.clock.now());
  await note(onItsWay, dependencies);
  const answer = await dependencies.store.append(onItsWay.entry);
  await note(afterSend(onItsWay, answer), dependencies);
  return answer.ok || answer.error.type === "AlreadyThere" ? undefined : answer.error;
};

/** A device that cannot note the step does not hold up the words: after a restart they are sent once more, under the same id. */
const note = async (moved: Pending, { pending, onMoved }: SendingDependencies): Promise<void> => {
  await pending.update(moved);
  onMoved(moved);
};
