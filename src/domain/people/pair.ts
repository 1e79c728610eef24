import type { PairId, PersonId } from "../shared/ids";
import type { Person } from "./person";

/** What somebody is to the others in a pair or circle. */
export type Role = "mentor" | "mentee" | "peer";

/** A person in a pair. */
export interface Member extends Person {
  readonly role: Role;
}

/** Where the shared document of a pair lives. OneNote joins as a second kind. */
export interface DocumentPlace {
  readonly store: "sharepoint-list";
  readonly siteId: string;
  /** The list that holds what people wrote. */
  readonly logListId: string;
  /** The list that holds where a meeting is (step, who leads): control data, never anybody's words (D10). */
  readonly sessionListId: string;
}

/** Two people who meet for mentoring, or a small circle of three or more, and where their document lives. */
export interface Pair {
  readonly id: PairId;
  readonly members: readonly Member[];
  readonly document: DocumentPlace;
}

/** Everybody in `pair` but `me`. */
export const others = (pair: Pair, me: PersonId): readonly Member[] => pair.members.filter((m) => m.id !== me);
