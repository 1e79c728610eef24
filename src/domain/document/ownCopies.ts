import type { Pair } from "../people/pair";
import type { PersonId } from "../shared/ids";
import type { Entry } from "./entry";
import { canShare } from "./sharing";

/** What somebody may take from a copied document into a new one, and what waits for others to bring it. */
export interface OwnCopies {
  /** One's own entries, and those of nobody in the pair (written by hand in OneNote). */
  readonly own: readonly Entry[];
  readonly others: readonly Entry[];
}

/** Everybody brings their own words: a store takes whoever writes a row for its author (D3). */
export const ownCopies = (copies: readonly Entry[], me: PersonId, pair: Pair): OwnCopies => {
  const isOwn = ({ author, content }: Entry): boolean =>
    canShare({ author, zone: "pair", kind: content.kind }, me, "pair") || !pair.members.some(({ id }) => id === author);
  return { own: copies.filter(isOwn), others: copies.filter((copy) => !isOwn(copy)) };
};
