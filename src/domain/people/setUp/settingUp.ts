import type { Failure } from "../../shared/failure";
import type { EntryId } from "../../shared/ids";
import type { Result } from "../../shared/result";
import type { DocumentPlaces } from "./documentPlaces";
import type { Invitation } from "./invitation";
import type { DocumentPlace, Member, NotebookPlace, Pair, StepsPlace } from "../pair";

/** What somebody has chosen for a new pair. */
export interface PairWish {
  /** The person themselves among them. */
  readonly members: readonly Member[];
  readonly document: DocumentPlace;
  /** Who belongs to it, in words, for people who read the document without the app. */
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
  /** The reader has said yes before. */
  readonly joined: boolean;
  /** One's own pair whose document moves here: one's own words come along. */
  readonly movedFrom?: Pair;
}

/** What stands at the place that an invitation leads to. */
export type ReadInvitation =
  | Invited
  /** Other people's document. */
  | { readonly kind: "not-named" }
  /** One has this pair already, somewhere else. A link never changes where a pair lives: it could come from anybody. */
  | { readonly kind: "other-place" }
  /** Nobody has written down who belongs to it: not yet, or not any more. */
  | { readonly kind: "nothing-there" };

/** Setting up pairs, joining them, and moving a document from one place to another. Everything may be pressed twice. */
export interface SettingUp {
  readonly places: DocumentPlaces;
  /** `id` is made once for each pair that somebody sets up, however often they press. */
  readonly setUp: (wish: PairWish, id: string) => Promise<Result<Pair, Failure>>;
  readonly read: (invitation: Invitation, signal?: AbortSignal) => Promise<Result<ReadInvitation, Failure>>;
  readonly join: (invited: Invited) => Promise<Result<Pair, Failure>>;
  /** Gives a pair in OneNote a list for the steps of its meetings, and says so in the document, where the others find it. */
  readonly keepSteps: (pair: Pair<NotebookPlace>, steps: StepsPlace) => Promise<Result<Pair, Failure>>;
}
