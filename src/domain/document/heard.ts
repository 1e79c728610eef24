import type { SessionId } from "../shared/ids";
import type { FoldedEntry } from "./fold";
import { confirmationsIn, entriesOf, isOf, type EntryOf } from "./promises";

/** What somebody heard, and what the person who said it answers. */
export interface Heard {
  readonly entry: EntryOf<"insight">;
  /** "asked": no answer to these very words yet. */
  readonly answer: "asked" | "yes" | "not-quite";
  /** In the words of the person who was heard. */
  readonly meant?: EntryOf<"meaning">;
}

/** What was said back in one meeting, oldest first. Only the answer of whoever was heard counts, and a new version is asked about again. */
export const heardIn = (folded: readonly FoldedEntry[], session: SessionId): readonly Heard[] => {
  const [confirmed, meanings] = [confirmationsIn(folded), entriesOf("meaning", folded)];
  return folded.flatMap(({ entry }): readonly Heard[] => {
    if (entry.session !== session || !isOf("insight", entry)) return [];
    const { heard } = entry.content.insight;
    if (heard === undefined) return [];
    const meant = meanings.findLast(({ author, content }) => author === heard && content.meaning.of === entry.id);
    if (confirmed.get(entry.id)?.includes(heard) === true) return [{ entry, answer: "yes" }];
    return [meant ? { entry, answer: "not-quite", meant } : { entry, answer: "asked" }];
  });
};
