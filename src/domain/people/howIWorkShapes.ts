import { ALL_TOPICS, type HowIWork, type Told } from "./howIWork";
import { isRecord, listOf, record, wordsThat, type Shape } from "./shape";

const LONGEST = 2_000;
const WORDS = wordsThat(LONGEST, (text) => text.trim() !== "");
const TOLD: Shape<Told> = record({ answers: listOf(WORDS) }, { differs: WORDS });

/** Reads what somebody told, topic by topic. Topics that this version does not know are left out. */
export const readHowIWork = (raw: unknown): HowIWork => {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    ALL_TOPICS.flatMap((topic) => {
      const told = Object.hasOwn(raw, topic) ? TOLD(raw[topic]) : undefined;
      return told === undefined || told.answers.length === 0 ? [] : [[topic, told] as const];
    }),
  );
};
