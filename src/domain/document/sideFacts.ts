import type { EntryId } from "../shared/ids";

/** A word of the pair's own, put on an entry to find it again, or taken off it. */
export interface TagFacts {
  readonly of: EntryId;
  readonly tag: string;
  /** Taken off. */
  readonly off?: boolean;
}

export const TRANSLATED_BY = ["person", "machine"] as const;

/** An entry in another language, in the entry's text. Whoever confirms it says that it means the same. */
export interface TranslationFacts {
  /** The version that was translated. */
  readonly of: EntryId;
  /** BCP 47 language of the translated words, which need not be that of their author's screens. */
  readonly lang: string;
  readonly by: (typeof TRANSLATED_BY)[number];
}
