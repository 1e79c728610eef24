import { EXPERIENCE_FORMS, INTRODUCTION_STATES, REACHES } from "../../../domain/document/facts";
import { isOf } from "../../../domain/document/entry";
import { branch } from "../factWords";
import {
  answersIn,
  chosenIn,
  dateIn,
  forAnotherIn,
  forWhomIn,
  linesIn,
  othersFirst,
  peopleOptions,
  peopleOrBoth,
  personIn,
  typedFrom,
  wordsField,
  type KindForm,
} from "./formSpec";

const introduction: KindForm = {
  fields: [
    wordsField("write.door"),
    { name: "to", label: "write.doorTo", as: "line" },
    { name: "forWhom", label: "write.of", as: "choice", isLater: true, options: othersFirst },
    { name: "by", label: "write.doorBy", as: "choice", isLater: true, options: peopleOptions },
    {
      name: "state",
      label: "write.doorStands",
      as: "choice",
      isLater: true,
      options: ({ format: { text } }) =>
        INTRODUCTION_STATES.map((state) => [state, text("document.door", { state })] as const),
    },
    {
      name: "reach",
      label: "write.reach",
      as: "choice",
      isLater: true,
      options: ({ format: { text } }) => [
        ["", text("write.none")],
        ...REACHES.map((reach) => [reach, text("document.reach", { reach: branch(reach) })] as const),
      ],
    },
  ],
  filled: (entry) =>
    isOf("introduction", entry) ? typedFrom({ text: entry.text, ...entry.content.introduction }) : undefined,
  content: (typed, context) => {
    const reach = REACHES.find((value) => value === typed.reach);
    const chosen = chosenIn(typed, "state", INTRODUCTION_STATES);
    const people = { forWhom: forAnotherIn(typed, "forWhom", context), by: personIn(typed, "by", context) };
    // Nobody offers in the name of another person: what they shall do for the writer is asked for.
    const isForMe = people.forWhom === context.format.me.id && people.by !== people.forWhom;
    const state = chosen === "offered" && isForMe ? "asked" : chosen;
    return {
      kind: "introduction",
      introduction: { state, ...people, ...answersIn(typed, "to"), ...(reach && { reach }) },
    };
  },
};

/** Where somebody's work is seen: by whom, and on which day (S25). */
const visibility: KindForm = {
  fields: [
    wordsField("write.visible"),
    { name: "forWhom", label: "write.of", as: "choice", options: peopleOrBoth },
    { name: "on", label: "write.on", as: "date" },
    { name: "place", label: "write.where", as: "line", isLater: true },
    { name: "audience", label: "write.audience", as: "line", isLater: true },
  ],
  filled: (entry) =>
    isOf("visibility", entry) ? typedFrom({ text: entry.text, ...entry.content.visibility }) : undefined,
  content: (typed, context) => {
    const on = dateIn(typed, "on");
    const facts = { forWhom: forWhomIn(typed, "forWhom", context), ...answersIn(typed, "place", "audience") };
    return { kind: "visibility", visibility: { ...facts, ...(on && { on }) } };
  },
};

const experience: KindForm = {
  fields: [
    wordsField("write.experience"),
    {
      name: "form",
      label: "write.form",
      as: "choice",
      options: ({ format: { text } }) =>
        EXPERIENCE_FORMS.map((form) => [form, text("document.experience", { form: branch(form) })] as const),
    },
    { name: "on", label: "write.on", as: "date" },
    { name: "who", label: "write.withWhom", as: "lines" },
    { name: "language", label: "write.needsLanguage", as: "line", isLater: true },
    { name: "credential", label: "write.needsCredential", as: "line", isLater: true },
    { name: "help", label: "write.needsHelp", as: "line", isLater: true },
    {
      name: "debriefed",
      label: "write.talkedOver",
      as: "choice",
      isLater: true,
      options: ({ format: { text } }) => [
        ["", text("write.notYet")],
        ["yes", text("write.yes")],
      ],
    },
  ],
  filled: (entry) => {
    if (!isOf("experience", entry)) return undefined;
    const { form, who, needs, on, debriefed } = entry.content.experience;
    const talkedOver = debriefed === true ? "yes" : undefined;
    return typedFrom({ text: entry.text, form, who: who.join("\n"), on, debriefed: talkedOver, ...needs });
  },
  content: (typed) => {
    const needs = answersIn(typed, "language", "credential", "help");
    const on = dateIn(typed, "on");
    const facts = {
      ...{ form: chosenIn(typed, "form", EXPERIENCE_FORMS), who: linesIn(typed, "who") },
      ...(on && { on }),
      ...(typed.debriefed === "yes" && { debriefed: true }),
    };
    return { kind: "experience", experience: { ...facts, ...(Object.keys(needs).length > 0 && { needs }) } };
  },
};

/** Introductions, moments to be seen and experiences. */
export const DOOR_FORMS = { introduction, visibility, experience } as const;
