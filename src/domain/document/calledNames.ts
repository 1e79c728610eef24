import { calledOn } from "../people/howIWork";
import type { Pair } from "../people/pair";
import type { PersonId } from "../shared/ids";
import { lookOf } from "../shared/lookAlike";
import type { FoldedEntry } from "./fold";
import { cardShownBy } from "./members";

/**
 * What members of `pair` like to be called, by the cards that they show to all of it. Nobody is called like another
 * member, or by a part of that name: a name is how a reader knows who wrote.
 */
export const calledIn = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
): ReadonlyMap<PersonId, string> => {
  const said = members.map(({ id, name }) => ({ id, name, called: calledOn(cardShownBy(folded, id)?.content.card) }));
  return new Map(
    said.flatMap(({ id, called }) => {
      const isTaken = said.some((other) => other.id !== id && isPartOf(called, [other.name, other.called]));
      return called === undefined || isTaken ? [] : [[id, called] as const];
    }),
  );
};

const isPartOf = (called: string | undefined, names: readonly (string | undefined)[]): boolean =>
  called !== undefined &&
  names.some((name) => {
    const words = name === undefined ? [] : wordsOf(name);
    return wordsOf(called).every((word) => words.includes(word));
  });

const wordsOf = (name: string): readonly string[] => lookOf(name).trim().split(/\s+/);
