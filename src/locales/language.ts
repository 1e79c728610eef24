import { FOLDERS, type Language } from "./registry/languages";

export type { Language };

/** Translation status of a language. */
type LanguageStatus = "source" | "machine-draft" | "human-reviewed";

/** What a language says of itself, in `names/language.json` of its folder. */
interface About {
  readonly name: string;
  readonly status: LanguageStatus;
  readonly dir?: "rtl";
  /** Clocks of some of its regions show other digits than 0-9. */
  readonly digits?: "own";
}

const ABOUT: Readonly<Record<Language, About>> = FOLDERS;

/** All languages, the source first. */
export const LANGUAGES = Object.keys(ABOUT) as readonly Language[];

/** The name of a language in that language. */
export const nameOf = (language: Language): string => ABOUT[language].name;

/** True while no person has checked the words of a language. */
export const isDraft = (language: Language): boolean => ABOUT[language].status === "machine-draft";

/** Parses a stored choice of language; undefined for an unknown one. */
export const parseLanguage = (code: string | null): Language | undefined => LANGUAGES.find((each) => each === code);

/** The usual pseudo-locale: English words, mirrored. */
const isMirrored = (tag: string): boolean => tag.toLowerCase() === "ar-xb";

/**
 * The one of `languages` that readers of a BCP 47 tag ("en-us", "pt") read; undefined where none fits. A language that is
 * kept for a script or a country ("zh-Hans", "pt-BR") fits no reader of another: they choose it themselves if they like.
 */
export const fitting = <Code extends string>(tag: string, languages: readonly Code[]): Code | undefined => {
  const code = tag.toLowerCase().split("-")[0] ?? "";
  const same = languages.find((each) => each === code);
  // To ask Intl costs a slow machine time: only for languages that are kept apart.
  return same ?? languages.find((each) => each.startsWith(`${code}-`) && isKeptFor(each, tag));
};

const isKeptFor = (language: string, tag: string): boolean => {
  const reader = likely(tag);
  const { script, region } = new Intl.Locale(language);
  return (script === undefined || script === reader?.script) && (region === undefined || region === reader?.region);
};

const likely = (tag: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
};

/** The language to use for a BCP 47 tag from the host. */
export const languageFor = (tag: string): Language => (isMirrored(tag) ? "en" : (fitting(tag, LANGUAGES) ?? "en"));

/** Writing direction of the screens for a BCP 47 tag. */
export const directionFor = (tag: string): "ltr" | "rtl" =>
  isMirrored(tag) ? "rtl" : (ABOUT[languageFor(tag)].dir ?? "ltr");

/** Numbers stand in sentences as 0-9. */
export const WESTERN_DIGITS = "-u-nu-latn";

/**
 * Dates and clock times follow the host's region where it shares the screens' language ("en-GB"), else that language.
 * Digits are those of the sentences, also in regions with other digits, so that a reader sees one kind.
 */
export const localeFor = (tag: string, language: Language): string => {
  const locale = fitting(tag, [language]) ? tag : language;
  // To ask costs a slow machine as much as all words of the first screen: only for languages that have others.
  if (!ABOUT[language].digits && !/-u-/i.test(locale)) return locale;
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
  return numberingSystem === "latn" ? locale : `${locale}${WESTERN_DIGITS}`;
};
