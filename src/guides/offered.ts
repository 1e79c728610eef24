import type { GuideFacts } from "../domain/conversation/guide";
import type { Policy } from "../domain/organisation/policy";
import { GUIDE_FACTS } from "./facts";

/**
 * The guides offered in an organisation: ours, without those it leaves out. Its own guide replaces ours with the same
 * id; its others come last. A `requires` of a guide that is not offered is dropped.
 */
export const offeredGuides = (
  { withoutGuides = [] }: Policy = {},
  own: readonly GuideFacts[] = [],
): readonly GuideFacts[] => {
  const inPlaceOf = ({ id }: GuideFacts): GuideFacts | undefined => own.find((guide) => guide.id === id);
  const ours = GUIDE_FACTS.flatMap((guide) => {
    const theirs = inPlaceOf(guide);
    return theirs ? [theirs] : withoutGuides.includes(guide.id) ? [] : [guide];
  });
  const offered = [...ours, ...own.filter((guide) => !ours.includes(guide))];
  const ids = new Set(offered.map(({ id }) => id));
  return offered.map(({ requires = [], ...guide }) => ({ ...guide, requires: requires.filter((id) => ids.has(id)) }));
};
