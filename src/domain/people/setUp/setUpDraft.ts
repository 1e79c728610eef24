import { among, listOf, record, valueOf, words, wordsThat, type Shape } from "../../shared/shape";
import { DOCUMENT_PLACE, LONGEST_CIRCLE_NAME, LONGEST_PURPOSE, MEMBER, ROLE } from "../pairShapes";
import type { DocumentPlace, Member, Role } from "../pair";
import type { PersonId } from "../../shared/ids";

/** What a person has chosen so far for a new pair; stored on the device until it is set up. */
export interface SetUpDraft {
  /** Made once, so that a second press sets up the same pair. */
  readonly id: string;
  readonly step: "who" | "where" | "confirm";
  /** The others, in the order in which they were chosen. */
  readonly others: readonly Member[];
  readonly myRole: Role;
  /** Of three or more: what they are called together, and what for. Absent until something is typed. */
  readonly circle?: CircleWords;
  readonly store: DocumentPlace["store"];
  /** The typed address of the place. */
  readonly address: string;
  readonly chosen?: ChosenPlace;
}

/** The name and the purpose of a circle (S55). */
export interface CircleWords {
  readonly name: string;
  readonly purpose: string;
}

/** A chosen place and its display name. */
export interface ChosenPlace {
  readonly name: string;
  readonly document: DocumentPlace;
}

/** Nothing chosen yet. */
export const newDraft = (id: string): SetUpDraft => ({
  id,
  step: "who",
  others: [],
  myRole: "mentor",
  store: "onenote",
  address: "",
});

/** The largest circle: more people are a group, which needs other rules. */
export const MOST_MEMBERS = 12;

/** The draft with another person. Of two, one is the mentor; of three or more, all are peers until roles are chosen. */
export const withPerson = (draft: SetUpDraft, person: Omit<Member, "role">): SetUpDraft => {
  if (draft.others.some(({ id }) => id === person.id) || draft.others.length + 1 >= MOST_MEMBERS) return draft;
  const others = [...draft.others, { ...person, role: "peer" as const }];
  if (others.length > 1)
    return { ...draft, others: others.map((each) => ({ ...each, role: "peer" as const })), myRole: "peer" };
  return { ...draft, others: others.map((each) => ({ ...each, role: otherRole(draft.myRole) })) };
};

/** The draft for two: its owner and this person, who said yes before. What is left to choose is the place. */
export const withOnly = (draft: SetUpDraft, other: Member): SetUpDraft => ({
  ...draft,
  step: "where",
  others: [other],
  myRole: otherRole(other.role),
});

/** The draft without this person. */
export const withoutPerson = (draft: SetUpDraft, id: PersonId): SetUpDraft => ({
  ...draft,
  others: draft.others.filter((each) => each.id !== id),
});

/** The draft with my own role; of two people the other role follows. */
export const withMyRole = (draft: SetUpDraft, myRole: Role): SetUpDraft => {
  const [only, ...more] = draft.others;
  if (!only || more.length > 0) return { ...draft, myRole };
  return { ...draft, myRole, others: [{ ...only, role: otherRole(myRole) }] };
};

/** The draft with another role for this person. */
export const withRoleOf = (draft: SetUpDraft, person: PersonId, role: Role): SetUpDraft => ({
  ...draft,
  others: draft.others.map((each) => (each.id === person ? { ...each, role } : each)),
});

const OTHER: Readonly<Record<Role, Role>> = { mentor: "mentee", mentee: "mentor", peer: "peer" };
const otherRole = (role: Role): Role => OTHER[role];

/** True for a draft of three or more people. */
export const isOfCircle = ({ others }: SetUpDraft): boolean => others.length > 1;

/** The name and the purpose of the circle of a draft, once both are there. A pair of two has neither, whatever was typed. */
export const circleOf = (draft: SetUpDraft): CircleWords | undefined => {
  const [name = "", purpose = ""] = [draft.circle?.name.trim(), draft.circle?.purpose.trim()];
  return isOfCircle(draft) && name !== "" && purpose !== "" ? { name, purpose } : undefined;
};

/** The draft with another kind of place: choices of the other kind are dropped. */
export const withStore = (draft: SetUpDraft, store: SetUpDraft["store"]): SetUpDraft => {
  const { id, step, others, myRole, circle, address } = draft;
  return { id, step, others, myRole, address, store, ...(circle && { circle }) };
};

const ID = wordsThat(200, (text) => text !== "");
const DRAFT: Shape<SetUpDraft> = record(
  {
    id: ID,
    step: among(["who", "where", "confirm"]),
    others: listOf(MEMBER),
    myRole: ROLE,
    store: among(["sharepoint-list", "onenote"]),
    address: words(4_000),
  },
  {
    circle: record({ name: words(LONGEST_CIRCLE_NAME), purpose: words(LONGEST_PURPOSE) }),
    chosen: record({ name: words(1_000), document: DOCUMENT_PLACE }),
  },
);

/** Parses a stored draft; undefined for anything else. */
export const parseDraft = (text: string): SetUpDraft | undefined => {
  try {
    return valueOf(DRAFT, JSON.parse(text));
  } catch {
    return undefined;
  }
};
