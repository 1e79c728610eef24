import * as fc from "fast-check";
import { readJournal, readRounds, memoryPath, roundPath } from "../../../src/domain/journal/journalPieces";
import {
  answersOf,
  answersTo,
  choicesOf,
  dueRound,
  firstRound,
  MOST_ROUNDS,
  openQuestionOf,
  PULSE_LENGTHS,
  rememberedIn,
  type DueRound,
  type PulseAnswers,
  type PulseLength,
  type PulseRound,
} from "../../../src/domain/journal/pulse";
import {
  BEGUN,
  ITEMS_OF_SIDE,
  OPEN_QUESTIONS,
  PULSE_ITEMS,
  PULSE_ORDER,
  PULSE_SCALES,
  PULSE_SIDES,
  PULSE_SUBJECTS,
  REMEMBERED_ITEMS,
  UNSAID,
  type PulseSide,
} from "../../../src/domain/journal/pulseItems";
import type { JournalPage, JournalPageId } from "../../../src/domain/journal/journal";
import { dateOfDay, dayNumberOf } from "../../../src/domain/time/localDate";
import { plusDays, toInstant, type Instant } from "../../../src/domain/time/interval";
import { times } from "../../cases";
import { idAt } from "../../doubles/entries";

const DAY = 86_400_000;
const dateOf = (at: Instant) => dateOfDay(Math.floor(at / DAY));
const dayAt = (date: string) => toInstant(dayNumberOf(date) * DAY + 9 * 3_600_000);
const pageId = (minute: number): JournalPageId => {
  const id: string = idAt(minute);
  return id as JournalPageId;
};

/** `due`, answered on `at` by the first choice of every item. */
const answered = ({ items, ...round }: DueRound, at: Instant, given?: PulseAnswers): PulseRound => ({
  ...round,
  ...{ id: pageId(round.nth), at, memory: {}, copies: [] },
  answers: answersOf(items, given ?? Object.fromEntries(items.map((item) => [item, choicesOf(item)[0]]))),
});

interface Asked extends DueRound {
  readonly at: Instant;
}

/** Amina begins on 7 September 2026 and answers whatever is there on each of these days. */
const asked = (side: PulseSide, months: PulseLength, days: readonly Instant[]): readonly Asked[] => {
  const start = dayAt("2026-09-07");
  const first = firstRound(side, months);
  let rounds = [answered(first, start)];
  return [
    { ...first, at: start },
    ...days.flatMap((at) => {
      const due = dueRound(rounds, dateOf(at), dateOf);
      if (due) rounds = [...rounds, answered(due, at)];
      return due ? [{ ...due, at }] : [];
    }),
  ];
};

/** The seventh of each of the next months. */
const inMonths = (count: number): readonly Instant[] =>
  Array.from({ length: count }, (_, month) => {
    const number = 9 + month;
    const [year, ofYear] = [2026 + Math.floor(number / 12), (number % 12) + 1];
    return dayAt(`${year}-${String(ofYear).padStart(2, "0")}-07`);
  });

describe("the items", () => {
  test("S62, S64: they ask about confidence, chances, networks, unfamiliar views, other groups and countries, and deeds beside opinions", () => {
    for (const side of PULSE_SIDES) {
      const items = ITEMS_OF_SIDE[side].map((item) => PULSE_ITEMS[item]);
      const subjects = new Set(items.map(({ subject }) => subject));
      expect(PULSE_SUBJECTS.filter((subject) => !subjects.has(subject))).toEqual(side === "mentee" ? ["learned"] : []);
      expect(new Set(items.map(({ scale }) => scale)).has("count")).toBe(true);
      expect(items.filter(({ isReversed }) => isReversed).length).toBe(1);
      for (let from = 0; from < items.length; from += 5) {
        const kinds = items.slice(from, from + 5).map(({ asks }) => asks);
        expect([kinds.includes("deed"), kinds.includes("opinion")]).toEqual([true, true]);
      }
    }
  });

  test("S61: an answer is one of a labelled scale or “rather not say”, and every stored id is one that stays", () => {
    expect(choicesOf("askedView")).toEqual(["never", "once", "few", "often", "unsaid"]);
    expect(choicesOf("farAway")).toEqual(["nobody", "two", "five", "more", "unsaid"]);
    expect(choicesOf("spokenFor")).toEqual(["no", "unknown", "yes", "unsaid"]);
    expect(choicesOf("begun")).toEqual(["notYet", "yes", "unsaid"]);
    expect([...Object.keys(PULSE_ITEMS)].toSorted()).toEqual([...PULSE_ORDER].toSorted());
    // Answers are stored beside these ids, and waves will be: a line may be added here, and none be changed or taken away.
    expect(PULSE_ORDER.join(" ")).toBe(
      "begun handled newTask outsideTeam askedView knewEach treatedAsKnowing heardInTime otherGroup saidUnclear fairTimes " +
        "knewNext spokenFor farAway changedWay ideasFirst easyPraise ownMistake otherCountry disagreed easyWords " +
        "useful passedOn askedFirst spokeFor heardFirst introduced overExplained learnedUse simplerWords",
    );
    expect(new Set(Object.values(PULSE_ITEMS).map(({ scale }) => scale))).toEqual(new Set(Object.keys(PULSE_SCALES)));
  });

  test("S66: whether a pair has begun is asked by waves alone, and never by one's own answers of the month", () => {
    for (const side of PULSE_SIDES) expect(ITEMS_OF_SIDE[side]).not.toContain(BEGUN);
  });

  test("S61: all items take less than 90 seconds at four seconds each", () => {
    for (const side of PULSE_SIDES) expect(4 * ITEMS_OF_SIDE[side].length).toBeLessThan(90);
  });
});

