/** Letters without case and accents, to look for words with. The ligatures and wide letters of old fonts become plain ones. */
export const normalizeForSearch = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
