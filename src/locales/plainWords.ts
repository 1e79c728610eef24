import { fitting, LANGUAGES } from "./language";
import { PLAIN_WORD_LISTS } from "./registry/plainWords";
import type { PlainWords } from "./wordList";

/** The words to avoid in the language of a BCP 47 tag; undefined for a language without a list. */
export const plainWordsFor = (tag: string): PlainWords | undefined => {
  const language = fitting(tag, LANGUAGES);
  return language && PLAIN_WORD_LISTS[language];
};
