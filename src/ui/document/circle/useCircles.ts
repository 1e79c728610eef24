import { useCallback, useMemo } from "react";
import { isCircle, type Pair } from "../../../domain/people/pair";
import { usePairing } from "../../context";
import { orElse, useFetched } from "../../controls/useFetched";

/** The reader's own circles and pairs: from this device, and shown to them alone (P1). */
export const useCircles = (): { readonly circles: readonly Pair[]; readonly pairs: readonly Pair[] } => {
  const { pairs: read } = usePairing();
  const load = useCallback(async () => {
    const answer = await read();
    return answer.ok ? answer.value : NONE;
  }, [read]);
  const all = orElse(useFetched(load), NONE);
  return useMemo(() => ({ circles: all.filter(isCircle), pairs: all.filter((pair) => !isCircle(pair)) }), [all]);
};

const NONE: readonly Pair[] = [];
