import { useCallback } from "react";
import type { PublishedAvailability } from "../../../domain/people/myTime/availability";
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

/** A part of one's time that others can be told of. */
export type ToldPart = "places" | "week" | "night" | "holidays" | "times";

/** What the others have of one's time now, part by part. Undefined until it is known, and while they have something else. */
export const useToldParts = (myTime: MyTime, told: Staleness | undefined): readonly ToldPart[] | undefined => {
  const { publishMyTime } = useOwnThings();
  const isTold = told === "up-to-date";
  const ask = useCallback(async (): Promise<readonly ToldPart[] | undefined> => {
    if (!isTold) return undefined;
    const seen = await publishMyTime.preview(myTime);
    return seen.ok ? partsOf(seen.value) : undefined;
  }, [publishMyTime, myTime, isTold]);
  return orElse<readonly ToldPart[] | undefined>(useFetched(ask), undefined);
};

const partsOf = ({ stays, work, closedDays, night, holidays, overlay }: PublishedAvailability): readonly ToldPart[] => [
  ...(stays.length > 0 ? (["places"] as const) : []),
  ...(work.length > 0 || closedDays.length > 0 ? (["week"] as const) : []),
  ...(night !== undefined ? (["night"] as const) : []),
  ...(holidays !== undefined ? (["holidays"] as const) : []),
  ...(overlay.length > 0 ? (["times"] as const) : []),
];
