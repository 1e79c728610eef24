import type { EntryId, PairId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { JournalPrompt } from "./journalPrompts";

/** A page's id: a ULID, so that pages sort by the time of their first word. */
export type JournalPageId = string & { readonly __id: "page" };

/** What somebody said on a page, at one time. */
export interface PageWords {
  readonly text: string;
  /** BCP 47 language of `text`. */
  readonly lang: string;
  /** The question it answers; absent when somebody wrote freely, or answered one that this version does not know. */
  readonly prompt?: JournalPrompt;
}

/** A copy of a page that its writer showed to a pair, and the entry it became. */
export interface PageCopy {
  readonly pair: PairId;
  readonly entry: EntryId;
  /** The copy was taken back. */
  readonly takenBack: boolean;
}

/** One page of somebody's own journal. Nobody else reads it. */
export interface JournalPage extends PageWords {
  readonly id: JournalPageId;
  readonly at: Instant;
  /** What stood here before, newest first: changing a page, also on two devices at once, loses no word. */
  readonly earlier: readonly PageWords[];
  readonly copies: readonly PageCopy[];
}
