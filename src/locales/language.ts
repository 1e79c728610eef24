/** How far the words of a language have come. */
export type LanguageStatus = "source" | "machine-draft" | "human-reviewed";

/** Languages that have a folder here, by their code. English is the source. */
const FOLDERS = {
  en: { name: "English", status: "source" },
  es: { name: "Español", status: "machine-draft" },
  fr: { name: "Français", status: "machine-draft" },
  ar: { name: "العربية", status: "machine-draft" },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly status: LanguageStatus }>>;

/** A language that has a folder here. */
export type Language = keyof typeof FOLDERS;

/** All of them, the source first. */
export const LANGUAGES = Object.keys(FOLDERS) as readonly Language[];

/** The name of a language in that language. */
export const nameOf = (language: Language): string => FOLDERS[language].name;

/** True while no person has checked the words of a language. */
export const isDraft = (language: Language): boolean => FOLDERS[language].status === "machine-draft";

/** Reads a kept choice of a language; undefined for one that has no folder here. */
export const parseLanguage = (code: string | null): Language | undefined => LANGUAGES.find((each) => each === code);

/** The usual pseudo-locale: English words, mirrored. */
const isMirrored = (tag: string): boolean => tag.toLowerCase() === "ar-xb";

/** The language to use for a BCP 47 tag from the host ("en-us" included). */
export const languageFor = (tag: string): Language =>
  isMirrored(tag) ? "en" : (parseLanguage(tag.toLowerCase().split("-")[0] ?? "") ?? "en");

/** Writing direction of the screens for a BCP 47 tag. */
export const directionFor = (tag: string): "ltr" | "rtl" =>
  isMirrored(tag) || /^(ar|fa|he|ur)$/.test(languageFor(tag)) ? "rtl" : "ltr";

/** Numbers stand in sentences as 0-9. */
export const WESTERN_DIGITS = "-u-nu-latn";

/**
 * Dates and clock times follow the host's region where the screens have its language ("en-GB"), else that language.
 *
 * Their digits are those of the sentences, also where the region has others: a reader should not have to change.
 */
export const localeFor = (tag: string, language: Language): string => {
  const locale = tag.toLowerCase().split("-")[0] === language ? tag : language;
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
  return numberingSystem === "latn" ? locale : `${locale}${WESTERN_DIGITS}`;
};
