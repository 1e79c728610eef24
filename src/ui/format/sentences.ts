/** What stands between a sentence and the next: a space, and nothing after a sign that is as wide as two letters. */
export const gapAfter = (sentence: string): string => (/[。！？]$/.test(sentence) ? "" : " ");

/** Sentences one after the other, as their script sets them. What is not said (`false`, undefined) leaves no gap. */
export const joinSentences = (...sentences: readonly (string | false | undefined)[]): string =>
  sentences.reduce<string>((said, sentence) => (sentence ? (said && said + gapAfter(said)) + sentence : said), "");
