import type { Pair } from "../../people/pair";
import type { PersonId } from "../../shared/ids";
import type { LocalDate } from "../../time/zoneData";
import { isOf } from "../entry";
import { compareIds, type FoldedEntry } from "../fold";
import { progressIn, standingOf, type Standing } from "../promises";

/** A promise as it stands in the document. */
export interface Promised<T extends FoldedEntry> extends Standing {
  readonly shown: T;
  readonly due: LocalDate;
}

/** The promises of one person. */
export interface PersonPromises<T extends FoldedEntry> {
  readonly person: PersonId;
  /** Asked for, open or begun, by their day. */
  readonly open: readonly Promised<T>[];
  /** Done, changed or stopped, the latest day first. */
  readonly over: readonly Promised<T>[];
}

/** The promises of a document by person and day: `first`, the other members, and whoever is no member but promised something. */
export const promisesByPerson = <T extends FoldedEntry>(
  folded: readonly T[],
  { members }: Pick<Pair, "members">,
  first: PersonId,
): readonly PersonPromises<T>[] => {
  const said = progressIn(folded);
  const byPerson = new Map<PersonId, Promised<T>[]>([first, ...members.map(({ id }) => id)].map((id) => [id, []]));
  for (const shown of folded) {
    const { entry, earlier } = shown;
    if (!isOf("commitment", entry)) continue;
    const { owner, due } = entry.content.commitment;
    const own = byPerson.get(owner) ?? [];
    byPerson.set(owner, own);
    own.push({ shown, due, ...standingOf([entry, ...earlier], owner, said) });
  }
  return [...byPerson].map(([person, own]) => {
    const byDay = own.toSorted(
      (a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) || compareIds(a.shown.entry.id, b.shown.entry.id),
    );
    return { person, open: byDay.filter(isOpen), over: byDay.filter((each) => !isOpen(each)).toReversed() };
  });
};

const isOpen = ({ status }: Standing): boolean => status === "asked" || status === "open" || status === "doing";
