import type { Failure } from "../shared/failure";
import type { PairId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { Instant } from "../time/interval";
import type { Entry } from "./entry";

/** Where an entry is on its way into the shared document. `confirmed` (read back) entries leave the outbox. */
export type PendingState =
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
