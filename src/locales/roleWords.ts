import { READERS, type Readers, type Relationship } from "../domain/people/pair";
import type { GuideText, Wording } from "./guideText";
import { isolate } from "./isolate";
import { fitting, LANGUAGES, type Language } from "./language";
import { ROLE_WORDING } from "./registry/roleWords";
import type { Naming, RoleWords } from "./roleWording";

/** For whom a guide is worded. */
export interface Hearers {
  readonly readers: Readers;
  /** What two people are called, which then stands where their roles would. */
  readonly names?: RoleWords | undefined;
}

/** Every reading of a text with its marks filled in, by role and by name; one when it has none. */
export const readingsOf = (s: string, lang: string): readonly string[] => [
  ...new Set(HEARERS.map((hearers) => fillRoles(s, lang, hearers))),
];

const HEARERS: readonly Hearers[] = [
  ...READERS.map((readers) => ({ readers })),
  { readers: "mentoring", names: { mentor: "Rafael", mentee: "Amina" } },
];

/**
 * `{other|what the other person says|what the others say}`: for two, and for a circle. Both are written out, because in
 * most languages the words around them change, too.
 */
const OTHER = /\{other\|([^{}|]+)\|([^{}|]+)\}/g;

const ROLES = ["mentor", "mentee"] as const;

/** `s` for these hearers: for two or for a circle, with names or role words in place of their marks. Other braces stay. */
export const fillRoles = (s: string, lang: string, { readers, names }: Hearers): string => {
  const isOfCircle = readers === "mentoring-circle" || readers === "equals-circle";
  const spoken = s.replace(OTHER, (_, two: string, more: string) => (isOfCircle ? more : two));
  const language = fitting(lang, LANGUAGES);
  if (language === undefined) return spoken;
  const wording = ROLE_WORDING[language];
  const together = isOfCircle ? wording.inCircle.reduce(withWords, spoken) : spoken;
  const called = names
    ? ROLES.flatMap((role) => wording.naming?.(`\\{${role}\\}`, nameFor(names[role], language)) ?? [])
    : [];
  const named = called.reduce((text, [phrase, name]) => text.replace(phrase, () => name), together);
  const { [relationshipAmong(readers)]: words } = wording;
  return named.replace(/\{(mentor|mentee)\}/g, (_, role: keyof RoleWords) => words[role]);
};

/** `text` with words in place of a pattern, which begin as the pattern began: with a capital or a small letter. */
const withWords = (text: string, [pattern, words]: Naming): string =>
  text.replace(pattern, ([first = ""]) =>
    first === first.toLowerCase() ? words : words.slice(0, 1).toUpperCase() + words.slice(1),
  );

/** A name is shown as text: a mark in it stands for nobody. */
const nameFor = (name: string, language: Language): string => isolate(name.replace(/[{}|]/g, ""), language);

const relationshipAmong = (readers: Readers): Relationship =>
  readers === "mentoring" || readers === "mentoring-circle" ? "mentoring" : "equals";

/** A guide in the words for these hearers, each text in its own language. */
export const wordsAmong = (words: GuideText, hearers: Hearers): GuideText => ({
  ...words,
  text: Object.fromEntries(
    Object.entries(words.text).map(([id, wording]): [string, Wording] => [id, filled(wording, words.lang, hearers)]),
  ),
});

const filled = ({ s, newer, ...rest }: Wording, lang: string, hearers: Hearers): Wording => ({
  ...rest,
  s: fillRoles(s, rest.written?.lang ?? lang, hearers),
  ...(newer && { newer: { ...newer, s: fillRoles(newer.s, newer.lang, hearers) } }),
});
