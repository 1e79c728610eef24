import type { Pair } from "../people/pair";
import { groupedBy } from "../shared/grouped";
import type { PersonId } from "../shared/ids";
import type { LocalDate } from "../time/zoneData";
import { compareIds, newestIds, type FoldedEntry, entriesOf, foldedOf } from "./fold";
import { type BUDGET_STATES, type BudgetFacts, MILESTONE_KINDS } from "./facts";
import { progressIn, standingOf, type Standing } from "./promises";
import { isOf, type EntryOf } from "./entry";

/** The three kinds of targets that a plan holds. */
type TargetKind = (typeof MILESTONE_KINDS)[number];

/** A goal in its newest version, its milestones, and their status. */
export interface PlannedGoal extends Standing {
  readonly entry: EntryOf<"goal">;
  readonly steps: readonly PlannedStep[];
}

/** A milestone of a goal. */
interface PlannedStep extends Standing {
  readonly entry: EntryOf<"milestone">;
}

/** What a person of the pair calls success, in their own words; undefined until they have written it. */
interface OwnSuccess {
  readonly person: PersonId;
  readonly words?: string;
  /** Where they stand, unless they were written with a goal. */
  readonly entry?: EntryOf<"success">;
}

/** The pair's development plan, computed from its document. */
export interface Plan {
  readonly goals: readonly PlannedGoal[];
  /** Goals that another person wrote for an owner who has not accepted them (S7). */
  readonly proposed: readonly PlannedGoal[];
  /** Goals that their owners gave up, with the steps that they had: they can be opened again. */
  readonly stopped: readonly PlannedGoal[];
  /** Kinds of targets of which the plan has none (S27). */
  readonly missing: readonly TargetKind[];
  /** In the order of the pair's members. */
  readonly success: readonly OwnSuccess[];
  /** True when each person has said what success is for them (S28). */
  readonly isAgreed: boolean;
  readonly used: UsedUp;
}

/** Hours and money of the plan by status; money by currency. */
export type UsedUp = Readonly<
  Record<(typeof BUDGET_STATES)[number], { readonly hours: number; readonly money: Readonly<Record<string, number>> }>
>;

/** The pair's plan. A goal that its owner has not accepted is proposed; it and its milestones do not count. */
export const planOf = (folded: readonly FoldedEntry[], { members }: Pick<Pair, "members">): Plan => {
  const all = goalsIn(folded);
  const goals = all.filter(({ status }) => status !== "asked" && status !== "dropped");
  const kinds = new Set(
    goals
      .flatMap(({ steps }) => steps)
      .filter(({ status }) => status !== "dropped")
      .map(({ entry }) => entry.content.milestone.kindOf),
  );
  const sentences = entriesOf("success", folded);
  const success = members.map(({ id }): OwnSuccess => {
    const entry = sentences.findLast(({ author, text }) => author === id && text.trim() !== "");
    return entry ? { person: id, words: entry.text, entry } : successOf(goals, id);
  });
  return {
    goals,
    proposed: all.filter(({ status }) => status === "asked"),
    stopped: all.filter(({ status }) => status === "dropped"),
    missing: MILESTONE_KINDS.filter((kind) => !kinds.has(kind)),
    success,
    isAgreed: success.every(({ words }) => words !== undefined),
    used: usedUp(folded),
  };
};

const goalsIn = (folded: readonly FoldedEntry[]): readonly PlannedGoal[] => {
  const said = progressIn(folded);
  const steps = foldedOf("milestone", folded).flatMap(({ entry, earlier }): readonly PlannedStep[] =>
    isOf("milestone", entry) ? [{ entry, ...standingOf([entry, ...earlier], "both", said) }] : [],
  );
  const newest = newestIds(folded);
  const byGoal = groupedBy(steps, ({ entry }) => newest.get(entry.content.milestone.goal));
  return foldedOf("goal", folded).flatMap(({ entry, earlier }): readonly PlannedGoal[] => {
    if (!isOf("goal", entry)) return [];
    const versions = [entry, ...earlier];
    const own = byGoal.get(entry.id) ?? [];
    return [{ entry, steps: own, ...standingOf(versions, entry.content.goal.of, said) }];
  });
};

/** Only a person's own entries about themselves count, the newest of them. */
const successOf = (goals: readonly PlannedGoal[], person: PersonId): OwnSuccess => {
  const words = goals
    .map(({ entry }) => entry)
    .filter(({ author, content }) => author === person && (content.goal.of === person || content.goal.of === "both"))
    .toSorted((a, b) => compareIds(a.id, b.id))
    .findLast(({ content }) => content.goal.successLooksLike !== undefined)?.content.goal.successLooksLike;
  return { person, ...(words !== undefined && { words }) };
};

/** How far a wish for money or hours has come, by what is said of it; undefined for what is not wanted any more. */
export const budgetState = (
  { state }: Pick<BudgetFacts, "state">,
  { status, saidIn }: Standing,
): BudgetFacts["state"] | undefined => {
  if (status === "dropped") return undefined;
  if (status === "done") return "used";
  if (status === "doing") return "approved";
  return saidIn ? "wish" : state;
};

const usedUp = (folded: readonly FoldedEntry[]): UsedUp => {
  const said = progressIn(folded);
  const lines = foldedOf("budget", folded).flatMap(({ entry, earlier }) => {
    if (!isOf("budget", entry)) return [];
    const { budget } = entry.content;
    return [{ ...budget, state: budgetState(budget, standingOf([entry, ...earlier], budget.forWhom, said)) }];
  });
  const sumOf = (wanted: BudgetFacts["state"]) => {
    const own = lines.filter(({ state }) => state === wanted);
    const money: Record<string, number> = {};
    for (const { amount } of own) if (amount) money[amount.currency] = (money[amount.currency] ?? 0) + amount.value;
    return { hours: own.reduce((sum, { hours }) => sum + (hours ?? 0), 0), money };
  };
  return { wish: sumOf("wish"), asked: sumOf("asked"), approved: sumOf("approved"), used: sumOf("used") };
};

/** The open milestone that is due next, today included; undefined when none has a date to come. */
export const nextPlannedStep = ({ goals }: Pick<Plan, "goals">, today: LocalDate): PlannedStep | undefined =>
  goals
    .flatMap(({ steps }) => steps)
    .filter(({ status, entry }) => (status === "open" || status === "doing") && entry.content.milestone.due >= today)
    .toSorted((a, b) => (a.entry.content.milestone.due < b.entry.content.milestone.due ? -1 : 1))[0];
