import { useState } from "react";
import type { Language } from "../../locales/language";
import type { LanguageChoices } from "../languageChoices";

/** The language in which the guide is read now, and the one beside it. */
export interface ChosenLanguages {
  readonly language: Language;
  readonly beside: Language | undefined;
  readonly choose: (language: Language) => void;
  readonly chooseBeside: (language: Language | undefined) => void;
}

/** Begins with the guide's language that was last chosen on this device. The second one is for this visit. */
export const useGuideLanguages = (languages: LanguageChoices): ChosenLanguages => {
  const [language, setLanguage] = useState(languages.guide);
  const [beside, chooseBeside] = useState<Language>();
  const choose = (next: Language): void => {
    languages.chooseGuide(next);
    setLanguage(next);
  };
  return { language, beside, choose, chooseBeside };
};
