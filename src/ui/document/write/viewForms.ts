import { CONCERN_WISHES, type HearingWay, STILL_SO } from "../../../domain/document/facts";
import { type EntryContent, isOf } from "../../../domain/document/entry";
import type { EntryId } from "../../../domain/shared/ids";
import { LONGEST_OTHER_FORM, MOST_OTHER_FORMS, otherFormsFrom } from "../../../domain/document/otherForms";
import { lookBackOn } from "../../../domain/document/lookBack";
import { hearingOf } from "../../../domain/document/power";
import { relationshipOf } from "../../../domain/people/pair";
import { branch, hearingWords } from "../factWords";
import {
  answerIn,
  answersIn,
  chosenIn,
  dateIn,
  entryIn,
  peopleOptions,
  personIn,
  typedFrom,
  wordsField,
  type FormContext,
  type KindForm,
  type Typed,
} from "./formSpec";

const term: KindForm = {
  fields: [
    { name: "term", label: "write.term", as: "line", needed: true },
    wordsField("write.meaning"),
    { name: "notThis", label: "write.notThis", as: "line" },
    { name: "otherForms", label: "write.otherForms", as: "lines", isLater: true },
  ],
  beforehand: (typed, { format: { text } }) =>
    formsTyped(typed).left > 0
      ? text("write.otherFormsRoom", { most: MOST_OTHER_FORMS, longest: LONGEST_OTHER_FORM })
      : undefined,
  filled: (entry) => {
    if (!isOf("term", entry)) return undefined;
    const { otherForms, ...facts } = entry.content.term;
    return typedFrom({ text: entry.text, ...facts, otherForms: otherForms?.join("\n") });
  },
  content: (typed) => {
    const word = answerIn(typed, "term");
    if (word === undefined) return undefined;
    const { forms } = formsTyped(typed);
    const others = forms.length > 0 && { otherForms: forms };
    return { kind: "term", term: { term: word, ...answersIn(typed, "notThis"), ...others } };
  },
};

const formsTyped = (typed: Typed) => otherFormsFrom(typed.otherForms ?? "", typed.term ?? "");

const insight: KindForm = {
  fields: [wordsField("write.insight"), { name: "topic", label: "write.about", as: "line" }],
  filled: ({ text, content }) =>
    content.kind === "insight" && !content.insight.option && !content.insight.contrast
      ? typedFrom({ text, topic: content.insight.topic })
      : undefined,
  content: (typed) => ({ kind: "insight", insight: answersIn(typed, "topic") }),
};

/** An option is more than a sentence: it works somewhere, and it costs something (S18). */
const option: KindForm = {
  fields: [
    wordsField("output.option"),
    { name: "worksWhere", label: "output.worksWhere", as: "lines", needed: true },
    { name: "costs", label: "output.costs", as: "lines", needed: true },
  ],
  filled: ({ text, content }) =>
    content.kind === "insight" && content.insight.option ? typedFrom({ text, ...content.insight.option }) : undefined,
  content: (typed) => {
    const [worksWhere, costs] = [answerIn(typed, "worksWhere"), answerIn(typed, "costs")];
    if (worksWhere === undefined || costs === undefined) return undefined;
    return { kind: "insight", insight: { option: { worksWhere, costs } } };
  },
};

/** Neither place is the right one: what it shows is the entry's own words (S19). */
const contrast: KindForm = {
  fields: [
    wordsField("output.shows"),
    { name: "here", label: "output.here", as: "lines", needed: true },
    { name: "there", label: "output.there", as: "lines", needed: true },
  ],
  filled: ({ text, content }) =>
    content.kind === "insight" && content.insight.contrast
      ? typedFrom({ text, ...content.insight.contrast })
      : undefined,
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

/** Also one that was looked back on before: it is chosen where an answer is changed. */
const ownEntry = ({ entries, format: { me } }: FormContext, id: EntryId | undefined) =>
  entries.find(({ entry, earlier }) => entry.author === me.id && [entry, ...earlier].some((one) => one.id === id))
    ?.entry;

const olderIn = (typed: Typed, context: FormContext) => ownEntry(context, entryIn(typed, "earlier"));

const shift: KindForm = {
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
    { name: "topic", label: "write.about", as: "line" },
  ],
  // Either an older sentence, or the view before in new words.
  alsoNeeded: (typed, context) => (olderIn(typed, context) ? [] : ["before"]),
  filled: (entry) => (isOf("shift", entry) ? typedFrom({ text: entry.text, ...entry.content.shift }) : undefined),
  content: (typed, context) => {
    const older = olderIn(typed, context);
    const before = answerIn(typed, "before") ?? older?.text;
    const still = STILL_SO.find((value) => value === typed.still);
    if (before === undefined) return undefined;
    const facts = { before, ...answersIn(typed, "whatMovedMe", "topic"), ...(still && { still }) };
    const earlier = entryIn(typed, "earlier");
    return { kind: "shift", shift: { ...facts, ...(older && earlier && { earlier }) } };
  },
};

