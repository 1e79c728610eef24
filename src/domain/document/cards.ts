import type { PersonId } from "../shared/ids";
import type { FoldedEntry } from "./fold";
import { compareIds } from "./fold";
import { entriesOf, type EntryOf } from "./promises";

/** The card that `person` shows the pair now; undefined when they show none. */
export const cardShownBy = (folded: readonly FoldedEntry[], person: PersonId): EntryOf<"card"> | undefined =>
  entriesOf("card", folded)
    .filter(({ author }) => author === person)
    .toSorted((a, b) => compareIds(a.id, b.id))
    .at(-1);
