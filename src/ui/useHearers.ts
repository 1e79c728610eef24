import { useMemo } from "react";
import { isCircle, type Member, others, type Pair, readersOf, relationshipOf } from "../domain/people/pair";
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
  const isMentor = ({ id, role }: Member): boolean =>
    relationshipOf(pair) === "mentoring" ? role === "mentor" : id === host;
  const mentorOf = pair.members.find(isMentor);
  const menteeOf = mentorOf && others(pair, mentorOf.id)[0];
  const [mentor, mentee] = menteeOf && !isCircle(pair) ? [called(mentorOf), called(menteeOf)] : [];
  return useMemo(
    () => ({ readers, ...(mentor !== undefined && mentee !== undefined && { names: { mentor, mentee } }) }),
    [readers, mentor, mentee],
  );
};
