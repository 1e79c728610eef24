import type { Entry, EntryContent } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { type MILESTONE_KINDS, type BudgetFacts, type Status } from "../../../src/domain/document/facts";
import { planOf } from "../../../src/domain/document/plan";
import type { Person } from "../../../src/domain/people/person";
import { emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";

const goalFor = (owner: Person, successLooksLike?: string): EntryContent => ({
  kind: "goal",
  goal: { area: "skill", of: owner.id, ...(successLooksLike !== undefined && { successLooksLike }) },
});
const stepTo = (minute: number, goal: Entry, kindOf: (typeof MILESTONE_KINDS)[number]): Entry =>
  entryAt(minute, noa, { content: { kind: "milestone", milestone: { goal: goal.id, due: "2027-01-15", kindOf } } });
const says = (minute: number, who: Person, of: Entry, status: Status): Entry =>
  entryAt(minute, who, { content: { kind: "progress", progress: { of: of.id, status } } });
const plan = (...entries: readonly Entry[]) => planOf(foldEntries(entries), noaAndEmeka);

const his = entryAt(1, emeka, { content: goalFor(emeka, "The team asks me to lead a review.") });

test("S27: a plan names which of its three kinds of targets is missing", () => {
  expect(plan().missing).toEqual(["cultural-awareness", "skill", "outcome"]);
  const two = [his, stepTo(2, his, "skill"), stepTo(3, his, "outcome")];
  expect(plan(...two).missing).toEqual(["cultural-awareness"]);
  expect(plan(...two, stepTo(4, his, "cultural-awareness")).missing).toEqual([]);
});

test("S27: a step that was let go, or one to a goal that was, is no target any more", () => {
  const step = stepTo(2, his, "skill");
  expect(plan(his, step, says(3, noa, step, "dropped")).missing).toContain("skill");
  expect(plan(his, step, says(3, emeka, his, "dropped")).missing).toContain("skill");
});

test("S7: a goal that Noa writes for Emeka is proposed; only he makes it a goal, or says no", () => {
  const proposed = entryAt(1, noa, { content: goalFor(emeka) });
  const step = stepTo(2, proposed, "skill");
  expect(plan(proposed, step)).toMatchObject({ goals: [], proposed: [{ entry: proposed }] });
  expect(plan(proposed, step).missing).toContain("skill");
  expect(plan(proposed, says(3, noa, proposed, "doing")).goals).toEqual([]);
  const taken = plan(proposed, step, says(3, emeka, proposed, "open"));
  expect(taken).toMatchObject({ goals: [{ entry: proposed, steps: [{ entry: step }] }], proposed: [] });
  expect(taken.missing).not.toContain("skill");
  expect(plan(proposed, says(3, emeka, proposed, "dropped"))).toMatchObject({ goals: [], proposed: [] });
});

test("S28: success is agreed when both have written their own, and nobody writes it for the other", () => {
  expect(plan(his)).toMatchObject({
    isAgreed: false,
    success: [{ person: noa.id }, { person: emeka.id, words: "The team asks me to lead a review." }],
  });
  const forHim = entryAt(2, noa, { content: goalFor(emeka, "He is promoted.") });
  expect(plan(forHim, says(3, emeka, forHim, "open")).success).toEqual([{ person: noa.id }, { person: emeka.id }]);
  const hers = entryAt(2, noa, { content: goalFor(noa, "I have learned to wait.") });
  expect(plan(his, hers).isAgreed).toBe(true);
});

test("of two words about one's own success the newer counts", () => {
  const newer = entryAt(2, emeka, { content: goalFor(emeka, "I lead one a month.") });
  expect(plan(his, newer).success[1]).toEqual({ person: emeka.id, words: "I lead one a month." });
});

test("hours count like money, and currencies are never added up", () => {
  const line = (minute: number, budget: Partial<BudgetFacts>): Entry =>
    entryAt(minute, emeka, {
      content: { kind: "budget", budget: { what: "course", forWhom: "both", state: "used", ...budget } },
    });
  const { used } = plan(
    line(1, { hours: 6, amount: { value: 120, currency: "NGN" } }),
    line(2, { hours: 2, amount: { value: 30, currency: "ILS" } }),
    line(3, { amount: { value: 80, currency: "NGN" } }),
    line(4, { state: "wish", hours: 10 }),
  );
  expect(used.used).toEqual({ hours: 8, money: { NGN: 200, ILS: 30 } });
  expect(used.wish).toEqual({ hours: 10, money: {} });
  expect(used.asked).toEqual({ hours: 0, money: {} });
});

test("S28: success is a sentence of one's own, without a goal around it, and its newest version counts", () => {
  const first = entryAt(1, emeka, { text: "They ask me again.", content: { kind: "success", success: {} } });
  const second = { ...entryAt(2, emeka, { content: { kind: "success", success: {} }, supersedes: first.id }) };
  const hers = entryAt(3, noa, { text: "I ask before I answer.", content: { kind: "success", success: {} } });
  expect(plan(first)).toMatchObject({ success: [{ person: noa.id }, { words: first.text }], isAgreed: false });
  expect(plan(first, second, hers)).toMatchObject({
    success: [{ words: hers.text }, { words: second.text, entry: { id: second.id } }],
    isAgreed: true,
  });
});

test("S30: hours that Emeka wished for are agreed and used when he says so, and not counted when he lets them go", () => {
  const hours = entryAt(1, emeka, {
    content: { kind: "budget", budget: { what: "course", forWhom: emeka.id, hours: 6, state: "wish" } },
  });
  const usedOf = (...entries: readonly Entry[]) =>
    Object.entries(plan(hours, ...entries).used).flatMap(([state, { hours: count }]) => (count > 0 ? [state] : []));
  expect(usedOf()).toEqual(["wish"]);
  expect(usedOf(says(2, noa, hours, "done"))).toEqual(["wish"]);
  expect(usedOf(says(2, emeka, hours, "doing"))).toEqual(["approved"]);
  expect(usedOf(says(2, emeka, hours, "done"))).toEqual(["used"]);
  expect(usedOf(says(2, emeka, hours, "dropped"))).toEqual([]);
});
