import type { Failure } from "../../shared/failure";
import type { EntryId } from "../../shared/ids";
import type { Result } from "../../shared/result";
import type { DocumentPlaces } from "./documentPlaces";
import type { Invitation } from "./invitation";
import type { DocumentPlace, Member, NotebookPlace, Pair, StepsPlace } from "../pair";

/** Choices for a new pair. */
export interface PairWish {
  /** Includes the person themselves. */
  readonly members: readonly Member[];
  readonly document: DocumentPlace;
  /** The members in words, for people who read the document without the app. */
  readonly words: string;
  /** The pair whose document moves to the new place. */
  readonly movedFrom?: Pair;
}

/** An invitation whose document names the reader. */
export interface Invited {
  readonly kind: "invited";
  readonly invitation: Invitation;
  readonly card: EntryId;
  readonly members: readonly Member[];
  readonly inviter: Member;
  readonly joined: boolean;
  /** The reader's own pair whose document moves here: their own words are copied. */
  readonly movedFrom?: Pair;
}

/** Result of reading an invitation. */
export type ReadInvitation =
  | Invited
  /** The document does not name the reader. */
  | { readonly kind: "not-named" }
  /** The reader has this pair at another place. A link never changes the place of a pair: it may come from anyone. */
  | { readonly kind: "other-place" }
  /** The place has no members card: not yet, or not any more. */
  | { readonly kind: "nothing-there" };

/** Use cases: set up a pair, join one, move a document. Every action is idempotent. */
export interface SettingUp {
  readonly places: DocumentPlaces;
  /** `id` is made once for each new pair, however often its button is pressed. */
  readonly setUp: (wish: PairWish, id: string) => Promise<Result<Pair, Failure>>;
  readonly read: (invitation: Invitation, signal?: AbortSignal) => Promise<Result<ReadInvitation, Failure>>;
  readonly join: (invited: Invited) => Promise<Result<Pair, Failure>>;
  /** Creates a list for the steps of a pair in OneNote, and records it in the document, where the others find it. */
  readonly keepSteps: (pair: Pair<NotebookPlace>, steps: StepsPlace) => Promise<Result<Pair, Failure>>;
}
