import type { EntryId, PersonId } from "../shared/ids";
import type { FoldedEntry } from "./fold";

/** What `person` has to remove so that none of their words is shown any more. Nobody removes another person's words (D3). */
export const ownRemovals = (folded: readonly FoldedEntry[], person: PersonId): readonly EntryId[] =>
  folded
    .filter(({ entry }) => entry.author === person)
    .flatMap(({ entry, earlier }) => {
      const versions = [entry, ...earlier];
      const replaced = new Set(versions.map(({ supersedes }) => supersedes));
      // A removal takes the versions before it along; one that was made on another device at once is none of those.
      const last = versions.filter(({ id }) => !replaced.has(id));
      return (last.length > 0 ? last : versions).map(({ id }) => id);
    });
