import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GuideText } from "../../locales/guideText";
import type { Language } from "../../locales/language";

/** Messages of one file of the screens, by id. */
export type Messages = Readonly<Record<string, string>>;

/** Hash of the English text from which each message was translated, by id. */
export type Sources = Readonly<Record<string, string>>;

/** Reads a language's folder under `locales`. A missing file is empty. */
export const openFolder = (locales: string, language: Language) => {
  const folder = join(locales, language);
  const names = (inside: string): readonly string[] =>
    existsSync(inside) ? readdirSync(inside).filter((name) => name.endsWith(".json")) : [];
  return {
    screens: (): readonly string[] => names(folder),
    guides: (): readonly string[] => names(join(folder, "guides")),
    messages: (name: string): Messages => (readJson(join(folder, name)) ?? {}) as Messages,
    // In files of their own, so that no hash is shipped to readers.
    sources: (name: string): Sources => (readJson(join(folder, "sources", name)) ?? {}) as Sources,
    sourcesPath: (name: string): string => join(folder, "sources", name),
    guide: (name: string) => readJson(join(folder, "guides", name)) as GuideText | undefined,
    guidePath: (name: string): string => join(folder, "guides", name),
  };
};

const readJson = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined);
