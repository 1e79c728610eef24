import type { Pair } from "../people/pair";
import type { PersonId } from "../shared/ids";
import type { HearingFacts, PowerAnswer } from "./facts";
import { entriesOf, type FoldedEntry } from "./fold";

type Members = Pick<Pair, "members">;

/** What members answered to whether one of them decides on the other: the newest answer of each. Both see all of it. */
export const powerIn = (folded: readonly FoldedEntry[], { members }: Members): ReadonlyMap<PersonId, PowerAnswer> => {
  const said = entriesOf("power", folded);
  return new Map(
    members.flatMap(({ id }) => {
      const answer = said.findLast(({ author }) => author === id)?.content.power.decides;
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
};

/** True when a member says that one of them decides on the other's pay, rating, contract or visa. */
export const decidesOnOther = (folded: readonly FoldedEntry[], pair: Members): boolean =>
  [...powerIn(folded, pair).values()].includes("yes");

/**
 * Conversations that must not be asked of somebody whose pay or contract the other decides on: a barrier and unfair
 * treatment. There, help stands outside of the pair.
 */
export const CLOSED_BY_POWER: readonly string[] = ["barrier"];

/** How a person likes to hear advice, as they last said; undefined before they did. */
export const hearingOf = (folded: readonly FoldedEntry[], person: PersonId): HearingFacts | undefined =>
  entriesOf("hearing", folded).findLast(({ author }) => author === person)?.content.hearing;
