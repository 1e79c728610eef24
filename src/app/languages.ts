import { parseLanguage, type Language } from "../locales/language";
import type { LanguageChoices } from "../ui/languageChoices";
import { keepOnDevice, wordOfDevice } from "./deviceWords";

const SCREENS = "meridian.language";
const GUIDE = "meridian.guideLanguage";

const kept = (name: string): Language | undefined => parseLanguage(wordOfDevice(name) ?? null);

/** The language that somebody chose for the screens on this device, over that of the host. */
export const chosenLanguage = (): Language | undefined => kept(SCREENS);

/**
 * The choices of language, kept on this device: they must be known before anybody has signed in.
 *
 * Other words for the screens arrive with a fresh page. What was typed is kept as a draft and comes back.
 */
export const createLanguageChoices = (screens: Language, reload: () => void): LanguageChoices => {
  let guide = kept(GUIDE) ?? screens;
  return {
    screens,
    guide: () => guide,
    chooseScreens: (language) => {
      keepOnDevice(SCREENS, language);
      reload();
    },
    chooseGuide: (language) => {
      guide = language;
      keepOnDevice(GUIDE, language);
    },
  };
};
