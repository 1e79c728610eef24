import { useMemo } from "react";
import { sidesIn } from "../domain/conversation/stageNames";
import { type Pair, readersOf } from "../domain/people/pair";
import type { PersonId } from "../domain/shared/ids";
import type { Hearers } from "../locales/roleWords";
import { useNames } from "./names";

/**
 * For whom a guide of this pair is worded. Two people read their names where each has a side: a mentor and a mentee
 * always, equals while one of them is the `host`. The same object as long as nothing of it changes.
 */
export const useHearers = (pair: Pair, host?: PersonId): Hearers => {
  const { called } = useNames(pair);
  const readers = readersOf(pair);
  const sides = sidesIn(pair, host);
  const mentor = sides && called(sides.mentor);
  const mentee = sides && called(sides.mentee);
  return useMemo(
    () => ({ readers, ...(mentor !== undefined && mentee !== undefined && { names: { mentor, mentee } }) }),
    [readers, mentor, mentee],
  );
};
