/** How easy English sentences are to read, by Flesch: 60 is plain, 90 is easy for a child of eleven. */
export const fleschReadingEase = (sentences: readonly string[]): number => {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length);
};

/** The year at school in which English sentences are read with ease, by Coleman and Liau: it counts letters only. */
export const colemanLiauGrade = (sentences: readonly string[]): number => {
  const words = sentences.flatMap(wordsOf);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return 5.88 * (letters / words.length) - 29.6 * (sentences.length / words.length) - 15.8;
};

const wordsOf = (sentence: string): readonly string[] => sentence.match(/[A-Za-z]+/g) ?? [];

/** Groups of vowels, less a silent e at the end: right for nine of ten words. */
const syllablesIn = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?<=[^l])e$|es$|ed$/, "")
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );
