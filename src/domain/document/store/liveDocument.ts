import type { Failure } from "../../shared/failure";
import type { EntryId, SessionId, PairId } from "../../shared/ids";
import type { Result } from "../../shared/result";
import type { Entry, EntryContent } from "../entry";
import type { ReadSoFar } from "./entryStore";

/** Delivery state of an entry, for the small always-visible status. */
export type EntryWhereabouts =
  /** On this device, on its way. */
  | { readonly kind: "kept-here" }
  /** On this device, blocked by a failure. "InVain": tried so often that its author has to do something. */
  | { readonly kind: "waiting"; readonly why: Failure["type"] | "InVain" }
  | { readonly kind: "in-document" };

/** One entry of the folded document. */
export interface ShownEntry {
  readonly entry: Entry;
  readonly whereabouts: EntryWhereabouts;
  /** The older versions it supersedes, newest first. */
  readonly earlier: readonly Entry[];
}

/** What a screen shows of a document at one moment. A new object whenever something changed. */
export interface DocumentSnapshot {
  /** "opening" until the device's copy or the store has answered once. */
  readonly phase: "opening" | "open";
  /** Folded, oldest first. */
  readonly entries: readonly ShownEntry[];
  /**
   * Confirmed entries that were removed in the store by hand. Their authors are asked; nothing is re-added silently.
   */
  readonly vanished: readonly Entry[];
  /**
   * Present while older entries are unread: what `entries` says is true, and what it does not say may stand in the
   * unread ones.
   */
  readonly unread?: ReadSoFar;
  /** The last failure to read or send, until something succeeds again. */
  readonly problem?: Failure;
}

/** Content of a new entry before it is written. */
export interface NewEntry {
  readonly text: string;
  readonly content: EntryContent;
  readonly session?: SessionId;
  readonly guide?: Entry["guide"];
  readonly supersedes?: EntryId;
  readonly removes?: EntryId;
}

/** One pair's document, synced with its store while it has subscribers. */
export interface LiveDocument {
  readonly snapshot: () => DocumentSnapshot;
  /** Polls while at least one listener is there and the page is visible. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells of changes too, but is no reason to poll. */
  readonly follow: (listener: () => void) => () => void;
  /** Resolves when the words are durable on this device; sending goes on by itself. */
  readonly write: (entry: NewEntry) => Promise<Result<Entry, Failure>>;
  /** Every entry that this device has read, also older versions and removals, oldest first. */
  readonly everything: () => readonly Entry[];
  /**
   * Imports copies of entries unchanged, except those that are here. Resolves with their number when they are durable
   * on this device.
   */
  readonly bringIn: (entries: readonly Entry[]) => Promise<Result<number, Failure>>;
  /**
   * Sends and reads now ("try again"), to the end of what the store hands out at once. With `unread` in the snapshot, a
   * part is still missing.
   */
  readonly refresh: () => Promise<void>;
}

/** Port: the last entry that a person saw in a document, on this device. */
export interface LastLook {
  /** Undefined before the first look, and when the device storage fails. */
  readonly read: (pair: PairId) => Promise<EntryId | undefined>;
  readonly write: (pair: PairId, newest: EntryId) => void;
}
