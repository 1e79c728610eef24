import { parseLanguage, type Language } from "../locales/language";
import type { LanguageChoices } from "../ui/languageChoices";

const SCREENS = "meridian.language";
const GUIDE = "meridian.guideLanguage";

/** A browser that gives a page in a frame no storage throws here. Then the host's language counts, and no choice lasts. */
const reach = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

const kept = (name: string): Language | undefined => parseLanguage(reach(() => localStorage.getItem(name)) ?? null);
const keep = (name: string, language: Language): void => {
  reach(() => localStorage.setItem(name, language));
};

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
      keep(SCREENS, language);
      reload();
    },
    chooseGuide: (language) => {
      guide = language;
      keep(GUIDE, language);
    },
  };
};
