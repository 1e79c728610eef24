import type { PersonId } from "../../shared/ids";
import { MS_PER_DAY } from "../../time/interval";
import { dayNumberOf } from "../../time/localDate";
import type { LocalDate } from "../../time/zoneData";
import type { EntryOf } from "../entry";
import { entriesOf, type FoldedEntry } from "../fold";

/** A rule whose day to look at it again has come. */
export interface RuleReview {
  readonly entry: EntryOf<"agreement">;
  /** Who has said "still so" since that day, of this very version. */
  readonly lookedAgain: ReadonlySet<PersonId>;
}

/** The rules whose day has come, oldest first. "Still so" is a confirmation, written on that day or later; new words begin anew. */
export const rulesToReview = (folded: readonly FoldedEntry[], today: LocalDate): readonly RuleReview[] => {
  const confirmed = entriesOf("confirmation", folded);
  return entriesOf("agreement", folded)
    .filter(({ content }) => content.agreement.reviewOn <= today)
    .map((entry) => {
      const since = dayNumberOf(entry.content.agreement.reviewOn) * MS_PER_DAY;
      const again = confirmed.filter(({ content, at }) => content.confirmation.of === entry.id && at >= since);
      return { entry, lookedAgain: new Set(again.map(({ author }) => author)) };
    });
};
