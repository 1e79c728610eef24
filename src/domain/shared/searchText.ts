/** Text without case and accents, as search compares it. Ligatures and wide letters of old fonts become plain ones. */
export const normalizeForSearch = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();

/** The words to look for, each as normalized text; empty when nothing was typed. */
export const searchWords = (typed: string): readonly string[] => normalizeForSearch(typed).split(/\s+/).filter(Boolean);

/** True where each of the words of `searchWords` stands somewhere in `text`. */
export const hasWords = (text: string, words: readonly string[]): boolean => {
  const plain = normalizeForSearch(text);
  return words.every((word) => plain.includes(word));
};

/** A part of a text that was found: from its first letter to behind its last. */
export interface FoundRange {
  readonly from: number;
  readonly to: number;
}

/** More is not marked in one text: it may be long, and the word one letter. */
const MOST_FOUND = 200;

/** Where the words of `searchWords` stand in `text`, in its own letters, first to last and without overlaps. */
export const rangesOf = (text: string, words: readonly string[]): readonly FoundRange[] => {
  if (words.length === 0) return [];
  let plain = "";
  // For each letter of the plain text the letter of `text` that it comes from; two for a ligature.
  const origins: number[] = [];
  let at = 0;
  for (const letter of text) {
    const made = normalizeForSearch(letter);
    for (let i = 0; i < made.length; i++) origins.push(at);
    plain += made;
    at += letter.length;
  }
  const found: FoundRange[] = [];
  for (const word of words) {
    for (let start = plain.indexOf(word); start >= 0; start = plain.indexOf(word, start + word.length)) {
      if (found.length >= MOST_FOUND) break;
      let behind = start + word.length;
      // Half a ligature is marked whole. The next letter begins behind all accents of the last one.
      while (behind < plain.length && origins[behind] === origins[behind - 1]) behind++;
      found.push({ from: origins[start] ?? 0, to: origins[behind] ?? text.length });
    }
  }
  return withoutOverlaps(found.sort((a, b) => a.from - b.from || b.to - a.to));
};

const withoutOverlaps = (found: readonly FoundRange[]): readonly FoundRange[] => {
  const whole: FoundRange[] = [];
  for (const range of found) {
    const last = whole.at(-1);
    if (last && range.from <= last.to) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else whole.push(range);
  }
  return whole;
};
