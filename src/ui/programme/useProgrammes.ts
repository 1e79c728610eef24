import { useCallback } from "react";
import type { Programme } from "../../domain/organisation/programme";
import { useGuides, usePairing } from "../context";
import { useFetched } from "../controls/useFetched";

const NONE: readonly Programme[] = [];

/**
 * The programmes of the policy; undefined while nobody knows them yet. A link may bring somebody here before this device
 * has read a policy: with `anew` it is read now.
 */
export const useProgrammes = (anew: boolean): readonly Programme[] | undefined => {
  const known = useGuides().policy?.programmes ?? NONE;
  const { programmes } = usePairing();
  const isKnown = known.length > 0;
  const read = useCallback(
    async () => (isKnown ? NONE : (await programmes()).offered(anew)),
    [isKnown, programmes, anew],
  );
  const fetched = useFetched(read);
  if (isKnown) return known;
  if (fetched.phase === "fetching") return undefined;
  return fetched.phase === "there" ? fetched.value : NONE;
};
