import type { Failure } from "../../shared/failure";
import type { EntryId } from "../../shared/ids";
import type { Result } from "../../shared/result";
import type { DocumentPlaces, PlaceName } from "./documentPlaces";
import type { Beginning } from "./beginning";
import type { Invitation } from "./invitation";
import type { CircleWords } from "./setUpDraft";
import type { DocumentPlace, Member, NotebookPlace, Pair, StepsPlace } from "../pair";

/** Choices for a new pair. */
export interface PairWish {
  /** Includes the person themselves. */
  readonly members: readonly Member[];
  readonly document: DocumentPlace;
  /** The members in words, for people who read the document without the app. */
  readonly words: string;
  /** The name and the purpose of a circle. */
  readonly circle?: CircleWords;
  /** The pair whose document moves to the new place. */
  readonly movedFrom?: Pair;
}

/** An invitation whose document names the reader. */
export interface Invited {
  readonly kind: "invited";
  readonly invitation: Invitation;
  readonly card: EntryId;
  /** With the names and addresses that Microsoft 365 knows, wherever it tells them. */
  readonly members: readonly Member[];
  readonly inviter: Member;
  /** The name and the purpose of a circle, as a member of it said last. */
  readonly circle?: CircleWords;
  /** True when the store proves that the inviter wrote the card. OneNote never does. */
  readonly isProved: boolean;
  /** Members whose name and address are only what the inviter wrote, and the failure that may be put right. */
  readonly unconfirmed: { readonly members: readonly Member[]; readonly why?: Failure };
  /** What Microsoft 365 calls the place; absent when it does not tell. */
  readonly place?: PlaceName;
  readonly joined: boolean;
  /** Members that the reader's own pair did not have: they can read what the reader wrote. */
  readonly newMembers: readonly Member[];
  /** Another pair of the same people, which this one does not replace. */
  readonly other?: Pair;
  /** The reader's own pair whose document moves here: their own words are copied. */
  readonly movedFrom?: Pair;
  /** The card says that this pair moves here, and its own document does not: nothing is copied. */
  readonly claimsMove?: Pair;
}

/** Result of reading an invitation. */
export type ReadInvitation =
  | Invited
  /** The document does not name the reader. */
  | { readonly kind: "not-named" }
  /** It named them once: the reader has this pair. */
  | { readonly kind: "taken-out" }
  /** The link names one person, and the place is somebody else's. */
  | { readonly kind: "other-inviter" }
  /** An older link, which names nobody, and a place in which more than one person invites. */
  | { readonly kind: "several-inviters" }
  /** The card gives somebody the address of another person. */
  | { readonly kind: "false-address" }
  /** The reader has this pair at another place. A link never changes the place of a pair: it may come from anyone. */
  | { readonly kind: "other-place" }
  /** The place has no members card: not yet, or not any more. */
  | { readonly kind: "nothing-there" };

/** What a link of a programme comes to for its reader. */
export type ReadBeginning =
  /** One of these people has begun: the reader joins as with any invitation. */
  | { readonly kind: "begun"; readonly invited: Invited }
  /** Nobody has begun. Names and addresses are those of the directory, never of the link. */
  | {
      readonly kind: "new";
      readonly beginning: Beginning;
      readonly members: readonly Member[];
      /** What Microsoft 365 calls the place; absent when it does not tell. */
      readonly place?: PlaceName;
      /** A pair of the same people that the reader has already. */
      readonly other?: Pair;
    }
  /** The link names other people. */
  | { readonly kind: "not-named" }
  /** The directory does not know one of them any more. */
  | { readonly kind: "unknown-person" }
  /** Somebody whom the link does not name has begun there, or the reader has this pair at another place. */
  | { readonly kind: "other-place" };

/** Use cases: set up a pair, join one, move a document. Every action is idempotent. */
export interface SettingUp {
  readonly places: DocumentPlaces;
  /** `id` is made once for each new pair, however often its button is pressed. */
  readonly setUp: (wish: PairWish, id: string) => Promise<Result<Pair, Failure>>;
  readonly read: (invitation: Invitation, signal?: AbortSignal) => Promise<Result<ReadInvitation, Failure>>;
  /** Reads a programme's link at its place. Beginning is `setUp` with what this tells, and the id of its pair. */
  readonly readBeginning: (beginning: Beginning, signal?: AbortSignal) => Promise<Result<ReadBeginning, Failure>>;
  readonly join: (invited: Invited) => Promise<Result<Pair, Failure>>;
  /** Creates a list for the steps of a pair in OneNote, and records it in the document, where the others find it. */
  readonly keepSteps: (pair: Pair<NotebookPlace>, steps: StepsPlace) => Promise<Result<Pair, Failure>>;
}
