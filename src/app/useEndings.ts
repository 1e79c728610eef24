import { useMemo, useSyncExternalStore } from "react";
import { isDue } from "../domain/people/ending";
import type { Pair } from "../domain/people/pair";
import { useFormat, useOwnThings } from "../ui/context";

export interface SortedPairs {
  /** In the choice. */
  readonly active: readonly Pair[];
  /** Moved away by their owner: out of the choice unless asked for. */
  readonly earlier: readonly Pair[];
  /** It is time to ask what becomes of this one. */
  readonly due: Pair | undefined;
}

/** Which of the pairs have ended, for the signed-in person. */
export const useEndings = (pairs: readonly Pair[]): SortedPairs => {
  const { clock } = useFormat();
  const { endings: book } = useOwnThings();
  const { endings } = useSyncExternalStore(book.subscribe, book.snapshot);
  // The same lists until something changed, so that whoever watches them does not begin afresh.
  const sorted = useMemo(() => {
    const isEarlier = ({ id }: Pair): boolean => endings.get(id)?.isEarlier ?? false;
    return { active: pairs.filter((pair) => !isEarlier(pair)), earlier: pairs.filter(isEarlier) };
  }, [pairs, endings]);
  const due = pairs.find(({ id }) => {
    const ending = endings.get(id);
    return ending !== undefined && isDue(ending, clock.now());
  });
  return { ...sorted, due };
};
