import { groupedBy } from "../shared/grouped";
import type { EntryId, PersonId } from "../shared/ids";
import { compareIds, newestIds, type FoldedEntry, entriesOf } from "./fold";
import { confirmationsIn } from "./agreements";
import type { EntryOf } from "./entry";

/** In characters: a tag is a word or two. */
export const LONGEST_TAG = 40;

/** Normalizes a typed tag: trimmed, on one line; undefined when empty or too long. */
export const cleanTag = (typed: string): string | undefined => {
  const tag = typed.trim().replace(/\s+/g, " ");
  return tag === "" || tag.length > LONGEST_TAG ? undefined : tag;
};

/** More tags on one entry are not shown: nobody finds anything by them, and somebody may add thousands. */
const MOST_TAGS = 50;
/** Of one entry's translations by one person, the newest. */
const MOST_TRANSLATIONS = 10;

/** Key of a tag, regardless of case. */
const sameTag = (tag: string): string => tag.normalize("NFC").toLowerCase();

/** True when an entry with these tags is found by `tag`. */
export const isTagged = (tags: readonly string[], tag: string): boolean =>
  tags.some((own) => sameTag(own) === sameTag(tag));

/**
 * Tags of each entry, by the id of its newest version. The latest change of a tag counts, whoever made it: tags belong
 * to the pair.
 */
export const tagsIn = (folded: readonly FoldedEntry[]): ReadonlyMap<EntryId, readonly string[]> => {
  const said = entriesOf("tag", folded).toSorted((a, b) => compareIds(a.id, b.id));
  if (said.length === 0) return new Map();
  const newest = newestIds(folded);
  const tags = new Map<EntryId, Map<string, string>>();
  for (const { content } of said) {
    const { of, tag, off } = content.tag;
    const id = newest.get(of);
    if (id === undefined) continue;
    const own = tags.get(id) ?? new Map<string, string>();
    const key = sameTag(tag);
    if (off === true) own.delete(key);
    else own.set(key, own.get(key) ?? tag);
    tags.set(id, own);
  }
  return new Map(
    [...tags].filter(([, own]) => own.size > 0).map(([id, own]) => [id, [...own.values()].slice(0, MOST_TAGS)]),
  );
};

/** All tags in use, each once, most used first. */
export const tagList = (tags: ReadonlyMap<EntryId, readonly string[]>): readonly string[] => {
  const uses = new Map<string, { readonly tag: string; readonly count: number }>();
  for (const tag of [...tags.values()].flat()) {
    const key = sameTag(tag);
    const known = uses.get(key);
    uses.set(key, { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
  }
  return [...uses.values()].toSorted((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)).map(({ tag }) => tag);
};

/** A translation of an entry, shown beside the original and never in its place. */
export interface ShownTranslation {
  readonly entry: EntryOf<"translation">;
  /** People who confirmed that it means the same. Its author does not count. */
  readonly checkedBy: readonly PersonId[];
  /** The original was edited after it was translated. */
  readonly isOld: boolean;
}

/** The translations of each entry, by the id of its newest version. */
export const translationsIn = (folded: readonly FoldedEntry[]): ReadonlyMap<EntryId, readonly ShownTranslation[]> => {
  const translations = entriesOf("translation", folded);
  if (translations.length === 0) return new Map();
  const [confirmed, newest] = [confirmationsIn(folded), newestIds(folded)];
  const byOriginal = groupedBy(translations, ({ content }) => newest.get(content.translation.of));
  return new Map(
    [...byOriginal].map(([id, those]) => [
      id,
      newestOfEach(those).map((entry) => ({
        entry,
        checkedBy: (confirmed.get(entry.id) ?? []).filter((person) => person !== entry.author),
        isOld: entry.content.translation.of !== id,
      })),
    ]),
  );
};

const newestOfEach = (translations: readonly EntryOf<"translation">[]): readonly EntryOf<"translation">[] => {
  const kept = [...groupedBy(translations, ({ author }) => author).values()].flatMap((own) =>
    own.slice(-MOST_TRANSLATIONS),
  );
  return kept.toSorted((a, b) => compareIds(a.id, b.id));
};
