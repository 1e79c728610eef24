import type { JournalPage } from "./journal";
import { normalizeForSearch } from "./plainLetters";

/** The pages on which all of these words stand, in any order. `asked` gives the question of a page in words. */
export const findPages = (
  pages: readonly JournalPage[],
  words: string,
  asked: (page: JournalPage) => string,
): readonly JournalPage[] => {
  const sought = normalizeForSearch(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return pages;
  return pages.filter((page) => {
    const letters = normalizeForSearch([asked(page), page.text, ...page.earlier.map(({ text }) => text)].join("\n"));
    return sought.every((word) => letters.includes(word));
  });
};
