import type { Destination } from "../../links/destination";
import { isUlid, type PairId, type PersonId } from "../../shared/ids";
import type { ListPlace, Role } from "../pair";
import { inLinkOf } from "./invitation";
import { MOST_MEMBERS } from "./setUpDraft";

/**
 * What a link of a programme tells: who is brought together, and in which lists, by ids. Nobody has begun yet, so no card
 * says so; the names and the place are asked from Microsoft 365, and each person decides with a press.
 */
export interface Beginning {
  readonly pair: PairId;
  readonly document: ListPlace;
  readonly members: readonly { readonly id: PersonId; readonly role: Role }[];
}

/** The screen of such a link. */
const TOGETHER = "together";

const BETWEEN = "!";
const LONGEST = 1_500;

/** The same letters as in an invitation: no other sign can end an address early. */
const ID = /^[\w.,-]{0,199}\w$/;
const OBJECT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const LETTERS: Readonly<Record<Role, string>> = { mentor: "m", mentee: "t", peer: "p" };
const ROLES: readonly Role[] = ["mentor", "mentee", "peer"];

/** The link's target; undefined when an id is none of Microsoft 365's, because it may hold a name. */
export const beginningDestination = ({ pair, document, members }: Beginning): Destination | undefined => {
  const { siteId, logListId, sessionListId } = document;
  const about = [
    pair,
    ...[siteId, logListId, sessionListId],
    ...members.map(({ id, role }) => `${LETTERS[role]}${id.toLowerCase()}`),
  ].join(BETWEEN);
  return parseBeginning(about) && { screen: TOGETHER, about };
};

/** Parses what a link tells; undefined for anything else, because anybody can write a link. */
export const parseBeginning = (about: string): Beginning | undefined => {
  if (about.length > LONGEST) return undefined;
  const [pair = "", siteId = "", logListId = "", sessionListId = "", ...people] = about.split(BETWEEN);
  const members = people.map(memberIn);
  const isWhole = isUlid(pair) && [siteId, logListId, sessionListId].every((id) => ID.test(id));
  if (!isWhole || members.length < 2 || members.length > MOST_MEMBERS) return undefined;
  if (!members.every((member) => member !== undefined)) return undefined;
  if (new Set(members.map(({ id }) => id)).size < members.length) return undefined;
  const document = { store: "sharepoint-list", siteId, logListId, sessionListId } as const;
  return { pair: asPairId(pair), document, members };
};

/** Finds such a link in pasted text. */
export const beginningIn = (pasted: string): Beginning | undefined => inLinkOf(TOGETHER, pasted, parseBeginning);

/** Checked before: a pair's id is a ULID here. */
const asPairId = (text: string): PairId => text as PairId;

const memberIn = (text: string): Beginning["members"][number] | undefined => {
  const role = ROLES.find((each) => LETTERS[each] === text.charAt(0));
  const id = text.slice(1);
  return role !== undefined && OBJECT_ID.test(id) ? { id: id as PersonId, role } : undefined;
};
