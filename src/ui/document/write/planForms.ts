import { BUDGET_FOR, BUDGET_STATES, GOAL_AREAS, MILESTONE_KINDS, MOST_HOURS } from "../../../domain/document/facts";
import { isOf } from "../../../domain/document/entry";
import { entriesOf } from "../../../domain/document/fold";
import { branch } from "../factWords";
import {
  answerIn,
  answersIn,
  chosenIn,
  dateIn,
  entryIn,
  forWhomIn,
  linesIn,
  peopleOptions,
  peopleOrBoth,
  personIn,
  typedFrom,
  wordsField,
  type FormContext,
  type KindForm,
} from "./formSpec";

const areas =
  (values: readonly string[]) =>
  ({ format: { text } }: FormContext) =>
    values.map((area) => [area, text("document.area", { area: branch(area) })] as const);

const choices =
  (values: readonly string[], id: "write.budgetFor" | "write.budgetState") =>
  ({ format: { text } }: FormContext) =>
    values.map((value) => [value, text(id, { value })] as const);

/** Hard and possible: it is not kept without what makes it both (S14). */
const stretch: KindForm = {
  fields: [
    wordsField("write.stretch"),
    { name: "owner", label: "write.owner", as: "choice", options: peopleOptions },
    { name: "due", label: "write.due", as: "date", needed: true },
    { name: "edge", label: "write.edge", as: "line", needed: true },
    { name: "limits", label: "write.limits", as: "line", needed: true },
    { name: "support", label: "write.support", as: "line", needed: true },
    { name: "supportDue", label: "write.supportDue", as: "date", needed: true },
    { name: "wayBack", label: "write.wayBack", as: "line", needed: true },
  ],
  filled: (entry) => {
    if (!isOf("commitment", entry) || !entry.content.commitment.stretch) return undefined;
    const { owner, due, stretch: parts } = entry.content.commitment;
    return typedFrom({ text: entry.text, owner, due, ...parts });
  },
  content: (typed, context) => {
    const [due, supportDue] = [dateIn(typed, "due"), dateIn(typed, "supportDue")];
    const { edge, limits, support, wayBack } = answersIn(typed, "edge", "limits", "support", "wayBack");
    if (!due || !supportDue || !edge || !limits || !support || !wayBack) return undefined;
    const facts = { owner: personIn(typed, "owner", context), due };
    return {
      kind: "commitment",
      commitment: { ...facts, stretch: { edge, limits, support, supportDue, wayBack } },
    };
  },
};

const goal: KindForm = {
  fields: [
    wordsField("write.goal"),
    { name: "area", label: "write.area", as: "choice", options: areas(GOAL_AREAS) },
    { name: "of", label: "write.of", as: "choice", options: peopleOrBoth },
    { name: "why", label: "write.why", as: "line" },
    { name: "successLooksLike", label: "write.success", as: "line" },
  ],
  filled: (entry) => (isOf("goal", entry) ? typedFrom({ text: entry.text, ...entry.content.goal }) : undefined),
  content: (typed, context) => ({
    kind: "goal",
    goal: {
      area: chosenIn(typed, "area", GOAL_AREAS),
      of: forWhomIn(typed, "of", context),
      ...answersIn(typed, "why", "successLooksLike"),
    },
  }),
};

const milestone: KindForm = {
  fields: [
    wordsField("write.step"),
    {
      name: "goal",
      label: "write.ofGoal",
      as: "choice",
      needed: true,
      options: ({ entries, format: { text } }) => [
        ["", text("write.choose")],
        ...entriesOf("goal", entries).map((entry) => [entry.id, entry.text] as const),
      ],
    },
    { name: "kindOf", label: "write.area", as: "choice", options: areas(MILESTONE_KINDS) },
    { name: "due", label: "write.due", as: "date", needed: true },
    { name: "evidence", label: "write.evidence", as: "line" },
  ],
  filled: (entry) => {
    if (!isOf("milestone", entry)) return undefined;
    const { goal: of, kindOf, due, evidence } = entry.content.milestone;
    return typedFrom({ text: entry.text, goal: of, kindOf, due, evidence });
  },
  content: (typed) => {
    const [of, due] = [entryIn(typed, "goal"), dateIn(typed, "due")];
    if (of === undefined || due === undefined) return undefined;
    const kindOf = chosenIn(typed, "kindOf", MILESTONE_KINDS);
    return { kind: "milestone", milestone: { goal: of, due, kindOf, ...answersIn(typed, "evidence") } };
  },
};

const checkin: KindForm = {
  fields: [
    wordsField("write.planned"),
    { name: "keep", label: "write.keepList", as: "lines" },
    { name: "change", label: "write.changeList", as: "lines" },
    { name: "stop", label: "write.stopList", as: "lines" },
  ],
  filled: (entry) => {
    if (!isOf("checkin", entry)) return undefined;
    const { keep, change, stop } = entry.content.checkin;
    return typedFrom({ text: entry.text, keep: keep.join("\n"), change: change.join("\n"), stop: stop.join("\n") });
  },
  content: (typed) => ({
    kind: "checkin",
    checkin: { keep: linesIn(typed, "keep"), change: linesIn(typed, "change"), stop: linesIn(typed, "stop") },
  }),
};

const budget: KindForm = {
  fields: [
    wordsField("write.budget"),
    { name: "what", label: "write.budgetWhat", as: "choice", options: choices(BUDGET_FOR, "write.budgetFor") },
    { name: "forWhom", label: "write.of", as: "choice", options: peopleOrBoth },
    { name: "state", label: "write.budgetStands", as: "choice", options: choices(BUDGET_STATES, "write.budgetState") },
    { name: "hours", label: "write.hours", as: "number" },
  ],
  filled: (entry) => {
    if (!isOf("budget", entry)) return undefined;
    const { what, forWhom, state, hours } = entry.content.budget;
    return typedFrom({ text: entry.text, what, forWhom, state, hours });
  },
  content: (typed, context) => {
    const hours = Number(answerIn(typed, "hours") ?? Number.NaN);
    return {
      kind: "budget",
      budget: {
        what: chosenIn(typed, "what", BUDGET_FOR),
        forWhom: forWhomIn(typed, "forWhom", context),
        state: chosenIn(typed, "state", BUDGET_STATES),
        ...(hours >= 0 && hours <= MOST_HOURS && { hours }),
      },
    };
  },
};

/** What a plan is written with. */
export const PLAN_FORMS = { stretch, goal, milestone, checkin, budget } as const;
