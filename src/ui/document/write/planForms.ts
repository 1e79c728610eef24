import {
  BUDGET_FOR,
  BUDGET_STATES,
  GOAL_AREAS,
  MILESTONE_KINDS,
  MOST_HOURS,
  MOST_MONEY,
  type MilestoneFacts,
} from "../../../domain/document/facts";
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
  numberIn,
  peopleOptions,
  peopleOrBoth,
  personIn,
  typedFrom,
  wordsField,
  type FormContext,
  type KindForm,
  type Typed,
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
    {
      name: "area",
      label: "write.area",
      as: "choice",
      needed: true,
      // Nothing is chosen for anybody: a choice would read as their own words.
      options: (context) => [["", context.format.text("write.choose")], ...areas(GOAL_AREAS)(context)],
    },
    { name: "of", label: "write.of", as: "choice", options: peopleOrBoth },
    { name: "startsFrom", label: "write.startsFrom", as: "line", isLater: true },
    { name: "why", label: "write.why", as: "line", isLater: true },
    { name: "successLooksLike", label: "write.success", as: "line", isLater: true },
  ],
  filled: (entry) => (isOf("goal", entry) ? typedFrom({ text: entry.text, ...entry.content.goal }) : undefined),
  content: (typed, context) => {
    const area = GOAL_AREAS.find((one) => one === typed.area);
    if (area === undefined) return undefined;
    const more = answersIn(typed, "startsFrom", "why", "successLooksLike");
    return { kind: "goal", goal: { area, of: forWhomIn(typed, "of", context), ...more } };
  },
};

const milestone: KindForm = {
  fields: [
    wordsField("write.step"),
    {
      name: "goal",
      label: "write.ofGoal",
      as: "choice",
      needed: true,
      isLater: ({ goal: of }) => (of ?? "") !== "",
      options: ({ entries, format: { text } }) => [
        ["", text("write.choose")],
        ...entriesOf("goal", entries).map((entry) => [entry.id, entry.text] as const),
      ],
    },
    { name: "kindOf", label: "write.area", as: "choice", isLater: true, options: areas(MILESTONE_KINDS) },
    { name: "due", label: "write.due", as: "date", needed: true },
    { name: "evidence", label: "write.evidence", as: "line", isLater: true },
    { name: "unit", label: "write.measureUnit", as: "line", isLater: true },
    { name: "from", label: "write.measureFrom", as: "number", isLater: true },
    { name: "to", label: "write.measureTo", as: "number", isLater: true },
    { name: "now", label: "write.measureNow", as: "number", isLater: true },
  ],
  // What can be counted has a name and an end.
  alsoNeeded: (typed) =>
    ["unit", "from", "to", "now"].some((name) => answerIn(typed, name) !== undefined) ? ["unit", "to"] : [],
  filled: (entry) => {
    if (!isOf("milestone", entry)) return undefined;
    const { goal: of, kindOf, due, evidence, measure } = entry.content.milestone;
    return typedFrom({ text: entry.text, goal: of, kindOf, due, evidence, ...measure });
  },
  content: (typed) => {
    const [of, due] = [entryIn(typed, "goal"), dateIn(typed, "due")];
    if (of === undefined || due === undefined) return undefined;
    const kindOf = chosenIn(typed, "kindOf", MILESTONE_KINDS);
    const facts = { goal: of, due, kindOf, ...answersIn(typed, "evidence") };
    const measure = measureIn(typed);
    return { kind: "milestone", milestone: { ...facts, ...(measure && { measure }) } };
  },
};

const MOST_COUNTED = 1e9;

/** From where, to where and where now; undefined where nothing is counted. */
const measureIn = (typed: Typed): MilestoneFacts["measure"] => {
  const unit = answerIn(typed, "unit");
  const [from, to, now] = ["from", "to", "now"].map((name) => numberIn(typed, name, MOST_COUNTED));
  if (unit === undefined || to === undefined) return undefined;
  return { unit, to, ...(from !== undefined && { from }), ...(now !== undefined && { now }) };
};

/** What each calls success, in a sentence of their own (S28). */
const success: KindForm = {
  fields: [wordsField("write.successIs")],
  filled: (entry) => (isOf("success", entry) ? { text: entry.text } : undefined),
  content: () => ({ kind: "success", success: {} }),
};

const checkin: KindForm = {
  fields: [
    wordsField("write.planned"),
    { name: "keep", label: "write.keepList", as: "lines" },
    { name: "change", label: "write.changeList", as: "lines" },
    { name: "stop", label: "write.stopList", as: "lines" },
    { name: "on", label: "write.again", as: "date" },
  ],
  filled: (entry) => {
    if (!isOf("checkin", entry)) return undefined;
    const { keep, change, stop, on } = entry.content.checkin;
    return typedFrom({ text: entry.text, keep: keep.join("\n"), change: change.join("\n"), stop: stop.join("\n"), on });
  },
  content: (typed) => {
    const on = dateIn(typed, "on");
    const lists = { keep: linesIn(typed, "keep"), change: linesIn(typed, "change"), stop: linesIn(typed, "stop") };
    return { kind: "checkin", checkin: { ...lists, ...(on && { on }) } };
  },
};

/** The codes of some (ISO 4217), to choose from or not. */
const CURRENCIES =
  "AED AUD BRL CAD CHF CNY EGP EUR GBP GHS IDR ILS INR JPY KES KRW MAD MXN NGN NZD PHP PLN SAR SEK SGD THB TND TRY USD VND ZAR".split(
    " ",
  );

const budget: KindForm = {
  fields: [
    wordsField("write.budget"),
    { name: "what", label: "write.budgetWhat", as: "choice", options: choices(BUDGET_FOR, "write.budgetFor") },
    { name: "forWhom", label: "write.of", as: "choice", options: peopleOrBoth },
    { name: "state", label: "write.budgetStands", as: "choice", options: choices(BUDGET_STATES, "write.budgetState") },
    { name: "hours", label: "write.hours", as: "number" },
    { name: "amount", label: "write.amount", as: "number" },
    { name: "currency", label: "write.currency", as: "line", longest: 3, suggestions: () => CURRENCIES },
    { name: "learned", label: "write.learned", as: "lines" },
  ],
  alsoNeeded: (typed) =>
    ["amount", "currency"].some((name) => answerIn(typed, name) !== undefined) ? ["amount", "currency"] : [],
  filled: (entry) => {
    if (!isOf("budget", entry)) return undefined;
    const { what, forWhom, state, hours, amount, learned } = entry.content.budget;
    const money = { amount: amount?.value, currency: amount?.currency };
    return typedFrom({ text: entry.text, what, forWhom, state, hours, ...money, learned });
  },
  content: (typed, context) => {
    const [hours, value] = [numberIn(typed, "hours", MOST_HOURS), numberIn(typed, "amount", MOST_MONEY)];
    const currency = answerIn(typed, "currency")?.toUpperCase();
    // A sum without a currency, or the other way round, is not kept by half.
    if ((value === undefined) !== (currency === undefined)) return undefined;
    if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) return undefined;
    return {
      kind: "budget",
      budget: {
        what: chosenIn(typed, "what", BUDGET_FOR),
        forWhom: forWhomIn(typed, "forWhom", context),
        state: chosenIn(typed, "state", BUDGET_STATES),
        ...(hours !== undefined && { hours }),
        ...(value !== undefined && currency !== undefined && { amount: { value, currency } }),
        ...answersIn(typed, "learned"),
      },
    };
  },
};

/** What a plan is written with. */
export const PLAN_FORMS = { stretch, goal, milestone, success, checkin, budget } as const;
