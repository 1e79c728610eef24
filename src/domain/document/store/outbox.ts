import type { Failure } from "../../shared/failure";
import type { EntryId, PairId } from "../../shared/ids";
import type { Result } from "../../shared/result";
import { type Instant, toInstant } from "../../time/interval";
import type { Entry } from "../entry";

/** Delivery state of an entry in the outbox. Entries that were read back leave it. */
type PendingState =
  /** Durable on this device, not sent. */
  | "kept"
  /** Sent and acknowledged by the store. */
  | "sent"
  /** Sent, no answer. Must be looked up before it is sent again. */
  | "unknown";

/** An entry that was not read back from the store yet. */
export interface Pending {
  readonly entry: Entry;
  readonly state: PendingState;
  readonly attempts: number;
  /** When it was last on its way, by this device's clock; while it is, when it will be given up at the latest. */
  readonly leftAt?: Instant;
  /** The failure of the last attempt, if any. */
  readonly waitsFor?: Failure["type"];
  /** How often the service, within reach, has refused it, or took it and then did not have it. */
  readonly inVain?: number;
}

/** Port: the outbox, durable on this device (D4). */
export interface PendingEntries {
  /** Durable when it resolves, several at once or not at all: only then may the screen say "kept". "unknown": it may have been sent before. */
  readonly keep: (entries: Entry | readonly Entry[], state?: "kept" | "unknown") => Promise<Result<void, Failure>>;
  /** Oldest first. */
  readonly list: (pair: PairId) => Promise<Result<readonly Pending[], Failure>>;
  /** The pairs for which something waits. */
  readonly pairs: () => Promise<Result<ReadonlySet<PairId>, Failure>>;
  readonly update: (...pending: readonly Pending[]) => Promise<Result<void, Failure>>;
  /** Called when the entries were read back from the store. */
  readonly release: (...entries: readonly Pick<Entry, "pair" | "id">[]) => Promise<Result<void, Failure>>;
}

/** The next action for an entry in the outbox. */
type Delivery =
  | "send"
  /** Look it up in the store first: it may be there already. */
  | "look-up"
  /** Presumably stored; the next reads will show it. */
  | "wait";

/** Reads without a sent entry before it is looked up: the store may have lost it, or it was removed by hand. */
const READS_BEFORE_LOOK_UP = 3;

/** The next step for `pending`, when `readsSinceSent` reads have not shown it. */
export const nextDelivery = ({ state }: Pending, readsSinceSent: number): Delivery => {
  if (state === "kept") return "send";
  if (state === "unknown") return "look-up";
  return readsSinceSent >= READS_BEFORE_LOOK_UP ? "look-up" : "wait";
};

/** Every request is given up after this. One of a window that was closed may go on for as long. */
export const LONGEST_REQUEST_MS = 60_000;

/** Recorded before the entry leaves the device, so that a crash now leads to a look-up. */
export const beforeSend = (pending: Pending, now: Instant): Pending => ({
  entry: pending.entry,
  state: "unknown",
  attempts: pending.attempts + 1,
  leftAt: toInstant(now + LONGEST_REQUEST_MS),
  ...counted(pending),
});

const counted = ({ inVain }: Pending): Pick<Pending, "inVain"> => (inVain === undefined ? {} : { inVain });

/** `pending`, once more in vain. */
export const triedInVain = (pending: Pending): Pending => ({ ...pending, inVain: (pending.inVain ?? 0) + 1 });

/** By then the pauses between attempts have grown to some minutes: waiting alone will not help. */
const MOST_IN_VAIN = 7;

/** True when this entry will not arrive by waiting, as far as anybody can tell. */
export const isInVain = ({ inVain = 0, waitsFor }: Pending): boolean =>
  inVain >= MOST_IN_VAIN && !(waitsFor !== undefined && SAYS_WHAT_TO_DO.has(waitsFor));

/** What a person can mend, and reads so. */
const SAYS_WHAT_TO_DO: ReadonlySet<Failure["type"]> = new Set(["NotAllowed", "NotFound", "NotebookRefused"]);

/**
 * For how many milliseconds a missing entry may still show, 0 when it would be there. Independent of the sender: another
 * window may have sent it, or the app before a crash.
 */
