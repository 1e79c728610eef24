import { CONCERN_WISHES, EXPERIENCE_FORMS, INTRODUCTION_STATES, REACHES } from "../../../domain/document/facts";
import { branch } from "../factWords";
import {
  answersIn,
  chosenIn,
  dateIn,
  entryIn,
  linesIn,
  peopleOptions,
  personIn,
  type FormContext,
  type FormSpec,
} from "./formSpec";

export const concern: FormSpec = {
  ask: "write.concernIs",
  fields: [
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

export const feedback: FormSpec = {
  ask: "write.noticed",
  fields: [
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

export const thanks: FormSpec = {
  ask: "write.used",
  fields: [
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

export const introduction: FormSpec = {
  ask: "write.door",
  fields: [
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

export const experience: FormSpec = {
  ask: "write.experience",
  fields: [
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
