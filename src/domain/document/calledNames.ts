import { calledOn } from "../people/howIWork";
import type { Pair } from "../people/pair";
import type { PersonId } from "../shared/ids";
import { normalizeForSearch } from "../shared/searchText";
import type { FoldedEntry } from "./fold";
import { cardShownBy } from "./members";

/**
 * What members of `pair` like to be called, by the cards that they show to all of it. Nobody is called like another
 * member: a name is how a reader knows who wrote.
 */
export const calledIn = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
): ReadonlyMap<PersonId, string> => {
  const said = members.map(({ id, name }) => ({ id, name, called: calledOn(cardShownBy(folded, id)?.content.card) }));
  return new Map(
    said.flatMap(({ id, called }) => {
      const isTaken = said.some((other) => other.id !== id && isOneOf(called, [other.name, other.called]));
      return called === undefined || isTaken ? [] : [[id, called] as const];
    }),
  );
};

const isOneOf = (called: string | undefined, names: readonly (string | undefined)[]): boolean =>
  called !== undefined && names.some((name) => name !== undefined && plain(name) === plain(called));

const plain = (name: string): string => normalizeForSearch(name).split(/\s+/).join(" ");
