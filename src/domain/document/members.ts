import type { Member, Pair } from "../people/pair";
import type { PairId, PersonId } from "../shared/ids";
import { type FoldedEntry, entriesOf, compareIds } from "./fold";
import { confirmationsIn } from "./agreements";
import type { EntryOf, FactKind } from "./entry";
import type { PublishedAvailability } from "../people/myTime/availability";

/** The valid members card, and who has confirmed it. */
interface StandingMembers {
  readonly entry: EntryOf<"members">;
  readonly members: readonly Member[];
  /** Its author and all who confirmed it. */
  readonly joined: ReadonlySet<PersonId>;
}

/**
 * The members of the document. It begins with a card by one of `trusted` who names themselves; a later card counts if
 * its author was a member before. A card's id tells only what its writer's clock said: so it is not the oldest card that
 * begins the document. Others with write access to the same place could date theirs back, and take the document over.
 */
export const membersIn = (
  folded: readonly FoldedEntry[],
  trusted: readonly Pick<Member, "id">[],
): StandingMembers | undefined => {
  let standing: EntryOf<"members"> | undefined;
  for (const entry of entriesOf("members", folded)) {
    const may = standing ? names(standing, entry.author) : trusted.some(({ id }) => id === entry.author);
    if (may && names(entry, entry.author)) standing = entry;
  }
  if (!standing) return undefined;
  const said = confirmationsIn(folded).get(standing.id) ?? [];
  const { members } = standing.content.members;
  return { entry: standing, members, joined: new Set([standing.author, ...said]) };
};

/** Everybody whose card names themselves: they can begin a document. More than one is a document that two claim. */
export const invitersIn = (folded: readonly FoldedEntry[]): readonly PersonId[] => [
  ...new Set(
    entriesOf("members", folded)
      .filter((entry) => names(entry, entry.author))
      .map(({ author }) => author),
  ),
];

/** The entry by a member of `pair` that says its document goes on as the pair `to`. The newest says where. */
export const findMove = (to: PairId, folded: readonly FoldedEntry[], { members }: Pick<Pair, "members">) =>
  entriesOf("moved", folded).findLast(
    ({ author, content }) => content.moved.to === to && members.some(({ id }) => id === author),
  );

const names = ({ content }: EntryOf<"members">, person: PersonId): boolean =>
  content.members.members.some(({ id }) => id === person);

/** The list that a member chose for the steps of meetings. The newest choice counts. */
export const chosenSteps = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
): EntryOf<"steps"> | undefined =>
  entriesOf("steps", folded).findLast(({ author }) => members.some(({ id }) => id === author));

/** The newest entry of a kind by `person`. */
const newestBy = <K extends FactKind>(
  person: PersonId,
  kind: K,
  folded: readonly FoldedEntry[],
): EntryOf<K> | undefined =>
  entriesOf(kind, folded)
    .filter(({ author }) => author === person)
    .toSorted((a, b) => compareIds(a.id, b.id))
    .at(-1);

/** The card that `person` currently shows the pair, if any. */
export const cardShownBy = (folded: readonly FoldedEntry[], person: PersonId): EntryOf<"card"> | undefined =>
  newestBy(person, "card", folded);

/**
 * The latest availability that `person` published; undefined when nothing is declared. Only a person's own entries
 * count.
 */
export const availabilityOf = (folded: readonly FoldedEntry[], person: PersonId): PublishedAvailability | undefined =>
  newestBy(person, "availability", folded)?.content.availability;
