import type { Language } from "../../locales/language";

/** Names of feasts that many countries share, by their English names. */
export type CommonNames = Readonly<Record<string, string>>;

/** These names in a language other than English. Every country has its own languages besides. */
export const commonNames = async (language: Language): Promise<CommonNames> => {
  const names: { readonly default: CommonNames } = await import(
    /* webpackExclude: /[\\/]en[\\/]/ */ `../../locales/${language}/names/holidays.json`
  );
  return names.default;
};
