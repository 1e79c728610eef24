import { PUBLIC_KEY } from "../organisation/programme";
import type { Member, Role } from "../people/pair";
import { ROLE } from "../people/pairShapes";
import type { Person } from "../people/person";
import type { Failure } from "../shared/failure";
import type { PersonId } from "../shared/ids";
import type { Result } from "../shared/result";
import { among, filled, record, tagged, valueOf, type Shape } from "../shared/shape";
import type { LocalDate } from "../time/zoneData";

/** Longest notice, in characters: a few sentences. */
export const LONGEST_NOTICE = 600;

/** What somebody writes on the notice board: their own words and their own role. Nothing is filled in for them (P2). */
export interface NoticeWords {
  readonly role: Role;
  readonly text: string;
}

/** Reads the words of a notice: those of others are untrusted, and shown as text. */
export const NOTICE_WORDS: Shape<NoticeWords> = record({ role: ROLE, text: filled(LONGEST_NOTICE) });

/** Somebody as SharePoint names them. A row never says who wrote it. */
export interface NoticeAuthor extends Pick<Person, "id" | "name"> {
  readonly address?: string;
}

/** A notice of one person. */
export interface BoardNotice extends NoticeWords {
  readonly author: NoticeAuthor;
  /** To this key a question to its author is sealed. Without one nobody can ask. */
  readonly key?: string;
}

/** One row of the notice board as its store gives it, and what the service says about it. */
export interface BoardRow {
  readonly id: string;
  readonly author?: NoticeAuthor;
  /** The row is as its author left it: nobody else changed it. */
  readonly isOwnHand: boolean;
  readonly role: unknown;
  readonly text: unknown;
  readonly key: unknown;
}

/** SharePoint numbers rows in the order in which they come. */
const byNumber = (a: BoardRow, b: BoardRow): number => Number(a.id) - Number(b.id);

/**
 * The notice of each person: their newest row, so that one person fills no board. A row that somebody else changed says
 * nothing, and hides what its author wrote before: they may have taken it back. Without words it is taken back.
 */
export const noticesIn = (rows: readonly BoardRow[]): readonly BoardNotice[] => {
  const newest = new Map<PersonId, BoardRow>();
  for (const row of rows.toSorted(byNumber)) if (row.author) newest.set(row.author.id, row);
  return [...newest.values()].flatMap(({ author, isOwnHand, role, text, key }) => {
    const words = isOwnHand ? valueOf(NOTICE_WORDS, { role, text }) : undefined;
    const known = valueOf(PUBLIC_KEY, key);
    return words && author ? [{ ...words, author, ...(known !== undefined && { key: known }) }] : [];
  });
};

/**
 * The order of one day: another one each day, and the same for every reader. It depends on nothing that an author can
 * choose, so nobody writes until they stand first.
 */
export const inOrderOfDay = (notices: readonly BoardNotice[], day: LocalDate): readonly BoardNotice[] =>
  notices
    .map((notice) => ({ notice, place: mixed(`${day} ${notice.author.id}`) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ notice }) => notice);

/** FNV-1a and the end of MurmurHash3, which spreads texts that differ in one letter. Not for secrets. */
const mixed = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * What one person says to another through the board, sealed so that only the other reads it. An `ask` brings the key for
 * its answer. An answer is a yes or a no: nobody gives a reason, because there is no place for one.
 */
export type SealedWords =
  | { readonly says: "ask"; readonly key: string; readonly role: Role }
  | { readonly says: "yes" }
  | { readonly says: "no" };

/** Reads what was sealed: whoever sealed it is untrusted. */
export const SEALED_WORDS: Shape<SealedWords> = tagged("says", {
  ask: record({ says: among(["ask"]), key: PUBLIC_KEY, role: ROLE }),
  yes: record({ says: among(["yes"]) }),
  no: record({ says: among(["no"]) }),
});

/** Something that was opened, with whom SharePoint names as its author. */
export interface OpenedWords {
  readonly row: string;
  readonly from: NoticeAuthor;
  readonly words: SealedWords;
}

