import { AGREEMENT_TOPICS, type AgreementTopic } from "../../../domain/document/facts";
import { isOf } from "../../../domain/document/entry";
import { entriesOf } from "../../../domain/document/fold";
import type { EntryId, SessionId } from "../../../domain/shared/ids";
import {
  answersIn,
  chosenIn,
  dateIn,
  entryIn,
  peopleOptions,
  personIn,
  typedFrom,
  wordsField,
  type FormSpec,
  type KindForm,
} from "./formSpec";

/** A promise: what, in which moment, by whom and when, because of which concern. */
export const commitment: KindForm = {
  fields: [
    wordsField("write.then"),
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
  filled: (entry) => {
    if (!isOf("commitment", entry) || entry.content.commitment.stretch) return undefined;
    const { ifSituation, owner, due, concern } = entry.content.commitment;
    return typedFrom({ text: entry.text, ifSituation, owner, due, concern });
  },
  content: (typed, context) => {
    const [due, concern] = [dateIn(typed, "due"), entryIn(typed, "concern")];
    if (due === undefined) return undefined;
    const facts = { owner: personIn(typed, "owner", context), due, ...answersIn(typed, "ifSituation") };
    return { kind: "commitment", commitment: { ...facts, ...(concern && { concern }) } };
  },
};

/** A promise of one's own at the end of a meeting (S32). */
export const promiseIn = (session: SessionId): FormSpec => ({
  fields: [
    { name: "text", label: "will.what", as: "lines", needed: "unmarked" },
    { name: "ifSituation", label: "will.if", as: "line" },
    { name: "due", label: "will.by", as: "date", needed: "unmarked" },
  ],
  content: commitment.content,
  place: { session },
});

/** A rule, and the day on which both look at it again. */
export const agreement: KindForm = {
  fields: [
    wordsField("write.rule"),
    {
      name: "topic",
      label: "write.topic",
      as: "choice",
      options: ({ format: { text } }) =>
        AGREEMENT_TOPICS.map((topic) => [topic, text("write.ruleTopic", { topic })] as const),
    },
    { name: "reviewOn", label: "write.reviewOn", as: "date", needed: true },
  ],
  filled: (entry) =>
    isOf("agreement", entry) ? typedFrom({ text: entry.text, ...entry.content.agreement }) : undefined,
  content: (typed) => {
    const reviewOn = dateIn(typed, "reviewOn");
    const topic = chosenIn(typed, "topic", AGREEMENT_TOPICS);
    return reviewOn === undefined ? undefined : { kind: "agreement", agreement: { topic, reviewOn } };
  },
};

/** A ground rule in new words. `title` names it where both rules are asked on one screen. */
export const ruleFor = (topic: AgreementTopic, title: string, supersedes: EntryId | undefined): FormSpec => ({
  fields: [
    {
      name: "text",
      label: supersedes === undefined ? "rules.words" : "rules.newWords",
      as: "lines",
      needed: "unmarked",
      about: title,
    },
    { name: "reviewOn", label: "rules.reviewOn", as: "date", needed: "unmarked" },
  ],
  content: (typed, context) => agreement.content({ ...typed, topic }, context),
  ...(supersedes !== undefined && { place: { supersedes } }),
});
