/** Languages that have a folder here. English is the source. */
export const LANGUAGES = ["en"] as const;

/** One of `LANGUAGES`. */
export type Language = (typeof LANGUAGES)[number];

/** The language to use for a BCP 47 tag from the host ("en-us" included). */
export const languageFor = (tag: string): Language =>
  LANGUAGES.find((language) => tag.toLowerCase().split("-")[0] === language) ?? "en";

/** Writing direction of the screens for a BCP 47 tag. `ar-XB` is the usual pseudo-locale: English words, mirrored. */
export const directionFor = (tag: string): "ltr" | "rtl" =>
  tag.toLowerCase() === "ar-xb" || /^(ar|fa|he|ur)$/.test(languageFor(tag)) ? "rtl" : "ltr";
