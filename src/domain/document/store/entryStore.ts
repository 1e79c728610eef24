import type { Failure } from "../../shared/failure";
import type { EntryId } from "../../shared/ids";
import type { Result } from "../../shared/result";
import type { Entry } from "../entry";

/** Position of a reader in a store. Opaque; valid for one store and one document. */
export type SyncToken = string & { readonly __token: "sync" };

/** Which part of a document its reader has, when a long one arrives in pieces. */
export type PartRead = "all" | "oldest" | "newest";

/** The token of a reader that has only this part so far. */
export const tokenOfPart = (part: PartRead, token: string): SyncToken =>
  (part === "all" ? token : `${part}:${token}`) as SyncToken;

/** What the reader of this token has, and the store's own text in it. */
export const partOfToken = (token: SyncToken | undefined): { readonly part: PartRead; readonly text: string } => {
  const part = (["oldest", "newest"] as const).find((each) => token?.startsWith(`${each}:`));
  return { part: part ?? "all", text: part === undefined ? (token ?? "") : (token ?? "").slice(part.length + 1) };
};

/** How far the reading of a long document has got, in rows or pages of its store. */
export interface ReadSoFar {
  readonly read: number;
  /** As far as the store can tell. */
  readonly of: number;
}

/** What is new since a token. */
export interface Changes {
  /** New entries, oldest first. After a resync all entries come again. */
  readonly entries: readonly Entry[];
  /** Entries that disappeared from the store without a tombstone: removed by hand. */
  readonly vanished: readonly EntryId[];
  /** True when `entries` is everything, because the token was absent or too old. */
  readonly whole: boolean;
  /** All that is in the store, where `whole` ends a reading in pieces and `entries` is only the last of them. */
  readonly there?: readonly EntryId[];
  /**
   * The newest entries, while a store hands out the oldest first: to be shown until everything is read, and never kept.
   * The reading comes to them again, and only then are they proved.
   */
  readonly early?: readonly Entry[];
  /** Present as long as entries are unread. */
  readonly unread?: ReadSoFar;
  readonly token: SyncToken;
  /** Older entries are still unread, and the next call reads some of them. */
  readonly more?: true;
}

/** Entries that go to a store in one request, where it can take several: Graph's limit for a `$batch`. */
export const MOST_AT_ONCE = 20;

/** Port: one pair's shared document, as a grow-only set of entries (D3). Every implementation passes `test/contracts/entryStore.ts`. */
export interface EntryStore {
  /**
   * How long a write may stay invisible, in stores that would accept the same entry twice. Until then "not there"
   * proves nothing.
   */
  readonly showsWithinMs?: number;
  /**
   * How long to wait for the next `changes` when the pace of the talk would be `wishMs`. For a store whose requests are
   * counted: longer when they run short, sooner when something is known to be unread.
   */
  readonly waitMs?: (wishMs: number) => number;
  /** Calls when another window has looked: `changes` costs no request then. */
  readonly onHeard?: (look: () => void) => () => void;
  /**
   * Adds one entry. Never replaces anything. `AlreadyThere`: an entry with this id exists. `OutcomeUnknown`: no answer
   * came; call `find` before sending again.
   */
  readonly append: (entry: Entry, signal?: AbortSignal) => Promise<Result<void, Failure>>;
  /**
   * Adds up to `MOST_AT_ONCE` entries in as few requests as the store can: an answer for each, in their order, as
   * `append` gives it. Absent where nothing is gained.
   */
  readonly appendAll?: (entries: readonly Entry[], signal?: AbortSignal) => Promise<readonly Result<void, Failure>[]>;
  /** The entry with this id as the store holds it now; undefined when it is certainly absent. */
  readonly find: (id: EntryId, signal?: AbortSignal) => Promise<Result<Entry | undefined, Failure>>;
  /** Everything new since `since`; without it, everything. */
  readonly changes: (since?: SyncToken, signal?: AbortSignal) => Promise<Result<Changes, Failure>>;
}
