import type { GuideFacts } from "../domain/conversation/guide";
import type { Policy } from "../domain/organisation/policy";
import { GUIDE_FACTS } from "./facts";

/**
 * The guides that people of an organisation are offered: ours, without those that it leaves out. One of its own takes the
 * place of ours with the same id; the others come after all of ours. Nothing waits for a guide that is not offered.
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
