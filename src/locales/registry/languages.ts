// Written by `npm run languages` from the folders of the languages. Do not edit.

/** What each language says of itself. English is the source. */
export const FOLDERS = {
  en: { name: "English", status: "source" },
  de: { name: "Deutsch", status: "machine-draft" },
  es: { name: "Español", status: "machine-draft" },
  fr: { name: "Français", status: "machine-draft" },
  "pt-BR": { name: "Português (Brasil)", status: "machine-draft" },
  ar: { name: "العربية", status: "machine-draft", dir: "rtl", digits: "own" },
  hi: { name: "हिन्दी", status: "machine-draft" },
  ja: { name: "日本語", status: "machine-draft" },
  "zh-Hans": { name: "简体中文", status: "machine-draft" },
} as const;

/** Code of a language with a folder. */
export type Language = keyof typeof FOLDERS;
