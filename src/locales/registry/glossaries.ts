// Written by `npm run languages` from the folders of the languages. Do not edit.

import { glossary as enOwn } from "../en/glossary";
import { glossary as deOwn } from "../de/glossary";
import { glossary as esOwn } from "../es/glossary";
import { glossary as frOwn } from "../fr/glossary";
import { glossary as ptBROwn } from "../pt-BR/glossary";
import { glossary as arOwn } from "../ar/glossary";
import { glossary as hiOwn } from "../hi/glossary";
import { glossary as jaOwn } from "../ja/glossary";
import { glossary as zhHansOwn } from "../zh-Hans/glossary";
import type { Glossary } from "../wordList";
import type { Language } from "./languages";

/** `glossary.ts` of each language. */
export const GLOSSARIES: Readonly<Record<Language, Glossary>> = {
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
