// Written by `npm run languages` from the folders of the languages. Do not edit.

import { wordForms as enOwn } from "../en/wordForms";
import { wordForms as deOwn } from "../de/wordForms";
import { wordForms as esOwn } from "../es/wordForms";
import { wordForms as frOwn } from "../fr/wordForms";
import { wordForms as ptBROwn } from "../pt-BR/wordForms";
import { wordForms as arOwn } from "../ar/wordForms";
import { wordForms as hiOwn } from "../hi/wordForms";
import { wordForms as jaOwn } from "../ja/wordForms";
import { wordForms as zhHansOwn } from "../zh-Hans/wordForms";
import type { WordForms } from "../../domain/document/wordForms";
import type { Language } from "./languages";

/** `wordForms.ts` of each language. */
export const WORD_FORMS: Readonly<Record<Language, WordForms>> = {
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
