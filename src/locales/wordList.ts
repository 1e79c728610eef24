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

/** Matches any of these patterns as whole words, in any script. */
export const wholeWords = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{M}\\p{N}])`, "iu");
