import type { Language } from "../../src/locales/language";
import type { LanguageChoices } from "../../src/ui/languageChoices";

/** Language choices in memory. */
export const createMemoryLanguages = (screens: Language = "en"): LanguageChoices => {
  let guide = screens;
  let beside: Language | undefined;
  return {
    screens,
    guide: () => guide,
    beside: () => beside,
    chooseScreens: () => undefined,
    chooseGuide: (language) => void (guide = language),
    chooseBeside: (language) => void (beside = language),
  };
};
