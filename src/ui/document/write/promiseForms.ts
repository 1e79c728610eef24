import { AGREEMENT_TOPICS, type AgreementTopic } from "../../../domain/document/facts";
import { isOf } from "../../../domain/document/entry";
import { entriesOf } from "../../../domain/document/fold";
import type { EntryId, SessionId } from "../../../domain/shared/ids";
import type { MessageId } from "../../../locales/text";
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
    { name: "ifSituation", label: "write.ifSituation", as: "line", isLater: true },
    { name: "owner", label: "write.owner", as: "choice", options: peopleOptions },
    { name: "due", label: "write.due", as: "date", needed: true },
    {
      name: "concern",
      label: "write.concern",
      as: "choice",
      isLater: true,
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

const INTERPRETER = "interpreter";
const RULE_TOPICS = [...AGREEMENT_TOPICS, INTERPRETER] as const;

const SENTENCES = [1, 2, 3] as const;

/** The same wherever a rule is written: for what opens the personal conversations. */
const beginningsOf = (topic: string | undefined): readonly MessageId[] =>
  topic === "confidentiality" || topic === "voice"
    ? SENTENCES.map((nth) => `rules.begin.${topic}.${nth}` as const)
    : [];

/** A rule, and the day on which both look at it again. One about an interpreter is their own line (S45). */
export const agreement: KindForm = {
  fields: [
    { ...wordsField("write.rule"), beginnings: ({ topic = RULE_TOPICS[0] }) => beginningsOf(topic) },
    {
      name: "topic",
      label: "write.topic",
      as: "choice",
      options: ({ format: { text } }) =>
        RULE_TOPICS.map((topic) => [topic, text("write.ruleTopic", { topic })] as const),
    },
    {
      name: "interpreter",
      label: "write.interpreter",
      as: "line",
      longest: 100,
      isAsked: ({ topic }) => topic === INTERPRETER,
    },
    { name: "reviewOn", label: "write.reviewOn", as: "date", needed: true },
  ],
  alsoNeeded: (typed) => (typed.topic === INTERPRETER ? ["interpreter"] : []),
  filled: (entry) => {
    if (!isOf("agreement", entry)) return undefined;
    const { topic, reviewOn, interpreter } = entry.content.agreement;
    return typedFrom({
      text: entry.text,
      reviewOn,
      interpreter,
      topic: interpreter === undefined ? topic : INTERPRETER,
    });
  },
  content: (typed) => {
    const reviewOn = dateIn(typed, "reviewOn");
    const chosen = chosenIn(typed, "topic", RULE_TOPICS);
    const { interpreter } = answersIn(typed, "interpreter");
    if (reviewOn === undefined || (chosen === INTERPRETER && interpreter === undefined)) return undefined;
    // For older versions it is a rule about language.
    return chosen === INTERPRETER
      ? {
          kind: "agreement",
          agreement: { topic: "language", reviewOn, ...(interpreter !== undefined && { interpreter }) },
        }
      : { kind: "agreement", agreement: { topic: chosen, reviewOn } };
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
      ...(supersedes === undefined && { beginnings: () => beginningsOf(topic) }),
    },
    { name: "reviewOn", label: "rules.reviewOn", as: "date", needed: "unmarked" },
  ],
  content: (typed, context) => agreement.content({ ...typed, topic }, context),
  ...(supersedes !== undefined && { place: { supersedes } }),
});
