import { READERS, type Readers, type Relationship } from "../domain/people/pair";
import type { GuideText, Wording } from "./guideText";
import type { Language } from "./language";

/** Replacements for `{mentor}` and `{mentee}` in guide texts. */
type RoleWords = Readonly<Record<"mentor" | "mentee", string>>;

/**
 * Without a mentor, the person who begins a conversation is its host, and the others are guests. Spanish, French and
 * Arabic put "the person" before these words, so that they need no gender and no other form.
 */
const ROLE_WORDS: Readonly<Record<Language, Readonly<Record<Relationship, RoleWords>>>> = {
  en: { mentoring: { mentor: "mentor", mentee: "mentee" }, equals: { mentor: "host", mentee: "guest" } },
  es: {
    mentoring: { mentor: "mentora", mentee: "mentorizada" },
    equals: { mentor: "anfitriona", mentee: "invitada" },
  },
  fr: {
    mentoring: { mentor: "mentor", mentee: "accompagnée" },
    equals: { mentor: "qui accueille", mentee: "accueillie" },
  },
  ar: { mentoring: { mentor: "المرشد", mentee: "المتعلّم" }, equals: { mentor: "المضيف", mentee: "الضيف" } },
};

/** The role words in the language of a BCP 47 tag; undefined for a language without them. */
const roleWordsFor = (tag: string, readers: Readers): RoleWords | undefined => {
  const language = tag.toLowerCase().split("-")[0] ?? "";
  const relationship = readers === "mentoring" || readers === "mentoring-circle" ? "mentoring" : "equals";
  return Object.hasOwn(ROLE_WORDS, language) ? ROLE_WORDS[language as Language][relationship] : undefined;
};

/** Every reading of a text with its marks filled in; one when it has none. */
export const readingsOf = (s: string, lang: string): readonly string[] => [
  ...new Set(READERS.map((readers) => fillRoles(s, lang, readers))),
];

/**
 * `{other|what the other person says|what the others say}`: for two, and for a circle. Both are written out, because in
 * most languages the words around them change, too.
 */
const OTHER = /\{other\|([^{}|]+)\|([^{}|]+)\}/g;

/** `s` for these readers: for two or for a circle, with role words in place of their marks. Other braces stay. */
export const fillRoles = (s: string, lang: string, readers: Readers): string => {
  const isOfCircle = readers === "mentoring-circle" || readers === "equals-circle";
  const spoken = s.replace(OTHER, (_, two: string, more: string) => (isOfCircle ? more : two));
  const words = roleWordsFor(lang, readers);
  return words ? spoken.replace(/\{(mentor|mentee)\}/g, (_, role: keyof RoleWords) => words[role]) : spoken;
};

/** A guide in the words for these readers, each text in its own language. */
export const wordsAmong = (words: GuideText, readers: Readers): GuideText => ({
  ...words,
  text: Object.fromEntries(
    Object.entries(words.text).map(([id, wording]): [string, Wording] => [id, filled(wording, words.lang, readers)]),
  ),
});

const filled = ({ s, newer, ...rest }: Wording, lang: string, readers: Readers): Wording => ({
  ...rest,
  s: fillRoles(s, rest.written?.lang ?? lang, readers),
  ...(newer && { newer: { ...newer, s: fillRoles(newer.s, newer.lang, readers) } }),
});
