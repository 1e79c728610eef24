// Written by `npm run languages` from the folders of the languages. Do not edit.

import { plainWords as enOwn } from "../en/plainWords";
import { plainWords as deOwn } from "../de/plainWords";
import { plainWords as esOwn } from "../es/plainWords";
import { plainWords as frOwn } from "../fr/plainWords";
import { plainWords as ptBROwn } from "../pt-BR/plainWords";
import { plainWords as arOwn } from "../ar/plainWords";
import { plainWords as hiOwn } from "../hi/plainWords";
import { plainWords as jaOwn } from "../ja/plainWords";
import { plainWords as zhHansOwn } from "../zh-Hans/plainWords";
import type { PlainWords } from "../wordList";
import type { Language } from "./languages";

/** `plainWords.ts` of each language. */
export const PLAIN_WORD_LISTS: Readonly<Record<Language, PlainWords>> = {
  en: enOwn,
  de: deOwn,
  es: esOwn,
  fr: frOwn,
  "pt-BR": ptBROwn,
  ar: arOwn,
  hi: hiOwn,
  ja: jaOwn,
  "zh-Hans": zhHansOwn,
};
