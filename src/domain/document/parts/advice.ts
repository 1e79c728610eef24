import { groupedBy } from "../../shared/grouped";
import type { PersonId } from "../../shared/ids";
import { isOf, type EntryOf } from "../entry";
import { entriesOf, newestIds, type FoldedEntry } from "../fold";

/** Advice, and what was answered to it, oldest first. */
export interface GivenAdvice<T extends FoldedEntry> {
  readonly shown: T;
  readonly answers: readonly EntryOf<"response">[];
}

/** What a pair gave each other, by what it waits for; the newest first. */
export interface Advice<T extends FoldedEntry> {
  /** What the person at the screen has not answered. */
  readonly mine: readonly GivenAdvice<T>[];
  /** What waits for an answer of somebody else. */
  readonly others: readonly GivenAdvice<T>[];
  readonly answered: readonly GivenAdvice<T>[];
  /** "I used your idea" (S43). */
  readonly thanks: readonly T[];
}

/** Advice by what it waits for. What is about how the pair works together is for everybody but its author to answer. */
export const adviceOf = <T extends FoldedEntry>(folded: readonly T[], me: PersonId): Advice<T> => {
  const newest = newestIds(folded);
  const answers = groupedBy(entriesOf("response", folded), ({ content }) => newest.get(content.response.of));
  const [mine, others, answered, thanks]: [GivenAdvice<T>[], GivenAdvice<T>[], GivenAdvice<T>[], T[]] = [
    [],
    [],
    [],
    [],
  ];
  for (const shown of folded.toReversed()) {
    const { entry } = shown;
    if (isOf("thanks", entry)) thanks.push(shown);
    if (!isOf("feedback", entry)) continue;
    const { about } = entry.content.feedback;
    const own = answers.get(entry.id) ?? [];
    const isForMe = entry.author !== me && (about === me || about === "process");
    const given = { shown, answers: own };
    if (isForMe && !own.some(({ author }) => author === me)) mine.push(given);
    else if (own.length === 0) others.push(given);
    else answered.push(given);
  }
  return { mine, others, answered, thanks };
};
