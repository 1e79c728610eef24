const QUOTED = /“[^”]*”|«[^»]*»/g;
// A French closing quotation mark follows a non-breaking space, and so do French punctuation marks.
const BETWEEN_SENTENCES = /(?<=[.?!؟](?:[\u00a0\u202f]?[”»])?)[^\S\u00a0\u202f]+/;

/** The sentences of a text. A colon does not end one, and a quotation is cut only where it closes. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .replace(QUOTED, (quote) => quote.replace(/[.?!؟](?![\u00a0\u202f]?[”»])/g, ""))
    .split(BETWEEN_SENTENCES)
    .filter((sentence) => sentence.trim() !== "");

/** Words that hold a letter or a digit. */
export const wordCount = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The mean of these numbers; 0 of none. */
export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);

/** Most words of a sentence that needs no simpler version for language learners. */
const EASY_WORDS = 8;

/** True of a text with a sentence too long for a reader at level A2: it needs a simpler version. */
export const wantsSimplerWords = (text: string): boolean =>
  sentencesOf(text).some((sentence) => wordCount(sentence) > EASY_WORDS);