/** Somebody who would like to talk with the reader, and what the reader said. */
export interface AskedMe {
  readonly from: NoticeAuthor;
  readonly role: Role;
  /** To this key the answer is sealed. */
  readonly key: string;
  readonly answer?: "yes" | "no";
}

/** What the reader said to somebody; kept in the reader's own folder, because what they sealed only the other can open. */
export interface SaidWords {
  readonly says: SealedWords["says"];
  readonly to: NoticeAuthor;
  /** The role of the other, as the reader knew it. */
  readonly role: Role;
}

/** Whom the reader asked, and what they say. */
export interface AskedByMe {
  readonly to: NoticeAuthor;
  readonly role: Role;
  readonly answer?: "yes" | "no";
}

/** What the reader said, by whom they said it to. */
export type SaidTo = ReadonlyMap<PersonId, SaidWords>;

/** Questions to the reader: the newest of each person, with what the reader said. Whoever asks back has said yes. */
export const questionsTo = (opened: readonly OpenedWords[], said: SaidTo): readonly AskedMe[] => {
  const newest = new Map<PersonId, AskedMe>();
  for (const { from, words } of opened) {
    if (words.says !== "ask") continue;
    const mine = said.get(from.id)?.says;
    const answer = mine === "ask" ? "yes" : mine;
    newest.set(from.id, { from, role: words.role, key: words.key, ...(answer && { answer }) });
  }
  return [...newest.values()];
};

/** Whom the reader asked. Only an answer of that person counts, and the newest of several. */
export const answersFor = (opened: readonly OpenedWords[], said: SaidTo): readonly AskedByMe[] =>
  [...said.values()].flatMap(({ says, to, role }) => {
    if (says !== "ask") return [];
    const theirs = opened.findLast(({ from }) => from.id === to.id)?.words.says;
    const answer = theirs === "ask" ? "yes" : theirs;
    return [{ to, role, ...(answer && { answer }) }];
  });

/** A notice board as one person sees it. */
export interface Board {
  /** What others wrote. */
  readonly notices: readonly BoardNotice[];
  /** What the reader wrote. */
  readonly mine?: NoticeWords;
  readonly askedMe: readonly AskedMe[];
  readonly askedByMe: readonly AskedByMe[];
}

/** The role of whoever asks somebody with this one. */
export const OTHER_ROLE: Readonly<Record<Role, Role>> = { mentor: "mentee", mentee: "mentor", peer: "peer" };

/** The other person as a member of a new pair; undefined where SharePoint tells no address. */
export const memberOf = ({ id, name, address }: NoticeAuthor, role: Role): Member | undefined =>
  address === undefined ? undefined : { id, name, address, role };

/** A row with sealed words. Whether it asks or answers, and whom, only that person finds out. */
export interface SealedRow {
  readonly id: string;
  readonly author?: NoticeAuthor;
  readonly sealed: string;
}

/** Port: the rows of a programme's notice board. */
export interface BoardStore {
  readonly read: (
    signal?: AbortSignal,
  ) => Promise<Result<{ readonly notices: readonly BoardRow[]; readonly sealed: readonly SealedRow[] }, Failure>>;
  /** Writes one's own row, or changes it; undefined empties it. */
  readonly put: (words: NoticeWords | undefined, key: string) => Promise<Result<void, Failure>>;
  readonly send: (sealed: string) => Promise<Result<void, Failure>>;
}

/**
 * Port: the notice board of a programme, as the signed-in person uses it (S60). Everybody who can open the programme's
 * site reads notices; who asked whom, and the answer, only the two read.
 */
export interface NoticeBoard {
  readonly read: (signal?: AbortSignal) => Promise<Result<Board, Failure>>;
  /** Writes one's own notice, or changes it. */
  readonly put: (words: NoticeWords) => Promise<Result<void, Failure>>;
  /** Empties one's own notice. */
  readonly takeBack: () => Promise<Result<void, Failure>>;
  readonly ask: (notice: BoardNotice) => Promise<Result<void, Failure>>;
  readonly answer: (asked: AskedMe, says: "yes" | "no") => Promise<Result<void, Failure>>;
}
