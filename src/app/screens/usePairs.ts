import { useCallback, useEffect, useState } from "react";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { whenWorthwhile } from "../../ui/controls/useQuery";
import { usePairing } from "../../ui/context";

/** The pairs of the signed-in person, or why they are unknown. */
export const usePairs = (first: Result<readonly Pair[], Failure>) => {
  const { pairs: read } = usePairing();
  const [answer, setAnswer] = useState(first);
  const retry = useCallback(() => void read().then(setAnswer), [read]);
  const pairs = answer.ok ? answer.value : NO_PAIRS;
  const failure = answer.ok ? undefined : answer.error;
  useEffect(() => whenWorthwhile(failure, retry), [failure, retry]);
  return { pairs, failure, retry };
};

const NO_PAIRS: readonly Pair[] = [];
