import type { EntryId, PersonId } from "../shared/ids";
import { newestIds, type FoldedEntry } from "./fold";
import { confirmationsIn, entriesOf, type EntryOf } from "./promises";

/** Somebody's words in another language, beside the original and never in its place. */
export interface ShownTranslation {
  readonly entry: EntryOf<"translation">;
  /** Who says that it means the same. The one who wrote it does not count. */
  readonly checkedBy: readonly PersonId[];
  /** The original was changed after it was translated. */
  readonly isOld: boolean;
}

/** The translations of each entry, by the id of its newest version. */
export const translationsIn = (folded: readonly FoldedEntry[]): ReadonlyMap<EntryId, readonly ShownTranslation[]> => {
  const translations = entriesOf("translation", folded);
  if (translations.length === 0) return new Map();
  const [confirmed, newest] = [confirmationsIn(folded), newestIds(folded)];
  const found = new Map<EntryId, readonly ShownTranslation[]>();
  for (const entry of translations) {
    const id = newest.get(entry.content.translation.of);
    if (id === undefined) continue;
    const checkedBy = (confirmed.get(entry.id) ?? []).filter((person) => person !== entry.author);
    const shown = { entry, checkedBy, isOld: entry.content.translation.of !== id };
    found.set(id, [...(found.get(id) ?? []), shown]);
  }
  return found;
};
