import type { GuideFacts } from "../domain/conversation/guide";
import type { Relationship } from "../domain/people/pair";
import type { Policy } from "../domain/organisation/policy";
import { GUIDE_FACTS } from "./facts";

/**
 * The guides offered to people who stand to each other so: among equals nobody is offered a plan for one of them, or
 * advice for the host. In an organisation they are ours, without those it leaves out. Its own guide replaces ours with the same
 * id; its others come last. A `requires` of a guide that is not offered is dropped.
 */
export const offeredGuides = (
  { withoutGuides = [] }: Policy = {},
  own: readonly GuideFacts[] = [],
  relationship: Relationship = "mentoring",
): readonly GuideFacts[] => {
  const inPlaceOf = ({ id }: GuideFacts): GuideFacts | undefined => own.find((guide) => guide.id === id);
  const ours = GUIDE_FACTS.flatMap((guide) => {
    const theirs = inPlaceOf(guide);
    return theirs ? [theirs] : withoutGuides.includes(guide.id) ? [] : [guide];
  });
  const offered = [...ours, ...own.filter((guide) => !ours.includes(guide))].filter(
    ({ only }) => only === undefined || only === relationship,
  );
  const ids = new Set(offered.map(({ id }) => id));
  return offered.map(({ requires = [], ...guide }) => ({ ...guide, requires: requires.filter((id) => ids.has(id)) }));
};
