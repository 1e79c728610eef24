import { normalizeForSearch, searchWords } from "../shared/searchText";
import type { EntryId, PersonId } from "../shared/ids";
import type { Entry } from "./entry";
import type { FoldedEntry } from "./fold";
import { isTagged } from "./besideWords";

/** Filters of a search. An absent filter matches everything. */
export interface Wanted {
  /** All of these words, in any order, ignoring case and accents. */
  readonly words: string;
  readonly author?: PersonId | undefined;
  /** One of the pair's tags. */
  readonly tag?: string | undefined;
}

/** Tags, which entries do not hold themselves. */
interface Known {
  readonly tags: (id: EntryId) => readonly string[];
}

/** Entries that match, in document order. Earlier versions are searched too. */
export const findEntries = <T extends FoldedEntry>(
  folded: readonly T[],
  { words, author, tag }: Wanted,
  { tags }: Known,
): readonly T[] => {
  const sought = searchWords(words);
  return folded.filter(
    ({ entry, earlier }) =>
      (author === undefined || entry.author === author) &&
      (tag === undefined || isTagged(tags(entry.id), tag)) &&
      (sought.length === 0 ||
        sought.every((word) => [entry, ...earlier].some((one) => searchTextOf(one).includes(word)))),
  );
};

const searchTexts = new WeakMap<Entry, string>();

/** Normalized text of an entry, cached. */
const searchTextOf = (entry: Entry): string => {
  const known = searchTexts.get(entry);
  if (known !== undefined) return known;
  const made = normalizeForSearch([entry.authorName, entry.text, ...wordsIn(entry.content)].join("\n"));
  searchTexts.set(entry, made);
  return made;
};

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};
