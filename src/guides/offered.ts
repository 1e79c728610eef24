import { type GuideFacts, lengthsAmong } from "../domain/conversation/guide";
import type { Relationship } from "../domain/people/pair";
import type { Policy } from "../domain/organisation/policy";
import { GUIDE_FACTS } from "./facts";
import { LESSON_FACTS } from "./lessons/facts";

/**
 * The guides offered to so many `people` who stand to each other so: among equals nobody is offered a plan for one of them, or
 * advice for the host, and a circle only lengths in which everybody has time. In an organisation they are ours, without those it leaves out. Its own guide replaces ours with the same
 * id; its others come last. A `requires` of a guide that is not offered is dropped.
 */
export const offeredGuides = (
  policy: Policy = {},
  own: readonly GuideFacts[] = [],
  relationship: Relationship = "mentoring",
  people = 2,
): readonly GuideFacts[] => {
  const conversations = own.filter(({ role }) => role !== "lesson");
  const offered = withOwn(GUIDE_FACTS, policy, conversations).filter(
    ({ only, people: meant }) =>
      (only === undefined || only === relationship) && (!meant || (people >= meant.least && people <= meant.most)),
  );
  const ids = new Set(offered.map(({ id }) => id));
  return offered.map(({ requires = [], ...guide }) => ({
    ...guide,
    lengths: lengthsAmong(guide.lengths, people),
    requires: requires.filter((id) => ids.has(id)),
  }));
};

/** The lessons that a person is offered (S59), by the same rules: ours and the organisation's own. */
export const offeredLessons = (policy: Policy = {}, own: readonly GuideFacts[] = []): readonly GuideFacts[] =>
  withOwn(
    LESSON_FACTS,
    policy,
    own.filter(({ role }) => role === "lesson"),
  );

const withOwn = (
  all: readonly GuideFacts[],
  { withoutGuides = [] }: Policy,
  own: readonly GuideFacts[],
): readonly GuideFacts[] => {
  const ours = all.flatMap((guide) => {
    const theirs = own.find(({ id }) => id === guide.id);
    return theirs ? [theirs] : withoutGuides.includes(guide.id) ? [] : [guide];
  });
  return [...ours, ...own.filter((guide) => !ours.includes(guide))];
};
