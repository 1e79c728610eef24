import type { Pair } from "../people/pair";
import { type FoldedEntry, entriesOf, foldedOf } from "./fold";
import { confirmationsIn } from "./agreements";
import { translationsIn } from "./besideWords";
import { type EntryOf, isOf } from "./entry";
import { groupedBy } from "../shared/grouped";
import type { SessionId } from "../shared/ids";

/** A word of the pair in its newest version. */
export interface PairTerm {
  readonly entry: EntryOf<"term">;
  /** Every member confirmed this version; its author did by writing it. */
  readonly isAgreed: boolean;
  /** The same word in other languages, as members translated it: the newest few of each. */
  readonly alsoCalled: readonly string[];
}

/** The pair's terms, sorted alphabetically for `locale`. */
export const termsIn = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
  locale: string,
): readonly PairTerm[] => {
  const confirmed = confirmationsIn(folded);
  const translations = translationsIn(folded);
  const { compare } = new Intl.Collator(locale);
  return entriesOf("term", folded)
    .map((entry) => ({
      entry,
      isAgreed: members.every(({ id }) => id === entry.author || confirmed.get(entry.id)?.includes(id) === true),
      alsoCalled: (translations.get(entry.id) ?? []).flatMap(
        ({ entry: { content } }) => content.translation.term ?? [],
      ),
    }))
    .toSorted((a, b) => compare(a.entry.content.term.term, b.entry.content.term.term));
};

/** A piece of a text: plain, or a word that the pair uses in its own sense. */
interface TextPiece {
  readonly text: string;
  readonly term?: EntryOf<"term">;
}

/**
 * `text` split at the words that `terms` explain, in any of their languages, ignoring case and with another ending; the
 * longer of two matches wins.
 */
export const cutAtTerms = (
  text: string,
  terms: readonly Pick<PairTerm, "entry" | "alsoCalled">[],
): readonly TextPiece[] => {
  const words = terms
    .flatMap(({ entry, alsoCalled }) => [entry.content.term.term, ...alsoCalled].map((word) => ({ word, entry })))
    .flatMap(({ word, entry }) => (/[\p{L}\p{N}]/u.test(word) ? { entry, word: word.trim(), form: formsOf(word) } : []))
    .toSorted((a, b) => b.word.length - a.word.length);
  if (words.length === 0) return [{ text }];
  // Each word is a group of its own: the one that is filled says which word stands there.
  const found = new RegExp(words.map(({ form }) => `(${form})`).join("|"), "giu");
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    const [said, ...groups] = match;
    const word = words[groups.findIndex((group) => group !== undefined)];
    pieces.push({ text: text.slice(from, match.index) }, word ? { text: said, term: word.entry } : { text: said });
    from = match.index + said.length;
  }
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text !== "");
};

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** A vowel sign of India belongs to the letter before it. */
const LETTER = "[\\p{L}\\p{M}\\p{N}]";

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** Pattern of a word as sentences hold it, of one word or several. */
const formsOf = (typed: string): string => {
  const words = typed.trim().split(/\s+/);
  if (UNSPACED.test(typed)) return words.map(literally).join("\\s*");
  return `(?<!${LETTER})(?:${words.map(formsOfWord).join("\\s+")})(?!${LETTER})`;
};

/**
 * One word with the endings of its language, without knowing the language: its last vowel may go, and a few letters may come
 * (promise, promising; regla, reglas). A short word stays as it is, because its letters begin many others.
 */
const formsOfWord = (word: string): string => {
  const isArabic = /^\p{Script=Arabic}+$/u.test(word);
  // "and", "with" and "the" are written together with an Arabic word.
  const bare = isArabic ? word.replace(/^\u0627\u0644(?=..)/u, "") : word;
  const letters = bare.match(new RegExp(LETTER, "gu")) ?? [];
  const shortest = isArabic ? 3 : 4;
  if (letters.length < shortest || letters.join("") !== bare) return literally(word);
  const ending =
    letters.length > shortest && /[aeiouàáâãèéêíîóôõúûäöü\u0627\u0629\u0649]|\p{M}/iu.test(letters.at(-1) ?? "");
  const stem = ending ? letters.slice(0, -1) : letters;
  const more = `${LETTER}{0,${ending || stem.length > 4 ? 3 : 2}}`;
  const before = isArabic ? "[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644|[\u0628\u0644])?" : "";
  // An English y becomes i before an ending: policy, policies.
  const body = /y$/i.test(word) ? `${stem.slice(0, -1).join("")}(?:y|i${LETTER}{1,3})` : stem.join("");
  return `${before}${body}${more}`;
};

/** A sentence said back, and the answer of the person who had said it. */
export interface Heard {
  readonly entry: EntryOf<"insight">;
  /** "asked": no answer to these very words yet. */
  readonly answer: "asked" | "yes" | "not-quite";
  /** In the words of the person who was heard. */
  readonly meant?: EntryOf<"meaning">;
}

/**
 * Sentences said back in one meeting, oldest first. Only the answer of the person who was heard counts; a new version
 * is asked about again.
 */
export const heardIn = (folded: readonly FoldedEntry[], session: SessionId): readonly Heard[] => {
  const confirmed = confirmationsIn(folded);
  const meanings = groupedBy(entriesOf("meaning", folded), ({ content }) => content.meaning.of);
  return foldedOf("insight", folded).flatMap(({ entry }): readonly Heard[] => {
    if (entry.session !== session || !isOf("insight", entry)) return [];
    const { heard } = entry.content.insight;
    if (heard === undefined) return [];
    const meant = meanings.get(entry.id)?.findLast(({ author }) => author === heard);
    if (confirmed.get(entry.id)?.includes(heard) === true) return [{ entry, answer: "yes" }];
    return [meant ? { entry, answer: "not-quite", meant } : { entry, answer: "asked" }];
  });
};
