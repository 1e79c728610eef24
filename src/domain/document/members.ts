import type { Member } from "../people/pair";
import type { PersonId } from "../shared/ids";
import type { FoldedEntry } from "./fold";
import { confirmationsIn, entriesOf, type EntryOf } from "./promises";

/** The members card that counts, and who has said yes to it. */
export interface StandingMembers {
  readonly entry: EntryOf<"members">;
  readonly members: readonly Member[];
  /** Its author and everybody who said yes. */
  readonly joined: ReadonlySet<PersonId>;
}

/**
 * Who belongs to the document. The first card counts whose author names themselves; a later one counts when somebody wrote
 * it who belonged before. So nobody else who may write in the same place can make the document theirs.
 */
export const membersIn = (folded: readonly FoldedEntry[]): StandingMembers | undefined => {
  let standing: EntryOf<"members"> | undefined;
  for (const entry of entriesOf("members", folded)) {
    const may = standing ?? entry;
    if (names(may, entry.author) && names(entry, entry.author)) standing = entry;
  }
  if (!standing) return undefined;
  const said = confirmationsIn(folded).get(standing.id) ?? [];
  const { members } = standing.content.members;
  return { entry: standing, members, joined: new Set([standing.author, ...said]) };
};

const names = ({ content }: EntryOf<"members">, person: PersonId): boolean =>
  content.members.members.some(({ id }) => id === person);
