import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GuideText } from "../../locales/guideText";
import type { Language } from "../../locales/language";

/** Messages of one file of the screens, by id. */
export type Messages = Readonly<Record<string, string>>;

/** From which English text each message was translated, as its hash, by id. */
export type Sources = Readonly<Record<string, string>>;

/** Reads the words of a language from its folder under `locales`. A file that is not there holds nothing. */
export const openFolder = (locales: string, language: Language) => {
  const folder = join(locales, language);
  const names = (inside: string): readonly string[] =>
    existsSync(inside) ? readdirSync(inside).filter((name) => name.endsWith(".json")) : [];
  return {
    screens: (): readonly string[] => names(folder),
    guides: (): readonly string[] => names(join(folder, "guides")),
    messages: (name: string): Messages => (readJson(join(folder, name)) ?? {}) as Messages,
    // Beside the messages and not in them, so that no hash travels to a reader.
    sources: (name: string): Sources => (readJson(join(folder, "sources", name)) ?? {}) as Sources,
    sourcesPath: (name: string): string => join(folder, "sources", name),
    guide: (name: string) => readJson(join(folder, "guides", name)) as GuideText | undefined,
    guidePath: (name: string): string => join(folder, "guides", name),
  };
};

const readJson = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);
