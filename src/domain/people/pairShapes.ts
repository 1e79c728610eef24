import type { PairId, PersonId } from "../shared/ids";
import { among, ifReadable, listOf, record, tagged, wordsThat, type Shape } from "../shared/shape";
import type { DocumentPlace, Member, Pair, Role } from "./pair";
import type { Person } from "./person";

const filledUpTo = (most: number): Shape<string> => wordsThat(most, (text) => text !== "");
const PAIR_ID = filledUpTo(200) as Shape<PairId>;
const GRAPH_ID = filledUpTo(500);

/** One address: in links to a chat, a mail or a meeting a comma or a semicolon would add somebody else. */
const ADDRESS: Shape<string> = wordsThat(
  400,
  (text) => /^[^\s\p{C},;:<>()[\]"\\@]+@[^\s\p{C},;:<>()[\]"\\@]+$/u.test(text),
  "one address",
);

/** Reads a role. */
export const ROLE: Shape<Role> = among(["mentor", "mentee", "peer"]);

const NAMED = { id: filledUpTo(200) as Shape<PersonId>, name: filledUpTo(400), address: ADDRESS };

/** Reads a member of a pair. */
export const MEMBER: Shape<Member> = record({ ...NAMED, role: ROLE });

/** The most who come to one meeting besides a pair. */
export const MOST_GUESTS = 6;

/** Reads who comes to one meeting besides a pair. */
export const GUESTS: Shape<readonly Person[]> = listOf(record(NAMED), { least: 1, most: MOST_GUESTS });

/** Reads the place of a document. */
export const DOCUMENT_PLACE: Shape<DocumentPlace> = tagged("store", {
  onenote: record(
    { store: among(["onenote"]), owner: among(["groups", "sites"]), ownerId: GRAPH_ID, sectionId: GRAPH_ID },
    { steps: record({ siteId: GRAPH_ID, sessionListId: GRAPH_ID }) },
  ),
  "sharepoint-list": record({
    store: among(["sharepoint-list"]),
    siteId: GRAPH_ID,
    logListId: GRAPH_ID,
    sessionListId: GRAPH_ID,
  }),
});

/** Longest name of a circle, in characters. */
export const LONGEST_CIRCLE_NAME = 80;
/** Longest words about what a circle is for, in characters, where it is set up. */
export const LONGEST_PURPOSE = 600;

/** Reads a pair of `pairs.json`. */
export const PAIR: Shape<Pair> = record(
  { id: PAIR_ID, members: listOf(MEMBER, { least: 2 }), document: DOCUMENT_PLACE },
  { movedTo: ifReadable(PAIR_ID), name: ifReadable(filledUpTo(LONGEST_CIRCLE_NAME)) },
);
