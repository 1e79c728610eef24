import { directionFor, type Language } from "./language";

const RTL = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
/** Letters that run against the sentence around them. */
const AGAINST = { ltr: new RegExp(`[${RTL}]`), rtl: new RegExp(`[^\\P{L}${RTL}]`, "u") } as const;

/** `words` isolated where they run against a sentence in that language, so that they do not reorder what stands around. */
export const isolate = (words: string, language: Language): string =>
  AGAINST[directionFor(language)].test(words) ? `\u2068${words}\u2069` : words;
