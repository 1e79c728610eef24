import type { Pair } from "../people/pair";
import type { FoldedEntry } from "./fold";
import { entriesOf, type EntryOf } from "./promises";

/** The list that somebody of the pair chose for the steps of its meetings. The newest choice counts. */
export const chosenSteps = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
): EntryOf<"steps"> | undefined =>
  entriesOf("steps", folded).findLast(({ author }) => members.some(({ id }) => id === author));
