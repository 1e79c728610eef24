/** One word, or one name, for each mark in guide texts. */
export type RoleWords = Readonly<Record<"mentor" | "mentee", string>>;

/** What stands in place of a pattern. */
export type Naming = readonly [pattern: RegExp, words: string];

/**
 * How a language fills `{mentor}` and `{mentee}`. Around a mark its texts always have the same words ("the {mentor}",
 * "la persona {mentor}"): the role word fits among them, and a name replaces all of them.
 */
export interface RoleWording {
  readonly mentoring: RoleWords;
  /** Without a mentor, the person who begins a conversation is its host, and the others are guests. */
  readonly equals: RoleWords;
  /**
   * Replaces the words around a mark with a name; the first that fits. `mark` is ready for a pattern. Absent where a name
   * would need other words around it than a role.
   */
  readonly naming?: (mark: string, name: string) => readonly Naming[];
  /**
   * What a circle reads where two are meant: "another person" for "the other person". One of many, so that verbs and
   * pronouns around it stay as they are; the first pattern that fits.
   */
  readonly inCircle: readonly Naming[];
}

/** Puts `words` in place of `pattern`, also at the beginning of a sentence. */
export const instead = (pattern: string, words: string): readonly Naming[] => [[new RegExp(pattern, "gi"), words]];
