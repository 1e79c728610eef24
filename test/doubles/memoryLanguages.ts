import type { Language } from "../../src/locales/language";
import type { LanguageChoices } from "../../src/ui/languageChoices";

/** Language choices in memory. */
export const createMemoryLanguages = (screens: Language = "en"): LanguageChoices => {
  let guide = screens;
  return {
    screens,
    guide: () => guide,
    chooseScreens: () => undefined,
    chooseGuide: (language) => void (guide = language),
  };
};