const concern: KindForm = {
  fields: [
    wordsField("write.concernIs"),
    {
      name: "wish",
      label: "write.wish",
      as: "choice",
      options: ({ format: { text } }) =>
        CONCERN_WISHES.map((wish) => [wish, text("write.wished", { wish: branch(wish) })] as const),
    },
    { name: "reviewOn", label: "write.reviewOn", as: "date" },
  ],
  filled: (entry) => (isOf("concern", entry) ? typedFrom({ text: entry.text, ...entry.content.concern }) : undefined),
  content: (typed) => {
    const reviewOn = dateIn(typed, "reviewOn");
    return {
      kind: "concern",
      concern: { wish: chosenIn(typed, "wish", CONCERN_WISHES), ...(reviewOn && { reviewOn }) },
    };
  },
};

const PROCESS = "process";

/** The other person whom advice is about, and how they like to hear it. */
const heardBy = (typed: Typed, { pair, entries, format }: FormContext) => {
  const person = pair.members.find(({ id }) => id === typed.about && id !== format.me.id);
  return { person, ways: (person && hearingOf(entries, person.id)?.ways) ?? [] };
};
/** Clarity, safety, and being told what one knows (S35). */
const ASKED = ["write.askClear", "write.askSafe", "write.askKnown"] as const;

const feedback: KindForm = {
  fields: [
    wordsField("write.noticed"),
    {
      name: "about",
      label: "write.aboutWhom",
      as: "choice",
      options: (context) => [[PROCESS, context.format.text("write.process")], ...peopleOptions(context)],
    },
    {
      name: "prompt",
      label: "write.asked",
      as: "choice",
      takesOther: true,
      options: ({ format: { text } }) => [
        ["", text("write.none")],
        ...ASKED.map((id) => [text(id), text(id)] as const),
      ],
    },
  ],
  // It opens in the way of who hears it (S33).
  beforehand: (typed, context) => {
    const { person, ways } = heardBy(typed, context);
    if (!person || ways.length === 0) return undefined;
    return context.format.text("write.hears", { name: person.name, ways: hearingWords(ways, context.format) });
  },
  saidIn: (typed, context) => {
    const { person, ways } = heardBy(typed, context);
    if (!person || !ways.includes("spoken")) return undefined;
    const advisesMentor = relationshipOf(context.pair) === "mentoring" && person.role === "mentor";
    return advisesMentor ? { guide: "advice-for-mentor", step: "advice" } : { guide: "hard-message", step: "message" };
  },
  filled: (entry) => (isOf("feedback", entry) ? typedFrom({ text: entry.text, ...entry.content.feedback }) : undefined),
  content: (typed, context) => {
    const isProcess = (typed.about ?? PROCESS) === PROCESS;
    const about = isProcess ? PROCESS : personIn(typed, "about", context);
    return { kind: "feedback", feedback: { about, ...answersIn(typed, "prompt") } };
  },
};

/** What an idea can stand in: not what tells of meetings, or of how something stands. */
const IDEAS: ReadonlySet<EntryContent["kind"]> = new Set<EntryContent["kind"]>([
  ...(["note", "insight", "feedback", "response", "shift", "reflection", "term", "meaning", "concern"] as const),
  ...(["goal", "milestone", "commitment", "introduction", "visibility", "experience", "checkin"] as const),
]);

/** What somebody else wrote in one's own document that an idea can be, newest first. */
const theirIdeas = ({ entries, format: { me } }: FormContext) =>
  entries
    .map(({ entry }) => entry)
    .filter(({ author, text, content }) => author !== me.id && text !== "" && IDEAS.has(content.kind))
    .slice(-20)
    .toReversed();

const thanks: KindForm = {
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
  filled: (entry) => (isOf("thanks", entry) ? typedFrom({ text: entry.text, of: entry.content.thanks.of }) : undefined),
  content: (typed) => {
    const of = entryIn(typed, "of");
    return { kind: "thanks", thanks: of ? { of } : {} };
  },
};

/** Ways to hear advice, as they are offered: one, or one with time to think. */
const HEARINGS: readonly (readonly [HearingWay, ...HearingWay[]])[] = [
  ["spoken"],
  ["spoken", "time"],
  ["written"],
  ["written", "time"],
  ["time"],
];

/** How I like to hear advice (S33). */
const hearing: KindForm = {
  fields: [
    {
      name: "ways",
      label: "write.hearingWays",
      as: "choice",
      options: (context) => HEARINGS.map((ways) => [ways.join(" "), hearingWords(ways, context.format)] as const),
    },
    { name: "text", label: "write.hearing", as: "lines" },
  ],
  filled: (entry) =>
    isOf("hearing", entry) && HEARINGS.some((ways) => ways.join(" ") === entry.content.hearing.ways.join(" "))
      ? typedFrom({ text: entry.text, ways: entry.content.hearing.ways.join(" ") })
      : undefined,
  content: (typed) => ({
    kind: "hearing",
    hearing: { ways: HEARINGS.find((ways) => ways.join(" ") === typed.ways) ?? ["spoken"] },
  }),
};

/** What one sees, thinks and says to each other. */
export const VIEW_FORMS = { term, insight, option, contrast, shift, concern, feedback, hearing, thanks } as const;
