import type { OwnFile, OwnState } from "../people/ownFile";
import type { EntryId, PairId } from "../shared/ids";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { JournalPage, JournalPageId, PageWords } from "./journal";

/** What a screen shows of a journal at one moment. A new object whenever something changed. */
export interface JournalSnapshot extends OwnState {
  /** Newest first. */
  readonly pages: readonly JournalPage[];
}

/**
 * Port: the signed-in person's own journal, on the device first, then in their own app folder (P6). Nobody else reads
 * it. Every answer means "safe on this device".
 */
export interface JournalBook extends OwnFile {
  readonly snapshot: () => JournalSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** The device's copy at once, the folder behind that. Also "try again". */
  readonly load: () => Promise<void>;
  readonly write: (words: PageWords) => Promise<Result<void, Failure>>;
  readonly change: (page: JournalPageId, words: PageWords) => Promise<Result<void, Failure>>;
  /** Takes away all that was ever said on a page. */
  readonly remove: (page: JournalPageId) => Promise<Result<void, Failure>>;
  /** Remembers that `entry` is a copy of a page, or that it was taken back. */
  readonly noteCopy: (
    page: JournalPageId,
    pair: PairId,
    entry: EntryId,
    takenBack: boolean,
  ) => Promise<Result<void, Failure>>;
}
