import { among, isRecord, mapped, only, record, whole, type Shape } from "../shared/shape";
import type { Instant } from "../time/interval";
import type { LocalDate } from "../time/zoneData";
import type { JournalPage, JournalPageId, PageCopy } from "./journal";
import {
  ITEMS_A_MONTH,
  ITEMS_OF_SIDE,
  OPEN_QUESTIONS,
  PULSE_ITEMS,
  PULSE_SCALES,
  PULSE_SIDES,
  REMEMBERED_ITEMS,
  UNSAID,
  type OpenQuestion,
  type PulseAnswer,
  type PulseItemId,
  type PulseSide,
} from "./pulseItems";

/** How long somebody wants to look, in months. */
export const PULSE_LENGTHS = [6, 9, 12] as const;

/** One of them. */
export type PulseLength = (typeof PULSE_LENGTHS)[number];

const STAGES = ["start", "month", "half", "end"] as const;

/** Why a round was asked: all items at the start, halfway and at the end, five in the months between. */
export type PulseStage = (typeof STAGES)[number];

/** Answers by item. An item of a later version is left out. */
export type PulseAnswers = Readonly<Partial<Record<PulseItemId, PulseAnswer>>>;

/** What was answered at one time. */
export interface PulseWords {
  readonly stage: PulseStage;
  readonly side: PulseSide;
  /** How long its author wants to look, as they said at the start. */
  readonly months: PulseLength;
  /** How many rounds there were with this one: an order that no clock can turn around. */
  readonly nth: number;
  readonly answers: PulseAnswers;
}

/** One round of a person's own pulse. Private to its author; kept among the pages of the journal. */
export interface PulseRound extends PulseWords {
  readonly id: JournalPageId;
  readonly at: Instant;
  /** How they would answer for the beginning, as they remember it in this round. */
  readonly memory: PulseAnswers;
  readonly copies: readonly PageCopy[];
}

/** A round that can be answered now. */
export interface DueRound extends Omit<PulseWords, "answers"> {
  readonly items: readonly PulseItemId[];
}

/** The first round, which its author begins by themselves: nothing is asked before. */
export const firstRound = (side: PulseSide, months: PulseLength): DueRound => ({
  ...{ stage: "start", side, months, nth: 1 },
  items: ITEMS_OF_SIDE[side],
});

/**
 * The round of this month, for whoever has begun; undefined when it is answered. `dateOf` says on which day a round was
 * answered. A clock that was wrong asks once more or once less, and never the same five again.
 */
export const dueRound = (
  rounds: readonly PulseRound[],
  today: LocalDate,
  dateOf: (at: Instant) => LocalDate,
): DueRound | undefined => {
  const [first] = rounds;
  if (!first || rounds.some(({ at }) => monthOf(dateOf(at)) === monthOf(today))) return undefined;
  const { side, months } = first;
  const stage = stageOf(rounds, monthOf(today) - monthOf(dateOf(first.at)), months);
  const items = stage === "month" ? leastRecent(rounds, side) : ITEMS_OF_SIDE[side];
  return { stage, side, months, nth: rounds.length + 1, items };
};

const stageOf = (rounds: readonly PulseRound[], passed: number, months: number): PulseStage => {
  const was = (stage: PulseStage): boolean => rounds.some((round) => round.stage === stage);
  if (passed >= months) return was("end") ? "month" : "end";
  return passed >= months / 2 && !was("half") ? "half" : "month";
};

/** Months since the year 0. */
const monthOf = (date: LocalDate): number => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));

/** The five that were asked longest ago; of equals, the first in the order of their side. */
const leastRecent = (rounds: readonly PulseRound[], side: PulseSide): readonly PulseItemId[] => {
  const lastAsked = (item: PulseItemId): number =>
    Math.max(0, ...rounds.map(({ answers, nth }) => (answers[item] === undefined ? 0 : nth)));
  return ITEMS_OF_SIDE[side].toSorted((a, b) => lastAsked(a) - lastAsked(b)).slice(0, ITEMS_A_MONTH);
};

/** The answers that are kept of a round: one for each of its items. */
export const answersOf = (items: readonly PulseItemId[], given: PulseAnswers): PulseAnswers =>
  Object.fromEntries(items.map((item) => [item, given[item] ?? UNSAID]));

/** The question in one's own words of the newest round; undefined when it is answered, or before the first round. */
export const openQuestionOf = (
  rounds: readonly PulseRound[],
  pages: readonly JournalPage[],
): OpenQuestion | undefined => {
  const newest = rounds.at(-1);
  const question = OPEN_QUESTIONS[(rounds.length - 1) % OPEN_QUESTIONS.length];
  if (!newest || !question) return undefined;
  return pages.some(({ id, prompt }) => prompt === question && id > newest.id) ? undefined : question;
};

/** One answer that was given, and when. */
export interface GivenAnswer {
  readonly round: PulseRound;
  readonly answer: PulseAnswer;
}

/** All that was answered to `item`, the oldest first. */
export const answersTo = (rounds: readonly PulseRound[], item: PulseItemId): readonly GivenAnswer[] =>
  rounds.flatMap((round) => {
    const answer = round.answers[item];
    return answer === undefined ? [] : [{ round, answer }];
  });

/** One item at the beginning: as it was answered then, as it is remembered, and as it is now. */
export interface RememberedItem {
  readonly item: PulseItemId;
  readonly then: GivenAnswer;
  /** Undefined until it is asked. */
  readonly memory: PulseAnswer | undefined;
  readonly now: PulseAnswer;
}

/** The items of `round`, halfway or at the end, whose first answer can stand beside the memory of it. Nothing is counted. */
export const rememberedIn = (rounds: readonly PulseRound[], round: PulseRound): readonly RememberedItem[] => {
  if (round.stage !== "half" && round.stage !== "end") return [];
  return REMEMBERED_ITEMS[round.side].flatMap((item) => {
    const then = answersTo(rounds, item).find(({ answer }) => answer !== UNSAID);
    const now = round.answers[item];
    if (!then || then.round === round || now === undefined) return [];
    return [{ item, then, memory: round.memory[item], now }];
  });
};

/** What one can answer to an item. */
export const choicesOf = (item: PulseItemId): readonly PulseAnswer[] => [
  ...PULSE_SCALES[PULSE_ITEMS[item].scale],
  UNSAID,
];

/** Answers to known items, each in its own scale. What a later version wrote is left out. */
export const PULSE_ANSWERS: Shape<PulseAnswers> = mapped(only("an object", isRecord), (raw): PulseAnswers =>
  Object.fromEntries(
    (Object.keys(PULSE_ITEMS) as PulseItemId[]).flatMap((item) => {
      const answer = Object.hasOwn(raw, item) ? choicesOf(item).find((choice) => choice === raw[item]) : undefined;
      return answer === undefined ? [] : [[item, answer] as const];
    }),
  ),
);

/** The most rounds that are read: more than one a week in ten years. */
export const MOST_ROUNDS = 600;

/** Reads what was answered in one round. */
export const PULSE_WORDS: Shape<PulseWords> = record({
  stage: among(STAGES),
  side: among(PULSE_SIDES),
  months: among(PULSE_LENGTHS),
  nth: whole(1, MOST_ROUNDS),
  answers: PULSE_ANSWERS,
});
