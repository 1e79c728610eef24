import {
  BUDGET_FOR,
  BUDGET_STATES,
  CONCERN_WISHES,
  EXPERIENCE_FORMS,
  GOAL_AREAS,
  INTRODUCTION_STATES,
  MILESTONE_KINDS,
  MOST_HOURS,
  REACHES,
  STILL_SO,
} from "../../../domain/document/facts";
import { entriesOf } from "../../../domain/document/fold";
import { lookBackOn } from "../../../domain/document/lookBack";
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
  wordsField,
  type FormContext,
  type FormSpec,
  type Typed,
} from "./formSpec";
import { agreement, commitment } from "./promiseForms";

const term: FormSpec = {
  fields: [
    wordsField("write.meaning"),
    { name: "term", label: "write.term", as: "line", needed: true },
    { name: "notThis", label: "write.notThis", as: "line" },
  ],
  content: (typed) => {
    const word = answerIn(typed, "term");
    if (word === undefined) return undefined;
    return { kind: "term", term: { term: word, ...answersIn(typed, "notThis") } };
  },
};

const insight: FormSpec = {
  fields: [wordsField("write.insight"), { name: "topic", label: "write.about", as: "line" }],
  content: (typed) => ({ kind: "insight", insight: answersIn(typed, "topic") }),
};

/** A way to go is more than a sentence: it works somewhere, and it costs something (S18). */
const option: FormSpec = {
  fields: [
    wordsField("output.option"),
    { name: "worksWhere", label: "output.worksWhere", as: "lines", needed: true },
    { name: "costs", label: "output.costs", as: "lines", needed: true },
  ],
  content: (typed) => {
    const [worksWhere, costs] = [answerIn(typed, "worksWhere"), answerIn(typed, "costs")];
    if (worksWhere === undefined || costs === undefined) return undefined;
    return { kind: "insight", insight: { option: { worksWhere, costs } } };
  },
};

/** Neither place is the right one: what it shows is the entry's own words (S19). */
const contrast: FormSpec = {
  fields: [
    wordsField("output.shows"),
    { name: "here", label: "output.here", as: "lines", needed: true },
    { name: "there", label: "output.there", as: "lines", needed: true },
  ],
  content: (typed) => {
    const [here, there] = [answerIn(typed, "here"), answerIn(typed, "there")];
    if (here === undefined || there === undefined) return undefined;
    return { kind: "insight", insight: { contrast: { here, there } } };
  },
};

/** Three of one's own older sentences, to look back on. */
const COUNT = 3;

const olderOnes = ({ entries, format: { me, clock } }: FormContext) =>
  lookBackOn(entries, { person: me.id, now: clock.now(), count: COUNT });

const olderIn = (typed: Typed, context: FormContext) =>
  olderOnes(context).find(({ id }) => id === entryIn(typed, "earlier"));

const shift: FormSpec = {
  fields: [
    wordsField("write.now"),
    {
      name: "earlier",
      label: "write.earlier",
      as: "choice",
      options: (context) => [
        ["", context.format.text("write.none")],
        ...olderOnes(context).map(({ id, text }) => [id, text] as const),
      ],
    },
    {
      name: "still",
      label: "write.still",
      as: "choice",
      options: ({ format: { text } }) => [
        ["", text("write.none")],
        ...STILL_SO.map((still) => [still, text("write.stillSo", { still })] as const),
      ],
    },
    { name: "before", label: "write.before", as: "line" },
    { name: "whatMovedMe", label: "write.moved", as: "line" },
  ],
  // Either an older sentence, or the view before in new words.
  alsoNeeded: (typed, context) => (olderIn(typed, context) ? [] : ["before"]),
  content: (typed, context) => {
    const older = olderIn(typed, context);
    const before = answerIn(typed, "before") ?? older?.text;
    const still = STILL_SO.find((value) => value === typed.still);
    if (before === undefined) return undefined;
    const facts = { before, ...answersIn(typed, "whatMovedMe"), ...(still && { still }) };
    return { kind: "shift", shift: { ...facts, ...(older && { earlier: older.id }) } };
  },
};

const areas =
  (values: readonly string[]) =>
  ({ format: { text } }: FormContext) =>
    values.map((area) => [area, text("document.area", { area: branch(area) })] as const);

const choices =
  (values: readonly string[], id: "write.budgetFor" | "write.budgetState") =>
  ({ format: { text } }: FormContext) =>
    values.map((value) => [value, text(id, { value })] as const);

