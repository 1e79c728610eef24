import { RELATIONSHIPS, type Relationship } from "../domain/people/pair";
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
const roleWordsFor = (tag: string, relationship: Relationship): RoleWords | undefined => {
  const language = tag.toLowerCase().split("-")[0] ?? "";
  return Object.hasOwn(ROLE_WORDS, language) ? ROLE_WORDS[language as Language][relationship] : undefined;
};

/** Every reading of a text with roles filled in; one when it names no role. */
export const readingsOf = (s: string, lang: string): readonly string[] => [
  ...new Set(RELATIONSHIPS.map((relationship) => fillRoles(s, lang, relationship))),
];

/** `s` with role words in place of their placeholders. Other braces stay. */
export const fillRoles = (s: string, lang: string, relationship: Relationship): string => {
  const words = roleWordsFor(lang, relationship);
  return words ? s.replace(/\{(mentor|mentee)\}/g, (_, role: keyof RoleWords) => words[role]) : s;
};

/** A guide in the words of that relationship, each text in its own language. */
export const wordsAmong = (words: GuideText, relationship: Relationship): GuideText => ({
  ...words,
  text: Object.fromEntries(
    Object.entries(words.text).map(([id, wording]): [string, Wording] => [
      id,
      filled(wording, words.lang, relationship),
    ]),
  ),
});

const filled = ({ s, newer, ...rest }: Wording, lang: string, relationship: Relationship): Wording => ({
  ...rest,
  s: fillRoles(s, rest.written?.lang ?? lang, relationship),
  ...(newer && { newer: { ...newer, s: fillRoles(newer.s, newer.lang, relationship) } }),
});
