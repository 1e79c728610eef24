const names = new Map<string, Intl.DisplayNames>();

/** "Nigeria" from `NG`, in that language; undefined for a part of a country. */
export const countryName = (code: string, locale: string): string | undefined => {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  const made = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  names.set(locale, made);
  return made.of(code);
};

/** Whose dates: a country by its name, a rite or a town by the name that was fetched for it. */
export const communityName = (community: string, locale: string, others: Readonly<Record<string, string>>): string =>
  countryName(community, locale) ?? others[community] ?? community;
