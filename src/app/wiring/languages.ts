import { parseLanguage, type Language } from "../../locales/language";
import type { LanguageChoices } from "../../ui/languageChoices";
import { keepOnDevice, wordOfDevice } from "./deviceWords";

const SCREENS = "meridian.language";
const GUIDE = "meridian.guideLanguage";
const BESIDE = "meridian.besideLanguage";

const kept = (name: string): Language | undefined => parseLanguage(wordOfDevice(name) ?? null);

/** The screens' language chosen on this device; overrides the host's. */
export const chosenLanguage = (): Language | undefined => kept(SCREENS);

/**
 * Language choices, stored on this device because they are needed before sign-in.
 * Changing the screens' language reloads the page. Typed words are drafts and come back.
 */
export const createLanguageChoices = (screens: Language, reload: () => void): LanguageChoices => {
  let guide = kept(GUIDE) ?? screens;
  let beside = kept(BESIDE);
  return {
    screens,
    guide: () => guide,
    beside: () => beside,
    chooseScreens: (language) => {
      keepOnDevice(SCREENS, language);
      reload();
    },
    chooseGuide: (language) => {
      guide = language;
      keepOnDevice(GUIDE, language);
    },
    chooseBeside: (language) => {
      beside = language;
      keepOnDevice(BESIDE, language);
    },
  };
};
