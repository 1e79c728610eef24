import type { Language } from "../../src/locales/language";
import type { LanguageChoices } from "../../src/ui/languageChoices";

/** Choices of language that last as long as the test. */
export const createMemoryLanguages = (screens: Language = "en"): LanguageChoices => {
  let guide = screens;
  return {
    screens,
    guide: () => guide,
    chooseScreens: () => undefined,
    chooseGuide: (language) => void (guide = language),
  };
};
