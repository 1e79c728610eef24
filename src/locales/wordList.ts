/** Words that texts in one language should avoid. */
export interface PlainWords {
  /** Figures of speech that a reader in a second language may take literally, in every form that they have. */
  readonly idioms: RegExp;
  /** Words that are hard in a second language, each with a plain alternative. */
  readonly farWords: RegExp;
  /** Names of groups of people, and ways to treat a person as one of a group (S38). */
  readonly groups: RegExp;
  /** Advice verbs, excluded from listening steps (S11). */
  readonly advice: RegExp;
}

/**
 * One thing, the word that we write for it, the words that we do not, and a text as it must not stand. After these
 * come the ids of texts in which the other word is the right one.
 */
export type Term = readonly [thing: string, word: string, not: RegExp, wrong: string, ...but: readonly string[]];

/** What a reader must not meet, and a text in which they would. */
export type ReaderRule = readonly [reader: string, not: RegExp, wrong: string];

/** What is consistent in one language. */
export interface Glossary {
  /** Held against a text as its translator typed it, except the branches that speak of two only. */
  readonly terms: readonly Term[];
  /** Held against every way in which a text can come out. */
  readonly rules: readonly ReaderRule[];
}

/** A list without a word finds nothing. */
export const NO_WORDS = /(?!)/;

/** Matches any of these patterns as whole words, in any script. */
export const wholeWords = (patterns: readonly string[]): RegExp =>
  patterns.length === 0
    ? NO_WORDS
    : new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{M}\\p{N}])`, "iu");
