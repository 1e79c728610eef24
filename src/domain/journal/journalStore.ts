import type { OwnFile, OwnState } from "../people/ownFile";
import type { Failure } from "../shared/failure";
import type { EntryId, PairId } from "../shared/ids";
import type { Result } from "../shared/result";
import type { JournalPage, JournalPageId, PageWords } from "./journal";
import type { PulseAnswers, PulseRound, PulseWords } from "./pulse";

/** What a screen shows of a journal at one moment. A new object whenever something changed. */
export interface JournalSnapshot extends OwnState {
  /** Newest first. */
  readonly pages: readonly JournalPage[];
  /** One's own pulse, the first round first. */
  readonly rounds: readonly PulseRound[];
}

/**
 * Port: the signed-in person's own journal, on the device first, then in their own app folder (P6). Private to its
 * owner. Every answer means "durable on this device".
 */
export interface JournalStore extends OwnFile {
  readonly snapshot: () => JournalSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Loads the device's copy, then the folder's. Also "try again". */
  readonly load: () => Promise<void>;
  readonly write: (words: PageWords) => Promise<Result<void, Failure>>;
  readonly change: (page: JournalPageId, words: PageWords) => Promise<Result<void, Failure>>;
  /** Keeps a round of one's own pulse, in a file like that of a page. */
  readonly answer: (words: PulseWords) => Promise<Result<void, Failure>>;
  /** Keeps how the beginning is remembered in a round. */
  readonly remember: (round: JournalPageId, memory: PulseAnswers) => Promise<Result<void, Failure>>;
  /** Removes pages and rounds with all their versions. */
  readonly remove: (ids: readonly JournalPageId[]) => Promise<Result<void, Failure>>;
  /** Records that `entry` is a copy of a page or of an answer, or that the copy was withdrawn. */
  readonly noteCopy: (
    page: JournalPageId,
    pair: PairId,
    entry: EntryId,
    takenBack: boolean,
  ) => Promise<Result<void, Failure>>;
}