export const mayShowFor = ({ leftAt }: Pending, now: Instant, showsWithinMs = 0): number =>
  showsWithinMs === 0 || leftAt === undefined ? 0 : Math.max(0, leftAt + showsWithinMs - now);

/**
 * `pending` as this clock can have seen it. What left in its future left before the clock was set back, nobody knows how
 * long ago: the wait begins now, and neither ends at once nor lasts until that day comes. A request without an answer
 * may even have left just now, by a window that was closed.
 */
export const notInFuture = (pending: Pending, now: Instant): Pending => {
  const latest = toInstant(now + LONGEST_REQUEST_MS);
  if (pending.leftAt === undefined || pending.leftAt <= latest) return pending;
  return { ...pending, leftAt: pending.state === "unknown" ? latest : now };
};

/**
 * State after the store answered a send, or the send failed. A request that was given up may still change the store
 * (seen: 15 s later), so the wait for it begins when it was given up, not when it left.
 */
export const afterSend = (pending: Pending, answer: Result<void, Failure>, now: Instant): Pending => {
  const arrived = { ...pending, leftAt: now };
  if (answer.ok || answer.error.type === "AlreadyThere") return moved(arrived, "sent");
  const { error } = answer;
  return mayHaveArrived(error) ? moved(arrived, "unknown", error) : moved(pending, "kept", error);
};

/** State after a look-up without a result. A successful look-up is a read: the entry is released. */
export const afterLookUp = (pending: Pending, answer: Result<Entry | undefined, Failure>): Pending =>
  answer.ok ? moved(pending, "kept") : moved(pending, pending.state, answer.error);

/** True when the next entry would fail the same way: sending stops here, which keeps the order. */
export const concernsAll = (failure: Failure): boolean =>
  failure.type !== "BadInput" && failure.type !== "UnexpectedAnswer" && failure.type !== "OutcomeUnknown";

/** True when the service itself said no to a write: the fault may lie with this one entry. */
export const isRefusal = ({ type }: Failure): boolean => REFUSALS.has(type);

const REFUSALS = new Set<Failure["type"]>([
  "Unavailable",
  "UnexpectedAnswer",
  "BadInput",
  "ChangedMeanwhile",
  "NotAllowed",
  "NotFound",
]);

/** How often the service refused one entry although it answers otherwise, and until when that entry rests. */
export interface Refusals {
  readonly times: number;
  /** In elapsed time. */
  readonly restsUntil: number;
}

/** After so many refusals the next entries go first. */
const REFUSALS_BEFORE_OTHERS = 3;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 600_000;

/** The service refused an entry once more and answered a read in the same pass: the fault lies with the entry. */
export const refusedAgain = (before: Refusals | undefined, elapsed: number): Refusals => {
  const times = (before?.times ?? 0) + 1;
  const doubled = FIRST_REST_MS * 2 ** Math.min(times - REFUSALS_BEFORE_OTHERS, 10);
  return { times, restsUntil: times < REFUSALS_BEFORE_OTHERS ? elapsed : elapsed + Math.min(doubled, LONGEST_REST_MS) };
};

/**
 * The entries to send now, in this order: oldest first, and at the end those that were refused again and again, in turn.
 * So an entry that the service refuses for ever holds up nobody's other words.
 */
export const sendingOrder = (
  outbox: readonly Pending[],
  refusals: ReadonlyMap<EntryId, Refusals>,
  elapsed: number,
): readonly Pending[] => {
  const timesOf = ({ entry }: Pending): number => {
    const { times } = refusals.get(entry.id) ?? { times: 0 };
    return times < REFUSALS_BEFORE_OTHERS ? 0 : times;
  };
  return outbox
    .filter(({ entry }) => (refusals.get(entry.id)?.restsUntil ?? 0) <= elapsed)
    .toSorted((a, b) => timesOf(a) - timesOf(b));
};

const mayHaveArrived = ({ type }: Failure): boolean =>
  type === "OutcomeUnknown" || type === "UnexpectedAnswer" || type === "Cancelled";

const moved = (pending: Pending, state: PendingState, failure?: Failure): Pending => ({
  entry: pending.entry,
  state,
  attempts: pending.attempts,
  ...counted(pending),
  ...(pending.leftAt !== undefined && { leftAt: pending.leftAt }),
  ...(failure !== undefined && failure.type !== "Cancelled" && { waitsFor: failure.type }),
});
