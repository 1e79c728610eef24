const names = new Map<string, Intl.DisplayNames>();

/** "Igbo", in the language of the reader; the code itself for a language without a name. */
export const formatLanguage = (language: string, locale: string): string => {
  const made = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "language" });
  names.set(locale, made);
  try {
    return made.of(language) ?? language;
  } catch {
    return language;
  }
};
