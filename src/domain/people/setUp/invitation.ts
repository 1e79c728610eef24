import { isUlid, type PairId, type PersonId } from "../../shared/ids";
import type { Destination } from "../../links/destination";
import type { DocumentPlace } from "../pair";

/**
 * What a link needs to open a pair for an invited person: its place, and who invites, by ids. It holds no name, because
 * links end up in logs.
 */
export interface Invitation {
  readonly pair: PairId;
  readonly document: DocumentPlace;
  /** Whose card begins the document: somebody else's card in the same place is no invitation. Absent in older links. */
  readonly inviter?: PersonId;
}

const JOIN = "join";

/**
 * Ids of Microsoft 365 are letters, digits and a few signs, the last a letter or digit. Other characters could end an
 * address early.
 */
const ID = /^[\w.,-]{0,199}\w$/;
/** The object id of a person. Any other id might be a name, which no link holds. */
const OBJECT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Separator of ids. No id contains it, and messengers leave it unchanged. */
const BETWEEN = "!";
const LONGEST = 1_000;
/** A person may paste a whole message around the link. */
const LONGEST_PASTED = 10_000;

/** The link of a pair. Undefined when an id was made by hand: it may hold a name. */
export const invitationDestination = ({ pair, document, inviter }: Invitation): Destination | undefined => {
  const by = inviter !== undefined && OBJECT_ID.test(inviter) ? [inviter] : [];
  const parts = [pair, ...by, ...placeParts(document)];
  return isUlid(pair) && parts.every((part) => ID.test(part))
    ? { screen: JOIN, about: parts.join(BETWEEN) }
    : undefined;
};

const placeParts = (place: DocumentPlace): readonly string[] => {
  if (place.store === "sharepoint-list") return ["list", place.siteId, place.logListId, place.sessionListId];
  const { owner, ownerId, sectionId, steps } = place;
  return [owner, ownerId, sectionId, ...(steps ? [steps.siteId, steps.sessionListId] : [])];
};

/** Parses an invitation; undefined for any other text, which is untrusted. */
export const parseInvitation = (about: string): Invitation | undefined => {
  if (about.length > LONGEST) return undefined;
  const [pair = "", ...rest] = about.split(BETWEEN);
  const inviter = OBJECT_ID.test(rest[0] ?? "") ? asPersonId(rest.shift() ?? "") : undefined;
  const [kind = "", ...ids] = rest;
  if (!isUlid(pair) || !ids.every((id) => ID.test(id))) return undefined;
  const document = readPlace(kind, ids);
  return document && { pair: asPairId(pair), document, ...(inviter !== undefined && { inviter }) };
};

/** A pair's id in an invitation is a ULID, a person's an object id: both checked before. */
const asPairId = (text: string): PairId => text as PairId;
const asPersonId = (text: string): PersonId => text.toLowerCase() as PersonId;

const readPlace = (kind: string, ids: readonly string[]): DocumentPlace | undefined => {
  const [first, second, third, fourth] = ids;
  if (first === undefined || second === undefined) return undefined;
  if (kind === "list")
    return third !== undefined && ids.length === 3
      ? { store: "sharepoint-list", siteId: first, logListId: second, sessionListId: third }
      : undefined;
  if (kind !== "groups" && kind !== "sites") return undefined;
  const notebook = { store: "onenote", owner: kind, ownerId: first, sectionId: second } as const;
  if (ids.length === 2) return notebook;
  return third !== undefined && fourth !== undefined && ids.length === 4
    ? { ...notebook, steps: { siteId: third, sessionListId: fourth } }
    : undefined;
};

/** Finds an invitation in pasted text: our own link, Teams' link, or a message around either. */
export const invitationIn = (pasted: string): Invitation | undefined => inLinkOf(JOIN, pasted, parseInvitation);

/** What the first readable link to `screen` in a pasted text tells: our own link, Teams' link, or a message around it. */
export const inLinkOf = <Told>(
  screen: string,
  pasted: string,
  parse: (about: string) => Told | undefined,
): Told | undefined => {
  const text = unescaped(pasted.slice(0, LONGEST_PASTED));
  for (const [, about = ""] of text.matchAll(new RegExp(`\\b${screen}/([\\w.,!-]+)`, "g"))) {
    // A sentence may go on right behind the link.
    const found = parse(about) ?? parse(about.replace(/[.,!-]+$/, ""));
    if (found) return found;
  }
  return undefined;
};

/** Teams nests an encoded address inside another. */
const unescaped = (text: string): string => {
  let now = text;
  for (let layer = 0; layer < 3; layer++)
    now = now.replace(/%(2[0-9A-F]|3[0-9A-F]|7[BDE])/gi, (sign) => decodeURIComponent(sign));
  return now;
};
