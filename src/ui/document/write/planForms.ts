import { BUDGET_FOR, BUDGET_STATES, GOAL_AREAS, MILESTONE_KINDS } from "../../../domain/document/facts";
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
  type FormContext,
  type FormSpec,
} from "./formSpec";

const areas =
  (values: readonly string[]) =>
  ({ format: { text } }: FormContext) =>
    values.map((area) => [area, text("document.area", { area: branch(area) })] as const);

const choices =
  (values: readonly string[], id: "write.budgetFor" | "write.budgetState") =>
  ({ format: { text } }: FormContext) =>
    values.map((value) => [value, text(id, { value })] as const);

export const commitment: FormSpec = {
  ask: "write.then",
  fields: [
    { name: "ifSituation", label: "write.ifSituation", as: "line" },
    { name: "owner", label: "write.owner", as: "choice", options: peopleOptions },
    { name: "due", label: "write.due", as: "date", needed: true },
    {
      name: "concern",
      label: "write.concern",
      as: "choice",
      options: ({ entries, format: { text } }) => [
        ["", text("write.none")],
        ...entriesOf("concern", entries).map((entry) => [entry.id, entry.text] as const),
      ],
    },
  ],
  content: (typed, context) => {
    const [due, concern] = [dateIn(typed, "due"), entryIn(typed, "concern")];
    if (due === undefined) return undefined;
    const facts = { owner: personIn(typed, "owner", context), due, ...answersIn(typed, "ifSituation") };
    return { kind: "commitment", commitment: { ...facts, ...(concern && { concern }) } };
  },
};

/** Hard and possible: it is not kept without what makes it both (S14). */
export const stretch: FormSpec = {
  ask: "write.stretch",
  fields: [
    { name: "owner", label: "write.owner", as: "choice", options: peopleOptions },
    { name: "due", label: "write.due", as: "date", needed: true },
    { name: "edge", label: "write.edge", as: "line", needed: true },
    { name: "limits", label: "write.limits", as: "line", needed: true },
    { name: "support", label: "write.support", as: "line", needed: true },
    { name: "supportDue", label: "write.supportDue", as: "date", needed: true },
    { name: "wayBack", label: "write.wayBack", as: "line", needed: true },
  ],
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

export const goal: FormSpec = {
  ask: "write.goal",
  fields: [
    { name: "area", label: "write.area", as: "choice", options: areas(GOAL_AREAS) },
    { name: "of", label: "write.of", as: "choice", options: peopleOrBoth },
    { name: "why", label: "write.why", as: "line" },
    { name: "successLooksLike", label: "write.success", as: "line" },
  ],
  content: (typed, context) => ({
    kind: "goal",
    goal: {
      area: chosenIn(typed, "area", GOAL_AREAS),
      of: forWhomIn(typed, "of", context),
      ...answersIn(typed, "why", "successLooksLike"),
    },
  }),
};

export const milestone: FormSpec = {
  ask: "write.step",
  fields: [
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
  content: (typed) => {
    const [of, due] = [entryIn(typed, "goal"), dateIn(typed, "due")];
    if (of === undefined || due === undefined) return undefined;
    const kindOf = chosenIn(typed, "kindOf", MILESTONE_KINDS);
    return { kind: "milestone", milestone: { goal: of, due, kindOf, ...answersIn(typed, "evidence") } };
  },
};

export const checkin: FormSpec = {
  ask: "write.planned",
  fields: [
    { name: "keep", label: "write.keepList", as: "lines" },
    { name: "change", label: "write.changeList", as: "lines" },
    { name: "stop", label: "write.stopList", as: "lines" },
  ],
  content: (typed) => ({
    kind: "checkin",
    checkin: { keep: linesIn(typed, "keep"), change: linesIn(typed, "change"), stop: linesIn(typed, "stop") },
  }),
};

const MOST_HOURS = 10_000;

export const budget: FormSpec = {
  ask: "write.budget",
  fields: [
    { name: "what", label: "write.budgetWhat", as: "choice", options: choices(BUDGET_FOR, "write.budgetFor") },
    { name: "forWhom", label: "write.of", as: "choice", options: peopleOrBoth },
    { name: "state", label: "write.budgetStands", as: "choice", options: choices(BUDGET_STATES, "write.budgetState") },
    { name: "hours", label: "write.hours", as: "number" },
  ],
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
