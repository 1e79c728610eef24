import { useCallback, useEffect, useState } from "react";
import type { Pair } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import { whenWorthwhile } from "../ui/controls/whenWorthwhile";
import type { Services } from "../ui/services";

/** The pairs of the signed-in person, and which of them the conversation and the document are about. */
export const usePairs = ({ pairs: read }: Services, first: Result<readonly Pair[], Failure>) => {
  const [answer, setAnswer] = useState(first);
  const [chosenId, choose] = useState<string>();
  const retry = useCallback(() => void read().then(setAnswer), [read]);
  const pairs = answer.ok ? answer.value : NO_PAIRS;
  const failure = answer.ok ? undefined : answer.error;
  useEffect(() => whenWorthwhile(failure, retry), [failure, retry]);
  return { pairs, failure, retry, choose, chosen: pairs.find((pair) => pair.id === chosenId) ?? pairs[0] };
};

const NO_PAIRS: readonly Pair[] = [];
