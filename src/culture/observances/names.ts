import type { ObservanceId } from "../../domain/calendars/observance";
import { fitting, LANGUAGES } from "../../locales/language";
import type { Family } from "./catalogue";

/** Names in one language. */
interface ObservanceNames {
  /** Communities that are not countries: a rite, a town. Country names come from the runtime. */
  readonly communities: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<Family, string>>;
  readonly observances: Readonly<Record<ObservanceId, string>>;
}

const namesIn = async (language: string): Promise<ObservanceNames> => {
  const names: { readonly default: ObservanceNames } = await import(`../../locales/${language}/names/observances.json`);
  return names.default;
};

/** Names in a language (`fr`, `pt-BR`), or in that of its region (`fr-CA`). What has none there is named in English. */
export const loadObservanceNames = async (tag: string): Promise<ObservanceNames> => {
  const language = fitting(tag, LANGUAGES) ?? "en";
  const [english, own] = await Promise.all([namesIn("en"), namesIn(language)]);
  return {
    communities: { ...english.communities, ...own.communities },
    groups: { ...english.groups, ...own.groups },
    observances: { ...english.observances, ...own.observances },
  };
};
