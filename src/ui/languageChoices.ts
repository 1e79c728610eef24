import type { Language } from "../locales/language";

/** The languages that somebody reads here. A choice is kept on this device. */
export interface LanguageChoices {
  readonly screens: Language;
  /** The guide's language, which need not be that of the screens. */
  readonly guide: () => Language;
  /** The one that is read beside it, also on the stage; undefined: none. */
  readonly beside: () => Language | undefined;
  /** Opens the page again, in that language. */
  readonly chooseScreens: (language: Language) => void;
  readonly chooseGuide: (language: Language) => void;
  readonly chooseBeside: (language: Language | undefined) => void;
}