/** Hard and possible: it is not kept without what makes it both (S14). */
const stretch: FormSpec = {
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

const goal: FormSpec = {
  fields: [
    wordsField("write.goal"),
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

const milestone: FormSpec = {
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
  content: (typed) => {
    const [of, due] = [entryIn(typed, "goal"), dateIn(typed, "due")];
    if (of === undefined || due === undefined) return undefined;
    const kindOf = chosenIn(typed, "kindOf", MILESTONE_KINDS);
    return { kind: "milestone", milestone: { goal: of, due, kindOf, ...answersIn(typed, "evidence") } };
  },
};

const checkin: FormSpec = {
  fields: [
    wordsField("write.planned"),
    { name: "keep", label: "write.keepList", as: "lines" },
    { name: "change", label: "write.changeList", as: "lines" },
    { name: "stop", label: "write.stopList", as: "lines" },
  ],
  content: (typed) => ({
    kind: "checkin",
    checkin: { keep: linesIn(typed, "keep"), change: linesIn(typed, "change"), stop: linesIn(typed, "stop") },
  }),
};

const budget: FormSpec = {
  fields: [
    wordsField("write.budget"),
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

const concern: FormSpec = {
  fields: [
    wordsField("write.concernIs"),
    {
      name: "wish",
      label: "write.wish",
      as: "choice",
      options: ({ format: { text } }) =>
        CONCERN_WISHES.map((wish) => [wish, text("document.wishes", { wish: branch(wish) })] as const),
    },
    { name: "reviewOn", label: "write.reviewOn", as: "date" },
  ],
  content: (typed) => {
    const reviewOn = dateIn(typed, "reviewOn");
    return {
      kind: "concern",
      concern: { wish: chosenIn(typed, "wish", CONCERN_WISHES), ...(reviewOn && { reviewOn }) },
    };
  },
};

const PROCESS = "process";

const feedback: FormSpec = {
  fields: [
    wordsField("write.noticed"),
    {
      name: "about",
      label: "write.aboutWhom",
      as: "choice",
      options: (context) => [[PROCESS, context.format.text("write.process")], ...peopleOptions(context)],
    },
  ],
  content: (typed, context) => {
    const isProcess = (typed.about ?? PROCESS) === PROCESS;
    return { kind: "feedback", feedback: { about: isProcess ? PROCESS : personIn(typed, "about", context) } };
  },
};

/** What somebody else wrote in one's own document, newest first. */
const theirIdeas = ({ entries, format: { me } }: FormContext) =>
  entries
    .map(({ entry }) => entry)
    .filter(({ author, text, content }) => author !== me.id && text !== "" && content.kind !== "by-hand")
    .slice(-20)
    .toReversed();

const thanks: FormSpec = {
  fields: [
    wordsField("write.used"),
    {
      name: "of",
      label: "write.whichIdea",
      as: "choice",
      options: (context) => [
        ["", context.format.text("write.saidAloud")],
        ...theirIdeas(context).map(({ id, text }) => [id, text] as const),
      ],
    },
  ],
  content: (typed) => {
    const of = entryIn(typed, "of");
    return { kind: "thanks", thanks: of ? { of } : {} };
  },
};

const introduction: FormSpec = {
  fields: [
    wordsField("write.door"),
    {
      name: "state",
      label: "write.doorStands",
      as: "choice",
      options: ({ format: { text } }) =>
        INTRODUCTION_STATES.map((state) => [state, text("document.door", { state })] as const),
    },
    {
      name: "reach",
      label: "write.reach",
      as: "choice",
      options: ({ format: { text } }) => [
        ["", text("write.none")],
        ...REACHES.map((reach) => [reach, text("document.reach", { reach: branch(reach) })] as const),
      ],
    },
  ],
  content: (typed) => {
    const reach = REACHES.find((value) => value === typed.reach);
    const state = chosenIn(typed, "state", INTRODUCTION_STATES);
    return { kind: "introduction", introduction: { state, ...(reach && { reach }) } };
  },
};

const experience: FormSpec = {
  fields: [
    wordsField("write.experience"),
    {
      name: "form",
      label: "write.form",
      as: "choice",
      options: ({ format: { text } }) =>
        EXPERIENCE_FORMS.map((form) => [form, text("document.experience", { form: branch(form) })] as const),
    },
    { name: "who", label: "write.withWhom", as: "lines" },
    { name: "language", label: "write.needsLanguage", as: "line" },
    { name: "credential", label: "write.needsCredential", as: "line" },
  ],
  content: (typed) => {
    const needs = answersIn(typed, "language", "credential");
    const facts = { form: chosenIn(typed, "form", EXPERIENCE_FORMS), who: linesIn(typed, "who") };
    return { kind: "experience", experience: { ...facts, ...(Object.keys(needs).length > 0 && { needs }) } };
  },
};

/** What can be written besides a note, in the order in which it is offered. */
const FORMS = {
  commitment,
  insight,
  thanks,
  shift,
  term,
  agreement,
  goal,
  milestone,
  stretch,
  concern,
  feedback,
  checkin,
  introduction,
  experience,
  budget,
} as const satisfies Readonly<Record<string, FormSpec>>;

/** The name of one form. */
export type FormKind = keyof typeof FORMS;

export const FORM_KINDS = Object.keys(FORMS) as readonly FormKind[];

/** What a part of a guide can ask for besides: two insights with more to say. */
export const STEP_FORMS = { ...FORMS, option, contrast } as const satisfies Readonly<Record<string, FormSpec>>;

export type StepFormKind = keyof typeof STEP_FORMS;

/** Every form by its name. */
export const STEP_FORM_KINDS = Object.keys(STEP_FORMS) as readonly StepFormKind[];
