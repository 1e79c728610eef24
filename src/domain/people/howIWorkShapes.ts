import { ALL_TOPICS, type HowIWork, type TopicAnswers } from "./howIWork";
import { filled, isRecord, listOf, record, valueOf, words, type Shape } from "../shared/shape";

/** The longest answer that a file holds, in characters. */
export const LONGEST_ANSWER = 2_000;
const WORDS = filled(LONGEST_ANSWER);
/** An answer that somebody is typing: boxes may be empty. */
export interface ToldDraft {
  readonly answers: readonly string[];
  readonly differs: string;
}

const TYPED = words(LONGEST_ANSWER);

/** Reads what was being typed. */
export const TOLD_DRAFT: Shape<ToldDraft> = record({ answers: listOf(TYPED), differs: TYPED });

const TOLD: Shape<TopicAnswers> = record({ answers: listOf(WORDS) }, { differs: WORDS });

/** Reads what somebody told, topic by topic. Topics that this version does not know are left out. */
export const readHowIWork = (raw: unknown): HowIWork => {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    ALL_TOPICS.flatMap((topic) => {
      const told = Object.hasOwn(raw, topic) ? valueOf(TOLD, raw[topic]) : undefined;
      return told === undefined || told.answers.length === 0 ? [] : [[topic, told] as const];
    }),
  );
};
