import type { Format } from "../../services";
import type { EntryContent } from "../../../domain/document/entry";
import type { ForWhom } from "../../../domain/document/facts";
import type { ShownEntry } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import type { EntryId, PersonId } from "../../../domain/shared/ids";
import { isUlid } from "../../../domain/shared/ids";
import { isLocalDate } from "../../../domain/time/localDate";
import type { LocalDate } from "../../../domain/time/zoneData";
import type { MessageId } from "../../../locales/text";

/** What somebody typed so far, by field. `text` holds the entry's own words. */
export type Typed = Readonly<Record<string, string>>;

/** What a form may ask the document and the pair. */
export interface FormContext {
  readonly format: Format;
  readonly pair: Pair;
  readonly entries: readonly ShownEntry[];
}

type Option = readonly [value: string, words: string];

/** One question of a form. */
export interface FormField {
  readonly name: string;
  readonly label: MessageId;
  readonly as: "line" | "lines" | "date" | "number" | "choice";
  readonly options?: (context: FormContext) => readonly Option[];
  readonly needed?: boolean;
  /** In letters, where less fits than in an entry. */
  readonly longest?: number;
  /** Answers of before, to choose from or not. */
  readonly suggestions?: (context: FormContext) => readonly string[];
}

/** How one kind of entry is written. */
export interface FormSpec {
  /** What to write into the large box. */
  readonly ask: MessageId;
  readonly fields: readonly FormField[];
  /** What is kept; undefined while something needed is missing. */
  readonly content: (typed: Typed, context: FormContext) => EntryContent | undefined;
}

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

/** The chosen one; the first while nobody has chosen. */
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

/** Everybody in the pair, the writer first. */
export const peopleOptions = ({ format: { me, text }, pair }: FormContext): readonly Option[] => [
  [me.id, text("document.me")],
  ...pair.members.filter(({ id }) => id !== me.id).map(({ id, name }): Option => [id, name]),
];

export const peopleOrBoth = (context: FormContext): readonly Option[] => [
  ...peopleOptions(context),
  ["both", context.format.text("write.both")],
];
