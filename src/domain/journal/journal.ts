import type { EntryId, PairId } from "../shared/ids";
import { hasWords, searchWords } from "../shared/searchText";
import { dayNumberOf } from "../time/localDate";
import type { Instant } from "../time/interval";
import type { LocalDate } from "../time/zoneData";
import type { OpenQuestion } from "./pulseItems";

/** All journal questions. Each is about the writer alone, never about what is private to another person. */
export const JOURNAL_PROMPTS = [
  "moved",
  "listened",
  "try",
  "unsure",
  "asked",
  "thankful",
  "learned",
  "quiet",
  "promise",
  "surprised",
  "granted",
  "energy",
  "hardToSay",
  "help",
  "differently",
  "idea",
  "fast",
  "important",
  "simpler",
  "habit",
  "heard",
  "unheard",
  "remember",
  "new",
] as const;

/**
 * What a mentor may ask themselves at the start, halfway and at the end (S68): the same words each time, so that an
 * answer can stand beside an earlier one. No answer is counted or compared by the app.
 */
export const SELF_CHECK = ["empathy", "curiosity", "respect"] as const;

/** A question of the journal. */
export type JournalPrompt = (typeof JOURNAL_PROMPTS)[number] | (typeof SELF_CHECK)[number] | OpenQuestion;

/** Most questions in a week (S2). */
const PROMPTS_A_WEEK = 3;

/** 1970-01-01 was a Thursday. */
const DAYS_SINCE_MONDAY = 3;

/** Number of the week, which begins on Monday, since 1970. */
export const weekNumberOf = (date: LocalDate): number => Math.floor((dayNumberOf(date) + DAYS_SINCE_MONDAY) / 7);

/** The questions of the week of `date`: the same on every device; each is asked once before any repeats. */
export const promptsOfWeek = (date: LocalDate): readonly JournalPrompt[] => {
  const weeks = JOURNAL_PROMPTS.length / PROMPTS_A_WEEK;
  const first = (((weekNumberOf(date) % weeks) + weeks) % weeks) * PROMPTS_A_WEEK;
  return JOURNAL_PROMPTS.slice(first, first + PROMPTS_A_WEEK);
};

/** Id of a page: a ULID, so that pages sort by the time of their first version. */
export type JournalPageId = string & { readonly __id: "page" };

/** One version of a page. */
export interface PageWords {
  readonly text: string;
  /** BCP 47 language of `text`. */
  readonly lang: string;
  /** The question it answers; absent for free writing, and for a question that this version of the app does not know. */
  readonly prompt?: JournalPrompt;
}

/** A copy of a page that its writer shared with a pair, and the entry it became. */
export interface PageCopy {
  readonly pair: PairId;
  readonly entry: EntryId;
  /** The copy was withdrawn. */
  readonly takenBack: boolean;
}

/** One page of a person's own journal. Private to its writer. */
export interface JournalPage extends PageWords {
  readonly id: JournalPageId;
  readonly at: Instant;
  /** Earlier versions, newest first: no edit loses words, not even concurrent ones on two devices. */
  readonly earlier: readonly PageWords[];
  readonly copies: readonly PageCopy[];
}

/** The pages that contain all of the words in `typed`, in any order. `asked` gives the question of a page in words. */
export const findPages = (
  pages: readonly JournalPage[],
  typed: string,
  asked: (page: JournalPage) => string,
): readonly JournalPage[] => {
  const sought = searchWords(typed);
  if (sought.length === 0) return pages;
  return pages.filter((page) =>
    hasWords([asked(page), page.text, ...page.earlier.map((each) => each.text)].join("\n"), sought),
  );
};

/** One question of the self-check, and the writer's first and newest answer to it. */
export interface ThenAndNow {
  readonly prompt: (typeof SELF_CHECK)[number];
  /** The first answer, where there is a newer one. */
  readonly then?: JournalPage;
  readonly now?: JournalPage;
}

/** Answers to the self-check, of `pages` with the newest first. */
export const thenAndNowIn = (pages: readonly JournalPage[]): readonly ThenAndNow[] =>
  SELF_CHECK.map((prompt) => {
    const answers = pages.filter((page) => page.prompt === prompt);
    const [now] = answers;
    const then = answers.length > 1 ? answers.at(-1) : undefined;
    return { prompt, ...(then && { then }), ...(now && { now }) };
  });

/** True after the first meeting, halfway, and after the last that is planned: when the self-check is near. */
export const isSelfCheckMoment = (held: number, planned: number): boolean =>
  [1, Math.ceil(planned / 2), planned].includes(held);
