import { NO_WORD_FORMS, type WordForms } from "../domain/document/wordForms";
import { fitting, LANGUAGES } from "./language";
import { WORD_FORMS } from "./registry/wordForms";

/** How words of a text change inside; nothing is known of a language without a folder. */
export const wordFormsOf = (lang: string): WordForms => {
  const language = fitting(lang, LANGUAGES);
  return language === undefined ? NO_WORD_FORMS : WORD_FORMS[language];
};
