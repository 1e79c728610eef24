import { glossary as ar } from "./ar/glossary";
import { glossary as de } from "./de/glossary";
import { glossary as en } from "./en/glossary";
import { glossary as es } from "./es/glossary";
import { glossary as fr } from "./fr/glossary";
import { glossary as ptBR } from "./pt-BR/glossary";
import { glossary as ja } from "./ja/glossary";
import { glossary as zhHans } from "./zh-Hans/glossary";
import type { Language } from "./language";
import type { Glossary } from "./wordList";

/** What each language holds to. A language without a glossary does not compile. */
export const GLOSSARY: Readonly<Record<Language, Glossary>> = {
  de,
  en,
  es,
  fr,
  "pt-BR": ptBR,
  ar,
  ja,
  "zh-Hans": zhHans,
};

/** A text by its id. */
export type TextById = readonly [id: string, text: string];

/** Each wrong word in these texts, with the word that we write. */
export const wrongWords = ({ terms }: Glossary, typed: readonly TextById[]): readonly string[] => {
  const texts = typed.map(([id, text]): TextById => [id, text.replace(OF_TWO_ONLY, "")]);
  return terms.flatMap(([, word, not, , ...but]) =>
    texts
      .filter(([id, text]) => not.test(text) && !but.includes(id))
      .map(([id, text]) => `${id}: ${not.exec(text)?.[0]}, not “${word}”, in ${text}`),
  );
};

/** Each text that breaks a rule of its language. */
export const brokenRules = ({ rules }: Glossary, read: readonly TextById[]): readonly string[] =>
  rules.flatMap(([reader, not]) =>
    read.filter(([, text]) => not.test(text)).map(([id, text]) => `${id}: a reader ${reader}: ${text}`),
  );

/** "Both of you" is right where a message speaks of two. */
const OF_TWO_ONLY = /(?:two|=2) \{[^{}]*\}/g;
