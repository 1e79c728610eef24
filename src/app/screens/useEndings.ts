import { useMemo, useSyncExternalStore } from "react";
import { isDue } from "../../domain/people/ending";
import type { Pair } from "../../domain/people/pair";
import { useFormat, useOwnThings } from "../../ui/context";

interface SortedPairs {
  /** In the pair menu. */
  readonly active: readonly Pair[];
  /** Moved away by their owner: shown on request. */
  readonly earlier: readonly Pair[];
  /** A pair whose owner should be asked what becomes of it. */
  readonly due: Pair | undefined;
}

/** Sorts the signed-in person's pairs by whether they have ended. */
export const useEndings = (pairs: readonly Pair[]): SortedPairs => {
  const { clock } = useFormat();
  const { endings: book } = useOwnThings();
  const { endings } = useSyncExternalStore(book.subscribe, book.snapshot);
  // Memoised, so that effects which depend on the lists do not restart.
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
