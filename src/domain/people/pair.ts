import type { PairId, PersonId } from "../shared/ids";
import type { Person } from "./person";

/** Role of a person in a pair or circle. */
export type Role = "mentor" | "mentee" | "peer";

/** A person in a pair. */
export interface Member extends Person {
  readonly role: Role;
}

/** Where the state of a pair's meetings is stored (step, who leads): control data, never words (D10). */
export interface StepsPlace {
  readonly siteId: string;
  readonly sessionListId: string;
}

/** A document in SharePoint: a list of entries, beside the list of its meetings' steps. */
export interface ListPlace extends StepsPlace {
  readonly store: "sharepoint-list";
  readonly logListId: string;
}

/** A document in OneNote: one section of a group's or a site's notebook. */
export interface NotebookPlace {
  readonly store: "onenote";
  readonly owner: "groups" | "sites";
  readonly ownerId: string;
  readonly sectionId: string;
  /** Absent where the pair may use no list: then each person's screen follows a conversation by itself. */
  readonly steps?: StepsPlace;
}

/** Where the shared document of a pair lives. */
export type DocumentPlace = ListPlace | NotebookPlace;

/** Two people who meet for mentoring, or a small circle of three or more, and where their document lives. */
export interface Pair<Place extends DocumentPlace = DocumentPlace> {
  readonly id: PairId;
  readonly members: readonly Member[];
  readonly document: Place;
  /** What a circle is called, as its document said when this device last looked. */
  readonly name?: string;
  /** The pair that replaces this one, after its document was moved. */
  readonly movedTo?: PairId;
}

/** Where the step of a meeting is shared; undefined when each person goes through it alone. */
export const stepsPlaceOf = ({ document }: Pair): StepsPlace | undefined =>
  document.store === "sharepoint-list" ? document : document.steps;

/** True when one of `pairs` stores its steps in that list. */
export const isUsedForSteps = ({ sessionListId }: StepsPlace, pairs: readonly Pair[]): boolean =>
  pairs.some((pair) => stepsPlaceOf(pair)?.sessionListId === sessionListId);

/** A pair whose document is in OneNote. */
export const isInNotebook = (pair: Pair): pair is Pair<NotebookPlace> => pair.document.store === "onenote";

/** The kinds of relationship: mentoring, or all are equals. */
export const RELATIONSHIPS = ["mentoring", "equals"] as const;

/** How the people of one pair or circle stand to each other. */
export type Relationship = (typeof RELATIONSHIPS)[number];

/** Mentoring takes a mentor and a person who is not one. A circle of mentors is one of equals, too. */
export const relationshipOf = ({ members }: Pick<Pair, "members">): Relationship =>
  new Set(members.map(({ role }) => role === "mentor")).size > 1 ? "mentoring" : "equals";

/** A circle has three people or more. */
export const isCircle = ({ members }: Pick<Pair, "members">): boolean => members.length > 2;

/** Who reads a guide: how they stand to each other, and whether they are a circle. Its words depend on both. */
export const READERS = [...RELATIONSHIPS, "mentoring-circle", "equals-circle"] as const;

/** One of `READERS`. */
export type Readers = (typeof READERS)[number];

/** The people of `pair` as readers of a guide. */
export const readersOf = (pair: Pick<Pair, "members">): Readers =>
  isCircle(pair) ? `${relationshipOf(pair)}-circle` : relationshipOf(pair);

/** True for whoever mentors in `pair`. */
export const isMentorIn = ({ members }: Pick<Pair, "members">, me: PersonId): boolean =>
  members.some(({ id, role }) => id === me && role === "mentor");

/** All members of `pair` but `me`. */
export const others = (pair: Pair, me: PersonId): readonly Member[] => pair.members.filter((m) => m.id !== me);

/** Whose yes a tender meeting needs: everybody's, or only one's own where each goes through it alone. */
export const askedIn = (pair: Pair, me: PersonId): readonly PersonId[] =>
  stepsPlaceOf(pair) ? pair.members.map(({ id }) => id) : [me];

/** True where a conversation has a host: among equals, unless each goes through it alone. */
export const hasHost = (pair: Pair): boolean => relationshipOf(pair) === "equals" && stepsPlaceOf(pair) !== undefined;

/** Leaves out pairs whose document was moved: the same people have a new pair. */
export const withoutMoved = (pairs: readonly Pair[]): readonly Pair[] => pairs.filter((pair) => !hasMoved(pair, pairs));

/** True for a pair whose document was moved to another one of `pairs`. */
export const hasMoved = ({ movedTo }: Pair, pairs: readonly Pair[]): boolean =>
  movedTo !== undefined && pairs.some(({ id }) => id === movedTo);

/** A team in Teams, with the places of its files and notes. */
export interface TeamPlace {
  /** Its Microsoft 365 group. */
  readonly groupId?: string;
  /** Site collection of its files in SharePoint. */
  readonly siteCollectionId?: string;
}

/** True when the document of `pair` is stored in this team. */
export const isKeptIn = (pair: Pair, { groupId, siteCollectionId }: TeamPlace): boolean => {
  const { document } = pair;
  if (document.store === "onenote" && document.owner === "groups" && document.ownerId === groupId) return true;
  const sites = [
    stepsPlaceOf(pair)?.siteId,
    document.store === "onenote" && document.owner === "sites" ? document.ownerId : undefined,
  ];
  return (
    siteCollectionId !== undefined &&
    sites.some((site) => site !== undefined && collectionOf(site) === siteCollectionId)
  );
};

/** A site id in Graph has three parts with commas between: host, collection, site. */
const collectionOf = (siteId: string): string | undefined => siteId.split(",")[1];
