import { EXPERIENCE_FORMS, INTRODUCTION_STATES, REACHES } from "../../../domain/document/facts";
import { isOf } from "../../../domain/document/entry";
import { branch } from "../factWords";
import { answersIn, chosenIn, linesIn, typedFrom, wordsField, type KindForm } from "./formSpec";

const introduction: KindForm = {
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
  filled: (entry) =>
    isOf("introduction", entry) ? typedFrom({ text: entry.text, ...entry.content.introduction }) : undefined,
  content: (typed) => {
    const reach = REACHES.find((value) => value === typed.reach);
    const state = chosenIn(typed, "state", INTRODUCTION_STATES);
    return { kind: "introduction", introduction: { state, ...(reach && { reach }) } };
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
    { name: "who", label: "write.withWhom", as: "lines" },
    { name: "language", label: "write.needsLanguage", as: "line" },
    { name: "credential", label: "write.needsCredential", as: "line" },
  ],
  filled: (entry) => {
    if (!isOf("experience", entry)) return undefined;
    const { form, who, needs } = entry.content.experience;
    return typedFrom({ text: entry.text, form, who: who.join("\n"), ...needs });
  },
  content: (typed) => {
    const needs = answersIn(typed, "language", "credential");
    const facts = { form: chosenIn(typed, "form", EXPERIENCE_FORMS), who: linesIn(typed, "who") };
    return { kind: "experience", experience: { ...facts, ...(Object.keys(needs).length > 0 && { needs }) } };
  },
};

/** Introductions and experiences. */
export const DOOR_FORMS = { introduction, experience } as const;
