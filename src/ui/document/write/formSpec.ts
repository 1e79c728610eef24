import type { Format } from "../../services";
import type { Entry, EntryContent } from "../../../domain/document/entry";
import type { ForWhom } from "../../../domain/document/facts";
import type { NewEntry, ShownEntry } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import type { EntryId, PersonId } from "../../../domain/shared/ids";
import { isUlid } from "../../../domain/shared/ids";
import { isLocalDate } from "../../../domain/time/localDate";
import type { LocalDate } from "../../../domain/time/zoneData";
import type { MessageId } from "../../../locales/text";
import type { SaidIn } from "./saying";

/** The answers typed so far, by field. `text` holds the entry's own words. */
export type Typed = Readonly<Record<string, string>>;

/** What a form may ask the document and the pair. */
export interface FormContext {
  readonly format: Format;
  readonly pair: Pair;
  readonly entries: readonly ShownEntry[];
}

/** A value and the words that stand for it. */
export type Option = readonly [value: string, words: string];

/** One question of a form. */
export interface FormField {
  readonly name: string;
  readonly label: MessageId;
  /** "words": the large box for the entry's own words. */
  readonly as: "line" | "lines" | "words" | "date" | "number" | "choice";
  readonly options?: (context: FormContext) => readonly Option[];
  /** A choice of words: what somebody chose in another language stays. */
  readonly takesOther?: boolean;
  /** "unmarked": needed, and said by a button that is off, not by a mark. */
  readonly needed?: boolean | "unmarked";
  /** In characters, where less fits than in an entry. */
  readonly longest?: number;
  /** Answers of before, to choose from or not. */
  readonly suggestions?: (context: FormContext) => readonly string[];
  /** Sentences to begin with, one press each, while nothing is written yet. */
  readonly beginnings?: (typed: Typed) => readonly MessageId[];
  /** Asked after all others, behind a press: most people leave it as it is. */
  readonly isLater?: boolean | ((start: Typed) => boolean);
  /** Asked only after these answers; always without it. */
  readonly isAsked?: (typed: Typed) => boolean;
  /** Read aloud before the label where two forms on one screen ask the same. */
  readonly about?: string;
}

/** How one kind of entry is written: what is asked, and what is kept. */
export interface FormSpec {
  /** The field "text" becomes the entry's own words. */
  readonly fields: readonly FormField[];
  /** What somebody should know before they write. */
  readonly beforehand?: (typed: Typed, context: FormContext) => string | undefined;
  /** Where it is said aloud instead, for a reader who likes that. */
  readonly saidIn?: (typed: Typed, context: FormContext) => SaidIn | undefined;
  /** Fields that are needed because of what stands in others. */
  readonly alsoNeeded?: (typed: Typed, context: FormContext) => readonly string[];
  /** An entry that is written first; `content` is told its id. */
  readonly before?: (typed: Typed, context: FormContext) => NewEntry | undefined;
  /** What is kept; undefined while something needed is missing. */
  readonly content: (typed: Typed, context: FormContext, before?: EntryId) => EntryContent | undefined;
  /** What the entry takes the place of, and where it belongs. */
  readonly place?: Omit<NewEntry, "text" | "content">;
  /** The entry that is changed. */
  readonly changes?: Entry;
}

/** The form of one kind, which can also be opened with the answers of an entry that it wrote. */
export interface KindForm extends FormSpec {
  /** The answers of `entry`; undefined for one that another form writes. */
  readonly filled: (entry: Entry) => Typed | undefined;
}

/** What is still needed, by the labels of the questions. */
export const missingIn = (
  { fields, alsoNeeded, content }: FormSpec,
  typed: Typed,
  context: FormContext,
): readonly MessageId[] => {
  const also = alsoNeeded?.(typed, context) ?? [];
  const needed = fields.filter((field) => (field.needed ?? false) !== false || also.includes(field.name));
  const empty = needed.filter(({ name }) => answerIn(typed, name) === undefined);
  // All may be answered, and one of them not hold any more, for instance an entry that was taken back.
  const isReadable = empty.length > 0 || content(typed, context) !== undefined;
  return (isReadable ? empty : needed).map(({ label }) => label);
};

/** The entry's own words, in a box that can grow. */
export const wordsField = (label: MessageId): FormField => ({ name: "text", label, as: "words", needed: true });

/** The trimmed answer; undefined when there is none. */
export const answerIn = (typed: Typed, name: string): string | undefined => {
  const words = (typed[name] ?? "").trim();
  return words === "" ? undefined : words;
};

/** The answers to these questions, without those that were left empty. */
export const answersIn = <Name extends string>(
  typed: Typed,
  ...names: readonly Name[]
): { readonly [N in Name]?: string } => {
  const given = names.flatMap((name) => {
    const words = answerIn(typed, name);
    return words === undefined ? [] : [[name, words] as const];
  });
  // Object.fromEntries forgets which names it got.
  return Object.fromEntries(given) as { readonly [N in Name]?: string };
};

/** The answers that stand in an entry. */
export const typedFrom = (facts: Readonly<Record<string, string | number | undefined>>): Typed =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

/** One answer a line. */
export const linesIn = (typed: Typed, name: string): readonly string[] =>
  (typed[name] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const dateIn = (typed: Typed, name: string): LocalDate | undefined => {
  const date = answerIn(typed, name);
  return date !== undefined && isLocalDate(date) ? date : undefined;
};

/** A number within bounds; undefined for none. */
export const numberIn = (typed: Typed, name: string, most: number): number | undefined => {
  const value = Number(answerIn(typed, name) ?? Number.NaN);
  // Nobody writes "-0", and it would not be read back as what it was.
  return value >= 0 && value <= most ? Math.abs(value) : undefined;
};

/** The chosen value; the first while none is chosen. */
export const chosenIn = <const T extends string>(typed: Typed, name: string, values: readonly [T, ...T[]]): T =>
  values.find((value) => value === typed[name]) ?? values[0];

export const entryIn = (typed: Typed, name: string): EntryId | undefined => {
  const id = answerIn(typed, name);
  return id !== undefined && isUlid(id) ? id : undefined;
};

export const personIn = (typed: Typed, name: string, { pair, format }: FormContext): PersonId =>
  pair.members.find(({ id }) => id === typed[name])?.id ?? format.me.id;

export const forWhomIn = (typed: Typed, name: string, context: FormContext): ForWhom =>
  typed[name] === "both" ? "both" : personIn(typed, name, context);

/** The members of the pair, the writer first. */
export const peopleOptions = ({ format: { me, text }, pair }: FormContext): readonly Option[] => [
  [me.id, text("document.me")],
  ...pair.members.filter(({ id }) => id !== me.id).map(({ id, name }): Option => [id, name]),
];

/** The members of the pair, the others first: for what one does for another. */
export const othersFirst = (context: FormContext): readonly Option[] => {
  const [me, ...others] = peopleOptions(context);
  return [...others, ...(me ? [me] : [])];
};

/** The one who is chosen; the first of the others while nobody is. */
export const forAnotherIn = (typed: Typed, name: string, context: FormContext): ForWhom => {
  const first = othersFirst(context)[0]?.[0] ?? context.format.me.id;
  return forWhomIn({ [name]: typed[name] ?? first }, name, context);
};

/** The members of the pair, and both together. */
export const peopleOrBoth = (context: FormContext): readonly Option[] => [
  ...peopleOptions(context),
  ["both", context.format.text("write.both")],
];
