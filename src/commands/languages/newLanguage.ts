import { existsSync } from "node:fs";
import { join } from "node:path";
import { openFolder } from "../translations/folder";
import { write, writeRegistry } from "./registry";

/** Why a language cannot be added; undefined when it can. */
export const faultOfNew = (locales: string, code: string, name: string): string | undefined => {
  if (!isTag(code)) return `“${code}” is no code of a language such as cy, pt-BR or zh-Hans.`;
  if (existsSync(join(locales, code))) return `${code} has a folder already.`;
  if (name.trim() === "" || name.length > MOST_IN_A_NAME || /["\\\n]/.test(name)) {
    return "After the code comes the name of the language, in that language: add cy Cymraeg.";
  }
  return undefined;
};

const MOST_IN_A_NAME = 40;

const isTag = (code: string): boolean => {
  try {
    return Intl.getCanonicalLocales(code)[0] === code;
  } catch {
    return false;
  }
};

/**
 * Makes the folder of a new language, in which nothing is translated yet: until then its readers read English. The
 * registry knows it from then on.
 */
export const addLanguage = (locales: string, code: string, name: string): void => {
  const english = openFolder(locales, "en");
  const put = (path: string, text: string): void => write(join(locales, code, path), text);
  const dir = isRightToLeft(code) ? "rtl" : "ltr";
  const about = { name: name.trim(), status: "machine-draft", ...(dir === "rtl" && { dir }), ...digitsOf(code) };
  put("names/language.json", jsonOf(about));
  put("names/holidays.json", jsonOf({}));
  put("names/observances.json", jsonOf({ communities: {}, groups: {}, observances: {} }));
  for (const file of english.screens()) put(file, jsonOf({}));
  for (const file of english.guides()) {
    put(`guides/${file}`, jsonOf({ lang: code, dir, cefr: "B1", status: "machine-draft", text: {} }));
  }
  put("glossary.ts", NO_GLOSSARY);
  put("plainWords.ts", NO_PLAIN_WORDS);
  put("roleWords.ts", ROLE_WORDS);
  put("wordForms.ts", WORD_FORMS);
  writeRegistry(locales);
};

const jsonOf = (json: object): string => `${JSON.stringify(json, undefined, 2)}\n`;

/** Scripts that run from right to left. */
const isRightToLeft = (code: string): boolean =>
  /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/.test(new Intl.Locale(code).maximize().script ?? "");

/** The languages whose clocks show other digits somewhere; newer runtimes know it, and older ones know `ar`. */
const digitsOf = (code: string): { readonly digits?: "own" } => {
  const { numberingSystem } = new Intl.NumberFormat(code).resolvedOptions();
  const isOwn = numberingSystem !== "latn" || /^(?:ar|ur)\b/.test(code);
  return isOwn ? { digits: "own" } : {};
};

const NO_GLOSSARY = `import type { Glossary } from "../wordList";

/** What we write in this language, and what we do not. */
export const glossary: Glossary = {
  terms: [],
  rules: [],
};
`;

const NO_PLAIN_WORDS = `import { type PlainWords, wholeWords } from "../wordList";

/** Words to avoid in this language. */
export const plainWords: PlainWords = {
  idioms: wholeWords([]),
  farWords: wholeWords([]),
  groups: wholeWords([]),
  advice: wholeWords([]),
};
`;

const ROLE_WORDS = `import type { RoleWording } from "../roleWording";

/** The words for the two parts in a guide. */
export const roleWords: RoleWording = {
  mentoring: { mentor: "mentor", mentee: "mentee" },
  equals: { mentor: "host", mentee: "guest" },
  inCircle: [],
};
`;

const WORD_FORMS = `import type { WordForms } from "../../domain/document/wordForms";

/** Words that change inside, so that an agreed word is found in every form. */
export const wordForms: WordForms = { changes: [], rows: [] };
`;
