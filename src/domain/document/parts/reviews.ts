import type { PersonId } from "../../shared/ids";
import { MS_PER_DAY } from "../../time/interval";
import { dateOfDay, dayNumberOf } from "../../time/localDate";
import type { LocalDate } from "../../time/zoneData";
import type { Entry, EntryOf } from "../entry";
import { entriesOf, type FoldedEntry } from "../fold";

/** Something whose day to look at it again has come. */
interface Review<Reviewed extends Entry> {
  readonly entry: Reviewed;
  /** The day that has come. */
  readonly since: LocalDate;
  /** Who has said "still so" since that day, of this very version. */
  readonly lookedAgain: ReadonlySet<PersonId>;
}

/** A rule whose day has come. */
export type RuleReview = Review<EntryOf<"agreement">>;
/** Something that a circle has learned, and that it looks at again: on the first day, and then each half year. */
export type LearnedReview = Review<EntryOf<"learned">>;

/** Those whose day has come, oldest first. "Still so" is a confirmation, written on that day or later; new words begin anew. */
const toReview = <Reviewed extends Entry>(
  all: readonly Reviewed[],
  sinceOf: (entry: Reviewed) => LocalDate,
  folded: readonly FoldedEntry[],
  today: LocalDate,
): readonly Review<Reviewed>[] => {
  const confirmed = entriesOf("confirmation", folded);
  return all.flatMap((entry) => {
    const since = sinceOf(entry);
    if (since > today) return [];
    const from = dayNumberOf(since) * MS_PER_DAY;
    const again = confirmed.filter(({ content, at }) => content.confirmation.of === entry.id && at >= from);
    return [{ entry, since, lookedAgain: new Set(again.map(({ author }) => author)) }];
  });
};

/** The rules whose day has come. */
export const rulesToReview = (folded: readonly FoldedEntry[], today: LocalDate): readonly RuleReview[] =>
  toReview(entriesOf("agreement", folded), ({ content }) => content.agreement.reviewOn, folded, today);

/** Half a year in whole weeks: it comes on the same weekday. */
const HALF_YEAR_DAYS = 182;

/** The day half a year after `day`. */
export const halfYearAfter = (day: LocalDate): LocalDate => dateOfDay(dayNumberOf(day) + HALF_YEAR_DAYS);

/** What a circle has learned and looks at again, twice a year. A yes of last time does not count this time. */
export const learnedToReview = (folded: readonly FoldedEntry[], today: LocalDate): readonly LearnedReview[] => {
  const sinceOf = ({ content }: EntryOf<"learned">): LocalDate => {
    const first = dayNumberOf(content.learned.reviewOn);
    const past = Math.max(0, Math.floor((dayNumberOf(today) - first) / HALF_YEAR_DAYS));
    return dateOfDay(first + past * HALF_YEAR_DAYS);
  };
  return toReview(entriesOf("learned", folded), sinceOf, folded, today);
};
