import { lookBackOn } from "../../../domain/document/lookBack";
import { AGREEMENT_TOPICS, STILL_SO } from "../../../domain/document/facts";
import { answerIn, answersIn, chosenIn, dateIn, entryIn, type FormContext, type FormSpec } from "./formSpec";

export const agreement: FormSpec = {
  ask: "write.rule",
  fields: [
    {
      name: "topic",
      label: "write.topic",
      as: "choice",
      options: ({ format: { text } }) =>
        AGREEMENT_TOPICS.map((topic) => [topic, text("write.ruleTopic", { topic })] as const),
    },
    { name: "reviewOn", label: "write.reviewOn", as: "date", needed: true },
  ],
  content: (typed) => {
    const reviewOn = dateIn(typed, "reviewOn");
    const topic = chosenIn(typed, "topic", AGREEMENT_TOPICS);
    return reviewOn === undefined ? undefined : { kind: "agreement", agreement: { topic, reviewOn } };
  },
};

export const term: FormSpec = {
  ask: "write.meaning",
  fields: [
    { name: "term", label: "write.term", as: "line", needed: true },
    { name: "notThis", label: "write.notThis", as: "line" },
  ],
  content: (typed) => {
    const word = answerIn(typed, "term");
    if (word === undefined) return undefined;
    return { kind: "term", term: { term: word, ...answersIn(typed, "notThis") } };
  },
};

export const insight: FormSpec = {
  ask: "write.insight",
  fields: [{ name: "topic", label: "write.about", as: "line" }],
  content: (typed) => ({ kind: "insight", insight: answersIn(typed, "topic") }),
};

/** A way to go is more than a sentence: it works somewhere, and it costs something (S18). */
export const option: FormSpec = {
  ask: "output.option",
  fields: [
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
export const contrast: FormSpec = {
  ask: "output.shows",
  fields: [
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

export const shift: FormSpec = {
  ask: "write.now",
  fields: [
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
  content: (typed, context) => {
    const earlier = entryIn(typed, "earlier");
    const older = olderOnes(context).find(({ id }) => id === earlier);
    const before = answerIn(typed, "before") ?? older?.text;
    const still = STILL_SO.find((value) => value === typed.still);
    if (before === undefined) return undefined;
    const facts = { before, ...answersIn(typed, "whatMovedMe"), ...(still && { still }) };
    return { kind: "shift", shift: { ...facts, ...(older && { earlier: older.id }) } };
  },
};
