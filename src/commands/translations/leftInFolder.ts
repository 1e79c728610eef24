import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RoleWording } from "../../locales/roleWording";
import { type Glossary, NO_WORDS, type PlainWords } from "../../locales/wordList";

/** What a folder holds beside its sentences. */
export interface WordsOfFolder {
  readonly glossary: Glossary;
  readonly plainWords: PlainWords;
  readonly roleWords: RoleWording;
}

/** A glossary with fewer has not been thought through. */
const FEWEST_TERMS = 46;

const KINDS = {
  idioms: "figures of speech",
  farWords: "words that do not travel",
  groups: "groups of people",
  advice: "ways to give advice",
} satisfies Readonly<Record<keyof PlainWords, string>>;

/** What a translator still has to do in the folder of `code` beside the sentences, a line each. */
export const leftInFolder = (locales: string, code: string, own: WordsOfFolder): readonly string[] => {
  const { glossary, plainWords, roleWords } = own;
  const words = (line: string): string => `${code}/${line}`;
  const empty = Object.entries(KINDS).filter(
    ([kind]) => plainWords[kind as keyof PlainWords].source === NO_WORDS.source,
  );
  const { mentoring, equals } = roleWords;
  const isEnglish = `${mentoring.mentor} ${mentoring.mentee} ${equals.mentor} ${equals.mentee}` === ENGLISH_ROLES;
  return [
    ...daysWithoutName(locales, code),
    ...(glossary.terms.length < FEWEST_TERMS
      ? [words(`glossary.ts: ${glossary.terms.length} terms; a language needs about 60, and at least ${FEWEST_TERMS}`)]
      : []),
    ...(glossary.rules.length === 0 ? [words("glossary.ts: no rule says what no reader must meet")] : []),
    ...(empty.length > 0
      ? [words(`plainWords.ts: nothing is listed for ${empty.map(([, what]) => what).join(", ")}`)]
      : []),
    ...(isEnglish && code !== "en"
      ? [words("roleWords.ts: mentor, mentee, host and guest are still the English words")]
      : []),
  ];
};

const ENGLISH_ROLES = "mentor mentee host guest";

type Names = Readonly<Record<string, string>>;

/** Holidays have an English name in the tables of each country: the names to translate are those of the other folders. */
const daysWithoutName = (locales: string, code: string): readonly string[] => {
  if (code === "en") return [];
  const holidays = (each: string): Names => readJson(join(locales, each, "names/holidays.json"));
  const known = new Set(readdirSync(locales).flatMap((each) => Object.keys(holidays(each))));
  const observances = (each: string): Names => flat(readJson(join(locales, each, "names/observances.json")));
  return [
    line(code, "holidays", [...known], holidays(code)),
    line(code, "observances", Object.keys(observances("en")), observances(code)),
  ].flat();
};

const line = (code: string, what: string, wanted: readonly string[], own: Names): readonly string[] => {
  const missing = wanted.filter((name) => !(own[name] ?? "").trim());
  return missing.length === 0 ? [] : [`${code}/names/${what}.json: missing ${missing.length}: ${missing.join(", ")}`];
};

const flat = (names: object): Names =>
  Object.fromEntries(
    Object.entries(names).flatMap(([part, inside]: [string, Names]) =>
      Object.entries(inside).map(([id, name]) => [`${part}.${id}`, name]),
    ),
  );

const readJson = (path: string): Names => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});
