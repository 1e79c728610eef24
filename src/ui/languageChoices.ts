import type { Language } from "../locales/language";

/** The languages that somebody reads here. A choice is kept on this device. */
export interface LanguageChoices {
  readonly screens: Language;
  /** The guide's language, which need not be that of the screens. */
  readonly guide: () => Language;
  /** Opens the page again, in that language. */
  readonly chooseScreens: (language: Language) => void;
  readonly chooseGuide: (language: Language) => void;
}
