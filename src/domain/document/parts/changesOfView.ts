import { isOf } from "../entry";
import { compareIds, newestIds, type FoldedEntry } from "../fold";

/** How a person's view of one thing changed: each look back continues the one before. */
export interface ChangeOfView<T extends FoldedEntry> {
  /** Oldest first; never empty. */
  readonly looks: readonly T[];
  /** What it is about, as the newest look that says it. */
  readonly topic?: string;
}

/**
 * Looks back, chained through what each looks back on, the newest chain first. A chain is one person's: nobody continues
 * another's. Two looks at the same words are two chains, and no chain goes back in time, however entries refer to each
 * other.
 */
export const changesOfView = <T extends FoldedEntry>(folded: readonly T[]): readonly ChangeOfView<T>[] => {
  const newest = newestIds(folded);
  const chains: T[][] = [];
  const endingWith = new Map<string, T[]>();
  for (const shown of folded) {
    const { entry } = shown;
    if (!isOf("shift", entry)) continue;
    const { earlier } = entry.content.shift;
    const before = earlier && newest.get(earlier);
    const chain = before === undefined ? undefined : endingWith.get(before);
    const isContinued = chain?.[0] !== undefined && chain[0].entry.author === entry.author;
    const own = isContinued ? chain : [];
    if (isContinued && before !== undefined) endingWith.delete(before);
    else chains.push(own);
    own.push(shown);
    endingWith.set(entry.id, own);
  }
  return chains
    .map((looks): ChangeOfView<T> => {
      const topic = looks
        .flatMap(({ entry }) => (isOf("shift", entry) ? (entry.content.shift.topic ?? []) : []))
        .at(-1);
      return { looks, ...(topic !== undefined && { topic }) };
    })
    .toSorted((a, b) => compareIds(lastOf(b).entry.id, lastOf(a).entry.id));
};

const lastOf = <T extends FoldedEntry>({ looks }: ChangeOfView<T>): T => {
  const last = looks.at(-1);
  if (!last) throw new Error("A chain of looks back is never empty. Maybe it was made without its first look.");
  return last;
};
