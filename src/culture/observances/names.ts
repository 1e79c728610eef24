import type { ObservanceId } from "../../domain/calendars/observance";
import type { Family } from "./catalogue";

/** Names in one language. */
interface ObservanceNames {
  /** Communities that are not countries: a rite, a town. Country names come from the runtime. */
  readonly communities: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<Family, string>>;
  readonly observances: Readonly<Record<ObservanceId, string>>;
}

const english = (): Promise<{ readonly default: ObservanceNames }> => import("./names/en.json");

const FILES: Readonly<Record<string, typeof english>> = {
  en: english,
  de: () => import("./names/de.json"),
  es: () => import("./names/es.json"),
  fr: () => import("./names/fr.json"),
  "pt-BR": () => import("./names/pt-BR.json"),
  ar: () => import("./names/ar.json"),
  ja: () => import("./names/ja.json"),
  "zh-Hans": () => import("./names/zh-Hans.json"),
};

/** The languages with name files. */
export const NAME_LANGUAGES: readonly string[] = Object.keys(FILES);

/** Names in a language (`fr`, `pt-BR`), or in that of its region (`fr-CA`); English as the fallback. */
export const loadObservanceNames = async (language: string): Promise<ObservanceNames> => {
  const file = await (FILES[language] ?? FILES[language.split("-")[0] ?? ""] ?? english)();
  return file.default;
};
