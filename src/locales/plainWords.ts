import { plainWords as ar } from "./ar/plainWords";
import { plainWords as de } from "./de/plainWords";
import { plainWords as en } from "./en/plainWords";
import { plainWords as es } from "./es/plainWords";
import { plainWords as fr } from "./fr/plainWords";
import { plainWords as ptBR } from "./pt-BR/plainWords";
import { plainWords as ja } from "./ja/plainWords";
import { plainWords as zhHans } from "./zh-Hans/plainWords";
import { fitting, LANGUAGES, type Language } from "./language";
import type { PlainWords } from "./wordList";

const BY_LANGUAGE: Readonly<Record<Language, PlainWords>> = {
  en,
  de,
  es,
  fr,
  "pt-BR": ptBR,
  ar,
  ja,
  "zh-Hans": zhHans,
};

/** The words to avoid in the language of a BCP 47 tag; undefined for a language without a list. */
export const plainWordsFor = (tag: string): PlainWords | undefined => {
  const language = fitting(tag, LANGUAGES);
  return language && BY_LANGUAGE[language];
};
