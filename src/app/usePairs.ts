import { useCallback, useEffect, useState } from "react";
import type { Pair } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import type { Result } from "../domain/shared/result";
import { whenWorthwhile } from "../ui/controls/whenWorthwhile";
import type { Services } from "../ui/services";

/** The pairs of the signed-in person, and which of them the conversation and the document are about: `asked`, else the first. */
export const usePairs = (
  { pairs: read }: Services,
  first: Result<readonly Pair[], Failure>,
  asked: string | undefined,
) => {
  const [answer, setAnswer] = useState(first);
  const retry = useCallback(() => void read().then(setAnswer), [read]);
  const pairs = answer.ok ? answer.value : NO_PAIRS;
  const failure = answer.ok ? undefined : answer.error;
  useEffect(() => whenWorthwhile(failure, retry), [failure, retry]);
  return { pairs, failure, retry, chosen: pairs.find((pair) => pair.id === asked) ?? pairs[0] };
};

const NO_PAIRS: readonly Pair[] = [];
