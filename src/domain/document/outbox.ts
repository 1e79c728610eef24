import type { Failure } from "../shared/failure";
import type { PairId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { Instant } from "../time/interval";
import type { Entry } from "./entry";

/** Where an entry is on its way into the shared document. `confirmed` (read back) entries leave the outbox. */
type PendingState =
  /** Safe on this device, not sent yet. */
  | "kept"
  /** Sent, and the store said yes. */
  | "sent"
  /** Sent, and the answer never came. Must be looked up before it is sent again. */
  | "unknown";

/** An entry that the shared document has not shown us yet. */
export interface Pending {
  readonly entry: Entry;
  readonly state: PendingState;
  readonly attempts: number;
  /** When it last left this device, by this device's clock. */
  readonly leftAt?: Instant;
  /** Why it waits, if the last try failed. */
  readonly waitsFor?: Failure["type"];
}

/** Port: the outbox, durable on this device (D4). */
export interface PendingEntries {
  /** Durable when it resolves: only then may the screen say "kept". */
  readonly keep: (entry: Entry) => Promise<Result<void, Failure>>;
  /** Oldest first. */
  readonly list: (pair: PairId) => Promise<Result<readonly Pending[], Failure>>;
  readonly update: (pending: Pending) => Promise<Result<void, Failure>>;
  /** Called when the entry was read back from the store. */
  readonly release: (entry: Pick<Entry, "pair" | "id">) => Promise<Result<void, Failure>>;
}

/** What is to be done next with an entry in the outbox. */
type Delivery =
  | "send"
  /** Ask the store for its id first: it may be there already. */
  | "look-up"
  /** It is there as far as we know; the next reads will show it. */
  | "wait";

/** So many reads may pass without a sent entry before it is looked up: the store may have lost it, or somebody took it out. */
const READS_BEFORE_LOOK_UP = 3;

/** The next step for `pending`, when `readsSinceSent` reads have not shown it. */
export const nextDelivery = ({ state }: Pending, readsSinceSent: number): Delivery => {
  if (state === "kept") return "send";
  if (state === "unknown") return "look-up";
  return readsSinceSent >= READS_BEFORE_LOOK_UP ? "look-up" : "wait";
};

/** Noted before the entry leaves the device: should the device stop right now, nobody knows whether it arrived. */
export const beforeSend = (pending: Pending, leftAt: Instant): Pending => ({
  entry: pending.entry,
  state: "unknown",
  attempts: pending.attempts + 1,
  leftAt,
});

/**
 * True while an entry that was not found may still come to show. Who sent it does not matter: another window did, or
 * the app before it was killed. A clock that was set back holds nothing up.
 */
export const mayStillShow = ({ leftAt }: Pending, now: Instant, showsWithinMs = 0): boolean =>
  leftAt !== undefined && leftAt <= now && now < leftAt + showsWithinMs;

/** After the store answered to a send, or failed to. */
export const afterSend = (pending: Pending, answer: Result<void, Failure>): Pending => {
  if (answer.ok || answer.error.type === "AlreadyThere") return moved(pending, "sent");
  return moved(pending, mayHaveArrived(answer.error) ? "unknown" : "kept", answer.error);
};

/** After a look-up that did not find the entry. One that found it has read it back: the entry is released. */
export const afterLookUp = (pending: Pending, answer: Result<Entry | undefined, Failure>): Pending =>
  answer.ok ? moved(pending, "kept") : moved(pending, pending.state, answer.error);

/** True when the next entry would meet the same obstacle, so that sending stops here and keeps the order. */
export const concernsAll = (failure: Failure): boolean =>
  failure.type !== "BadInput" && failure.type !== "UnexpectedAnswer" && failure.type !== "OutcomeUnknown";

const mayHaveArrived = ({ type }: Failure): boolean =>
  type === "OutcomeUnknown" || type === "UnexpectedAnswer" || type === "Cancelled";

const moved = ({ entry, attempts, leftAt }: Pending, state: PendingState, failure?: Failure): Pending => ({
  entry,
  state,
  attempts,
  ...(leftAt !== undefined && { leftAt }),
  ...(failure !== undefined && failure.type !== "Cancelled" && { waitsFor: failure.type }),
});
