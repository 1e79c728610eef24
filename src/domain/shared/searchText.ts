/** Text without case and accents, as search compares it. Ligatures and wide letters of old fonts become plain ones. */
export const normalizeForSearch = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();

/** The words to look for, each as normalized text; empty when nothing was typed. */
export const searchWords = (typed: string): readonly string[] => normalizeForSearch(typed).split(/\s+/).filter(Boolean);
