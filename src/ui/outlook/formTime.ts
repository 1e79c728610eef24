import type { Proposal } from "../../domain/proposals/answer";
import { compareProposals } from "../../domain/proposals/weighSlots";
import { isSame, type Interval } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import type { QueryState } from "../controls/useQuery";
import { isEasy } from "../proposal/listTitle";
import type { LookedAt } from "./ThisTime";

/** The engine's word on the time in the form: from the list where it is in it, else weighed on its own. */
export const lookedAt = (
  window: Interval,
  found: FoundTimes | undefined,
  weighed: QueryState<FoundTimes>,
): LookedAt | undefined => {
  const listed = found && listedAt(window, found);
  if (listed) return { found, proposal: listed };
  return weighed.phase === "there" ? { found: weighed.value, proposal: weighed.value.answer.proposals[0] } : undefined;
};

/** The time in the form, where it is one of those that were found. */
export const listedAt = (window: Interval, { answer }: FoundTimes): Proposal | undefined =>
  answer.proposals.find(({ slot }) => isSame(slot, window));

/** In nobody's way, and neither early nor late for anybody. */
export const isEasyForAll = (proposal: Proposal): boolean =>
  isEasy(proposal) && proposal.people.every(({ findings }) => findings.every(({ hard }) => !hard));

/** The best time that was found, when the one in the form costs somebody something and this one less. */
export const betterThan = (looked: LookedAt | undefined, found: FoundTimes | undefined): Proposal | undefined => {
  const best = found?.answer.proposals[0];
  const { proposal } = looked ?? {};
  if (!best || !proposal || isEasyForAll(proposal)) return undefined;
  return compareProposals(best, proposal) < 0 ? best : undefined;
};
