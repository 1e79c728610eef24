import type { PersonId } from "../../shared/ids";
import { MS_PER_DAY } from "../../time/interval";
import { dateOfDay, dayNumberOf } from "../../time/localDate";
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

/** Something that a circle has learned, and that it looks at again. */
export interface LearnedReview {
  readonly entry: EntryOf<"learned">;
  /** The day that has come: the first one, or one of those that follow each half year. */
  readonly since: LocalDate;
  /** Who has said "still so" since that day, of this very version. */
  readonly lookedAgain: ReadonlySet<PersonId>;
}

/** Half a year in whole weeks: it comes on the same weekday. */
const HALF_YEAR_DAYS = 182;

/** The day half a year after `day`. */
export const halfYearAfter = (day: LocalDate): LocalDate => dateOfDay(dayNumberOf(day) + HALF_YEAR_DAYS);

/** What a circle has learned and looks at again, twice a year, oldest first. A yes of last time does not count this time. */
export const learnedToReview = (folded: readonly FoldedEntry[], today: LocalDate): readonly LearnedReview[] => {
  const confirmed = entriesOf("confirmation", folded);
  const todayNumber = dayNumberOf(today);
  return entriesOf("learned", folded)
    .filter(({ content }) => content.learned.reviewOn <= today)
    .map((entry) => {
      const first = dayNumberOf(entry.content.learned.reviewOn);
      const since = first + Math.floor((todayNumber - first) / HALF_YEAR_DAYS) * HALF_YEAR_DAYS;
      const again = confirmed.filter(
        ({ content, at }) => content.confirmation.of === entry.id && at >= since * MS_PER_DAY,
      );
      return { entry, since: dateOfDay(since), lookedAgain: new Set(again.map(({ author }) => author)) };
    });
};
