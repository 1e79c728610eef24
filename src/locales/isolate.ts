import { directionFor, type Language } from "./language";

const RTL = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
/** Letters of the opposite direction. */
const AGAINST = { ltr: new RegExp(`[${RTL}]`), rtl: new RegExp(`[^\\P{L}${RTL}]`, "u") } as const;

/**
 * `words` with bidi isolates where their direction is opposite to the sentence's, so that they do not reorder its text.
 */
export const isolate = (words: string, language: Language): string =>
  AGAINST[directionFor(language)].test(words) ? `\u2068${words}\u2069` : words;
