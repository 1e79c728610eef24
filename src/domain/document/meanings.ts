import type { Pair } from "../people/pair";
import { type FoldedEntry, entriesOf, foldedOf } from "./fold";
import { confirmationsIn } from "./agreements";
import { type EntryOf, isOf } from "./entry";
import { groupedBy } from "../shared/grouped";
import type { SessionId } from "../shared/ids";

/** A word of the pair in its newest version. */
export interface PairTerm {
  readonly entry: EntryOf<"term">;
  /** Every member confirmed this version; its author did by writing it. */
  readonly isAgreed: boolean;
}

/** The pair's terms, sorted alphabetically for `locale`. */
export const termsIn = (
  folded: readonly FoldedEntry[],
  { members }: Pick<Pair, "members">,
  locale: string,
): readonly PairTerm[] => {
  const confirmed = confirmationsIn(folded);
  const { compare } = new Intl.Collator(locale);
  return entriesOf("term", folded)
    .map((entry) => ({
      entry,
      isAgreed: members.every(({ id }) => id === entry.author || confirmed.get(entry.id)?.includes(id) === true),
    }))
    .toSorted((a, b) => compare(a.entry.content.term.term, b.entry.content.term.term));
};

/** A piece of a text: plain, or a word that the pair uses in its own sense. */
interface TextPiece {
  readonly text: string;
  readonly term?: EntryOf<"term">;
}

/** `text` split at the words that `terms` explain, ignoring case; the longer of two matches wins. */
export const cutAtTerms = (text: string, terms: readonly EntryOf<"term">[]): readonly TextPiece[] => {
  const byWord = new Map(terms.map((entry) => [entry.content.term.term.trim().toLowerCase(), entry]));
  byWord.delete("");
  if (byWord.size === 0) return [{ text }];
  const words = [...byWord.keys()].toSorted((a, b) => b.length - a.length).map(literally);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return text
    .split(found)
    .map((piece, index): TextPiece => {
      const term = index % 2 === 1 ? byWord.get(piece.toLowerCase()) : undefined;
      return term ? { text: piece, term } : { text: piece };
    })
    .filter((piece) => piece.text !== "");
};

const literally = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

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