describe("what is asked when", () => {
  test("S61: nobody who has not begun is asked anything", () => {
    expect(dueRound([], "2026-12-07", dateOf)).toBeUndefined();
  });

  test.each(PULSE_LENGTHS)(
    "S61: of %i months, all items come at the start, halfway and at the end, and five between",
    (months) => {
      const rounds = asked("mentee", months, inMonths(months + 3));
      const full = rounds.flatMap(({ stage, items }, month) =>
        items.length > 5 ? [[month, stage, items.length]] : [],
      );
      expect(full).toEqual([
        [0, "start", 20],
        [Math.ceil(months / 2), "half", 20],
        [months, "end", 20],
      ]);
      expect(rounds.filter(({ stage }) => stage === "month").every(({ items }) => items.length === 5)).toBe(true);
    },
  );

  test("S61: Amina answers once a month, and is not asked again before the next", () => {
    const rounds = asked("mentor", 6, [dayAt("2026-09-30"), dayAt("2026-10-01"), dayAt("2026-10-31")]);
    expect(rounds.map(({ at }) => dateOf(at))).toEqual(["2026-09-07", "2026-10-01"]);
  });

  test("S61: whoever was away when it was halfway is asked all items when they come back, and at the end only once", () => {
    const rounds = asked("mentee", 12, [dayAt("2027-05-02"), dayAt("2028-01-10"), dayAt("2028-02-10")]);
    expect(rounds.map(({ stage }) => stage)).toEqual(["start", "half", "end", "month"]);
  });

  test("S61, property: in four months every item comes, and never the same five twice in a row, however many months somebody skips and however the clock goes", () => {
    const days = fc.array(fc.integer({ min: -900, max: 1500 }), { minLength: 8, maxLength: 40 });
    let turnedBack = 0;
    fc.assert(
      fc.property(fc.constantFrom(...PULSE_SIDES), fc.constantFrom(...PULSE_LENGTHS), days, (side, months, moves) => {
        const start = dayAt("2026-09-07");
        const rounds = asked(
          side,
          months,
          moves.map((move) => plusDays(start, move)),
        );
        if (rounds.some(({ at }, index) => at < (rounds[index - 1]?.at ?? 0))) turnedBack += 1;
        expect(rounds.map(({ nth }) => nth)).toEqual(rounds.map((_, index) => index + 1));
        const again = rounds.filter(
          ({ items }, index) => items.length === 5 && items.join() === rounds[index - 1]?.items.join(),
        );
        expect(again).toEqual([]);
        const fours = rounds.map((_, index) => rounds.slice(index, index + 4)).filter(({ length }) => length === 4);
        const all = ITEMS_OF_SIDE[side].length;
        expect(fours.filter((four) => new Set(four.flatMap(({ items }) => items)).size !== all)).toEqual([]);
      }),
      times(500),
    );
    expect(turnedBack).toBeGreaterThan(0.6 * times(500).numRuns);
  });
});

