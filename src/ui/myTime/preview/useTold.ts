import { useCallback } from "react";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import type { Pair } from "../../../domain/people/pair";
import type { Staleness } from "../../../domain/publishing/staleness";
import { useOwnThings } from "../../context";
import { orElse, useFetched } from "../../controls/useFetched";

/** What most needs telling comes first. */
const ORDER: readonly Staleness[] = ["ended", "changed", "runs-out", "nothing", "up-to-date"];

/** How what others were told stands against what is declared now; of several pairs the one that most needs a press. */
export const useTold = (myTime: MyTime, pairs: readonly Pair[]): Staleness | undefined => {
  const { publishMyTime } = useOwnThings();
  const ask = useCallback(async (): Promise<Staleness | undefined> => {
    const answers = await Promise.all(pairs.map((pair) => publishMyTime.staleness(myTime, pair)));
    const known = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    return pairs.length === 0 ? "nothing" : ORDER.find((one) => known.includes(one));
  }, [publishMyTime, myTime, pairs]);
  return orElse<Staleness | undefined>(useFetched(ask), undefined);
};
