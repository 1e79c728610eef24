// Written by `npm run languages` from the folders of the languages. Do not edit.

import { roleWords as enOwn } from "../en/roleWords";
import { roleWords as deOwn } from "../de/roleWords";
import { roleWords as esOwn } from "../es/roleWords";
import { roleWords as frOwn } from "../fr/roleWords";
import { roleWords as ptBROwn } from "../pt-BR/roleWords";
import { roleWords as arOwn } from "../ar/roleWords";
import { roleWords as hiOwn } from "../hi/roleWords";
import { roleWords as jaOwn } from "../ja/roleWords";
import { roleWords as zhHansOwn } from "../zh-Hans/roleWords";
import type { RoleWording } from "../roleWording";
import type { Language } from "./languages";

/** `roleWords.ts` of each language. */
export const ROLE_WORDING: Readonly<Record<Language, RoleWording>> = {
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
