import { dayNumberOf } from "../time/localDate";
import type { LocalDate } from "../time/zoneData";

/** All questions that a journal may ask. Each is about the writer alone, never about what is private to somebody else. */
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

export type JournalPrompt = (typeof JOURNAL_PROMPTS)[number];

/** The most questions that a journal asks in a week (S2). */
const PROMPTS_A_WEEK = 3;

/** Counts weeks; each begins on a Monday. */
export const weekNumberOf = (date: LocalDate): number => Math.floor((dayNumberOf(date) + DAYS_SINCE_MONDAY) / 7);

/** 1970-01-01 was a Thursday. */
const DAYS_SINCE_MONDAY = 3;

/** The questions of the week of `date`: the same on every device, all of them in turn, none again before all were asked. */
export const promptsOfWeek = (date: LocalDate): readonly JournalPrompt[] => {
  const weeks = JOURNAL_PROMPTS.length / PROMPTS_A_WEEK;
  const first = (((weekNumberOf(date) % weeks) + weeks) % weeks) * PROMPTS_A_WEEK;
  return JOURNAL_PROMPTS.slice(first, first + PROMPTS_A_WEEK);
};