describe("the memory of the start", () => {
  const start = answered(firstRound("mentee", 6), dayAt("2026-09-07"), { handled: "never", askedView: "once" });
  const half: PulseRound = {
    ...answered({ ...firstRound("mentee", 6), stage: "half", nth: 2 }, dayAt("2026-12-07"), { handled: "few" }),
    memory: { handled: "once" },
  };

  test("S61: the real first answer stands beside the memory of it; what was not said at first is not asked again", () => {
    expect(rememberedIn([start, half], half)).toEqual([
      { item: "handled", then: { round: start, answer: "never" }, memory: "once", now: "few" },
      { item: "askedView", then: { round: start, answer: "once" }, memory: undefined, now: UNSAID },
    ]);
  });

  test("S61: neither the start nor a month between asks for a memory, and each side has its own items", () => {
    const month = { ...half, stage: "month" as const };
    expect([rememberedIn([start], start), rememberedIn([start, month], month)]).toEqual([[], []]);
    for (const side of PULSE_SIDES)
      expect(REMEMBERED_ITEMS[side].filter((item) => !ITEMS_OF_SIDE[side].includes(item))).toEqual([]);
  });
});

test("S61, S63: each round has one question in one's own words, another one each time, until there is a page to it", () => {
  const rounds = asked("mentee", 6, inMonths(6)).map((due) => answered(due, due.at));
  const questions = rounds.map((_, index) => openQuestionOf(rounds.slice(0, index + 1), []));
  expect(questions).toEqual([...OPEN_QUESTIONS, OPEN_QUESTIONS[0], OPEN_QUESTIONS[1]]);
  const words = { text: "She asked me.", lang: "en", prompt: OPEN_QUESTIONS[0], earlier: [], copies: [] };
  const page: JournalPage = { ...words, id: pageId(100), at: dayAt("2026-09-08") };
  expect(openQuestionOf(rounds.slice(0, 1), [page])).toBeUndefined();
  expect(openQuestionOf(rounds.slice(0, 1), [{ ...page, id: pageId(0) }])).toBe(OPEN_QUESTIONS[0]);
});

describe("a stored round", () => {
  const [first, second, other] = [pageId(1), pageId(2), pageId(3)];
  const whole = { stage: "start", side: "mentor", months: 9, nth: 1, answers: { useful: "few", farAway: "two" } };

  test("S61: it is read with its memory, and is no page; a page is no round", () => {
    const file = {
      schema: 1,
      changed: {},
      [roundPath(first)]: whole,
      [memoryPath(first)]: { useful: "never" },
      [`${first}.copy.${idAt(9)}`]: { pair: "p", takenBack: false },
      [second]: { text: "A page", lang: "en" },
    };
    expect(readRounds(file)).toMatchObject([{ ...whole, id: first, memory: { useful: "never" }, copies: [{}] }]);
    expect(readJournal(file).map(({ id }) => id)).toEqual([second]);
  });

  test("S61: what another program wrote is left out: unknown items, answers of another scale, rounds without an order", () => {
    const hostile = (round: unknown) => readRounds({ [roundPath(first)]: round });
    const answers = {
      useful: "two",
      farAway: "often",
      spokeFor: 7,
      nothing: "often",
      __proto__: null,
      passedOn: "once",
    };
    expect(hostile({ ...whole, answers })).toMatchObject([{ answers: { passedOn: "once" } }]);
    expect(Object.keys(hostile({ ...whole, answers })[0]?.answers ?? {})).toEqual(["passedOn"]);
    for (const broken of [
      { nth: 0 },
      { nth: 1e9 },
      { nth: "1" },
      { months: 7 },
      { side: "steward" },
      { stage: "middle" },
      { answers: [] },
      { answers: undefined },
    ])
      expect(hostile({ ...whole, ...broken })).toEqual([]);
    expect(hostile("x".repeat(1000))).toEqual([]);
    const many = Array.from({ length: MOST_ROUNDS + 5 }, (_, nth) => [roundPath(pageId(nth)), { ...whole, nth: 1 }]);
    expect(readRounds(Object.fromEntries(many))).toHaveLength(MOST_ROUNDS);
  });

  test("S61: rounds stand in the order in which they were answered, also after a clock was set back", () => {
    const file = {
      [roundPath(other)]: { ...whole, nth: 1 },
      [roundPath(first)]: { ...whole, nth: 2, stage: "month", answers: { useful: "often" } },
    };
    expect(answersTo(readRounds(file), "useful").map(({ answer }) => answer)).toEqual(["few", "often"]);
  });
});
