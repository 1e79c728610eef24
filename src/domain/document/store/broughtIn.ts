import type { Member, Pair } from "../../people/pair";
import type { EntryId, PersonId } from "../../shared/ids";
import type { Entry, EntryContent } from "../entry";

/** What a file holds, as far as it could be read. */
export interface SavedDocument {
  readonly entries: readonly Entry[];
  /** The people of the document that it says it was saved from. */
  readonly people: readonly Pick<Member, "id" | "name">[];
  /** Things in it that are no entries, or that are there twice. */
  readonly unread: number;
}

/** What a file would bring into a document: shown before anything comes in (P6). */
export interface FilePreview {
  /** The person's own entries that would come in, oldest first. */
  readonly entries: readonly Entry[];
  /** How many of each kind. */
  readonly byKind: ReadonlyMap<EntryContent["kind"], number>;
  /** Entries in the person's name that no file brings in: only a press of theirs makes such. */
  readonly leftOut: number;
  /** Entries of others, who bring them themselves. */
  readonly waiting: number;
  readonly unread: number;
  /** Names of people in the file who are not in this document. */
  readonly strangers: readonly string[];
}

/**
 * What a file may bring in its reader's name: words of their own. A file may come from anybody, so it sets no hours, counts
 * no meeting, books nothing, says yes to nothing, changes no members, and brings nothing that this version cannot read.
 */
const MAY_COME_IN: Readonly<Record<EntryContent["kind"], boolean>> = {
  note: true,
  reflection: true,
  goal: true,
  milestone: true,
  commitment: true,
  progress: true,
  checkin: true,
  budget: true,
  success: true,
  visibility: true,
  hearing: true,
  power: false,
  agreement: true,
  case: true,
  learned: true,
  celebration: true,
  term: true,
  meaning: true,
  insight: true,
  shift: true,
  concern: true,
  feedback: true,
  response: true,
  thanks: true,
  experience: true,
  introduction: true,
  card: true,
  rhythm: true,
  wish: true,
  tag: true,
  translation: true,
  availability: false,
  meeting: false,
  offer: false,
  answer: false,
  confirmation: false,
  calledOff: false,
  held: false,
  circle: false,
  members: false,
  steps: false,
  moved: false,
  "by-hand": false,
  other: false,
};

/** Looks into a file for `me`, for the document of `pair` that holds the entries `here`. Nothing comes in yet. */
export const previewOf = (
  { entries, people, unread }: SavedDocument,
  { me, pair, here }: { readonly me: PersonId; readonly pair: Pair; readonly here: readonly Entry[] },
): FilePreview => {
  const known = new Set(here.map(({ id }) => id));
  const missing = entries.filter(({ id }) => !known.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const mine = missing.filter(({ author }) => author === me);
  const removed = new Set(entries.filter(({ author }) => author === me).flatMap(({ removes }) => removes ?? []));
  const mineIds = new Set(mine.map(({ id }) => id));
  const taken: Entry[] = [];
  const takenIds = new Set<EntryId>();
  for (const entry of mine) {
    if (entry.removes !== undefined || removed.has(entry.id) || !MAY_COME_IN[entry.content.kind]) continue;
    // A newer version of words that came in with it. What is here already is replaced by nothing from a file.
    const { supersedes } = entry;
    const replaces = supersedes !== undefined && (known.has(supersedes) || mineIds.has(supersedes));
    if (replaces && !takenIds.has(supersedes)) continue;
    taken.push(entry);
    takenIds.add(entry.id);
  }
  const byKind = new Map<EntryContent["kind"], number>();
  for (const { content } of taken) byKind.set(content.kind, (byKind.get(content.kind) ?? 0) + 1);
  return {
    entries: taken,
    byKind,
    leftOut: mine.length - taken.length,
    waiting: missing.length - mine.length,
    unread,
    strangers: people.filter(({ id }) => !pair.members.some((member) => member.id === id)).map(({ name }) => name),
  };
};

/**
 * What a person takes along when their document moves: all of their own, as it is in the store. Each takes theirs, since
 * a store takes the writer of a row for its author (D3). What nobody is known to have written stays where it is.
 */
export const ownCopies = (entries: readonly Entry[], me: PersonId): readonly Entry[] =>
  entries.filter(({ author, content }) => author === me && content.kind !== "by-hand" && content.kind !== "moved");
