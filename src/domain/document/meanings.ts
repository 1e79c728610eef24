import type { Pair } from "../people/pair";
import { type FoldedEntry, entriesOf, foldedOf } from "./fold";
import { confirmationsIn } from "./agreements";
import { translationsIn } from "./besideWords";
import { type EntryOf, isOf } from "./entry";
import { groupedBy } from "../shared/grouped";
import type { SessionId } from "../shared/ids";
import { isWord, withRoom } from "./otherForms";
import { NO_WORD_FORMS, type WordForms, wordFinder } from "./wordForms";

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
 * `text` split at the words that `terms` explain, in any of their languages, ignoring case, with another ending, as
 * `forms` changes words of the text's language, and in the other forms that somebody wrote; the longer of two matches
 * wins.
 */
export const cutAtTerms = (
  text: string,
  terms: readonly Pick<PairTerm, "entry" | "alsoCalled">[],
  forms: WordForms = NO_WORD_FORMS,
): readonly TextPiece[] => {
  const words = terms
    .flatMap(({ entry, alsoCalled }) => {
      const { term, otherForms = [] } = entry.content.term;
      const called = [term, ...alsoCalled].map((word) => ({ word, entry, changes: forms }));
      // What a person wrote out is not changed once more: it has endings, and nothing else.
      return [...called, ...withRoom(otherForms).map((word) => ({ word, entry, changes: NO_WORD_FORMS }))];
    })
    .filter(({ word }) => isWord(word))
    .map(({ word, entry, changes }) => ({ entry, length: word.trim().length, ...wordFinder(word, changes) }))
    .toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return [{ text }];
  // Each word is a group of its own: the one that is filled says which word stands there.
  const found = new RegExp(words.map(({ pattern }) => `(${pattern})`).join("|"), "giu");
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    const [said, ...groups] = match;
    const word = words[groups.findIndex((group) => group !== undefined)];
    if (!word || word.isOther(said)) continue;
    pieces.push({ text: text.slice(from, match.index) }, { text: said, term: word.entry });
    from = match.index + said.length;
  }
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text !== "");
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
