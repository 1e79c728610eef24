import type { Failure } from "../shared/failure";
import type { EntryId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { Entry } from "./entry";

/** Where a reader has got to in a store. Opaque; belongs to one store and one document. */
export type SyncToken = string & { readonly __token: "sync" };

/** What is new since a token. */
export interface Changes {
  /** New entries, oldest first. After a resync all entries come again. */
  readonly entries: readonly Entry[];
  /** Entries that vanished from the store without a tombstone: removed by hand. */
  readonly vanished: readonly EntryId[];
  /** True when `entries` is everything, because the token was absent or too old. */
  readonly whole: boolean;
  readonly token: SyncToken;
}

/** Port: one pair's shared document, as a grow-only set of entries (D3). Every implementation passes `test/contracts/entryStore.ts`. */
export interface EntryStore {
  /** How long a write may take to show, where the store would keep the same entry twice: until then "not there" proves nothing. */
  readonly showsWithinMs?: number;
  /**
   * Adds one entry. Never replaces anything. `AlreadyThere` when an entry with this id is kept already,
   * `OutcomeUnknown` when the answer never came: then `find` before sending again.
   */
  readonly append: (entry: Entry, signal?: AbortSignal) => Promise<Result<void, Failure>>;
  /** The entry with this id as the store holds it now, or undefined when it is surely not there. */
  readonly find: (id: EntryId, signal?: AbortSignal) => Promise<Result<Entry | undefined, Failure>>;
  /** Everything new since `since`; everything there is without it. */
  readonly changes: (since?: SyncToken, signal?: AbortSignal) => Promise<Result<Changes, Failure>>;
}
