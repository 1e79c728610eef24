import type { Entry, EntryOf } from "../../../domain/document/entry";
import { TRANSLATED_BY } from "../../../domain/document/facts";
import { cleanTag, LONGEST_TAG } from "../../../domain/document/besideWords";
import type { EntryId } from "../../../domain/shared/ids";
import type { MessageId } from "../../../locales/text";
import { formatLanguage } from "../../format/languageName";
import { inPlaceOf } from "../about";
import {
  answerIn,
  answersIn,
  chosenIn,
  peopleOptions,
  type FormField,
  type FormSpec,
  type Typed,
} from "../write/formSpec";
import { commitment } from "../write/promiseForms";

/** A small form that says something about an entry, beside it. */
export interface SideForm extends FormSpec {
  /** Names the box in which its words wait on the device; the entry's id is added to it. */
  readonly name: string;
  /** What a press on it does, on the button that opens it. */
  readonly title: MessageId;
  readonly hint?: MessageId;
  /** What stands in the fields before somebody types. */
  readonly start?: Typed;
}

const words = (label: MessageId): FormField => ({ name: "text", label, as: "lines", needed: true });

/** The same entry in other words, by its author. What it said before stays to be seen. */
export const changeWords = (entry: Entry): SideForm => {
  const { content, ...place } = inPlaceOf(entry);
  return {
    name: "change",
    title: "entry.change",
    start: { text: entry.text },
    fields: [words("entry.changeAsk")],
    content: () => content,
    place,
    changes: entry,
  };
};

/** What another person means by a word of the pair (S49). */
export const meaningOf = (of: EntryId): SideForm => ({
  name: "meaning",
  title: "entry.meaning",
  fields: [words("entry.meaningAsk")],
  content: () => ({ kind: "meaning", meaning: { of } }),
});

/** The answer to feedback: the effect that was heard, and one change with its day. There is no place to explain oneself (S36). */
export const responseTo = (of: EntryId): SideForm => ({
  name: "response",
  title: "entry.respond",
  hint: "entry.respondHint",
  fields: [
    words("entry.effectAsk"),
    { name: "change", label: "entry.oneChange", as: "line" },
    { name: "due", label: "entry.byWhen", as: "date" },
  ],
  // A change has a day, and a day is that of a change.
  alsoNeeded: (typed) => {
    const given = ["change", "due"].filter((name) => answerIn(typed, name) !== undefined);
    return given.length === 0 ? [] : ["change", "due"];
  },
  before: (typed, context) => {
    const [change, promise] = [answerIn(typed, "change"), commitment.content({ due: typed.due ?? "" }, context)];
    return change === undefined || promise === undefined ? undefined : { text: change, content: promise };
  },
  content: (_typed, _context, change) => ({
    kind: "response",
    response: { of, ...(change !== undefined && { change }) },
  }),
});

/** One thing that is done because of a concern, with an owner and a day (S48). */
export const actionFor = (concern: EntryOf<"concern">): SideForm => ({
  name: "action",
  title: "concern.action",
  fields: [
    words("concern.actionAsk"),
    { name: "owner", label: "concern.actionOwner", as: "choice", options: peopleOptions },
    { name: "due", label: "entry.byWhen", as: "date", needed: true },
  ],
  content: (typed, context) => commitment.content({ ...typed, concern: concern.id }, context),
});

/** A word to find an entry by, from the pair's own list or a new one. */
export const tagFor = (of: EntryId, list: readonly string[]): SideForm => ({
  name: "tag",
  title: "entry.tag",
  hint: "entry.tagHint",
  fields: [
    { name: "tag", label: "entry.tagAsk", as: "line", needed: true, longest: LONGEST_TAG, suggestions: () => list },
  ],
  content: (typed) => ({ kind: "tag", tag: { of, tag: cleanTag(typed.tag ?? "") ?? "" } }),
});

/** Languages to choose from: spoken by many, or ours. Any other is "another language". */
const LANGUAGES = "am ar bn de en es fa fr ha hi id ig it ja ko ms nl pl pt ru sw ta tl tr uk ur vi yo zh zu und".split(
  " ",
);

/** The words in another language, beside the original; of a word of the pair, that word as well. */
export const translationOf = ({ id, lang, content }: Entry): SideForm => ({
  name: "translation",
  title: "entry.translate",
  fields: [
    {
      name: "lang",
      label: "entry.translateTo",
      as: "choice",
      needed: true,
      options: ({ format: { locale, text } }) => [
        ["", text("entry.choose")],
        ...LANGUAGES.filter((each) => each !== lang.split("-")[0])
          .map((each) => [each, each === "und" ? text("entry.otherLanguage") : formatLanguage(each, locale)] as const)
          .toSorted(
            ([a, first], [b, second]) =>
              Number(a === "und") - Number(b === "und") || first.localeCompare(second, locale),
          ),
      ],
    },
    ...(content.kind === "term"
      ? [{ name: "term", label: "entry.translateTerm", as: "line", needed: true } as const]
      : []),
    words(content.kind === "term" ? "entry.translateMeaning" : "entry.translateAsk"),
    {
      name: "by",
      label: "entry.translateBy",
      as: "choice",
      options: ({ format: { text } }) => TRANSLATED_BY.map((by) => [by, text("entry.madeBy", { by })] as const),
    },
  ],
  content: (typed) => ({
    kind: "translation",
    translation: {
      of: id,
      lang: typed.lang ?? "und",
      by: chosenIn(typed, "by", TRANSLATED_BY),
      ...answersIn(typed, "term"),
    },
  }),
});
