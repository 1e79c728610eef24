import { figuresOfWaves, type AnsweredWave, type GivenAnswers } from "../../../src/domain/programme/aggregate";
import { thresholdOf } from "../../../src/domain/programme/wave";
import { growsSlowerThan } from "../../growsSlowerThan";
import { ACROSS } from "../../doubles/programme";

const ITEMS = ["handled", "newTask", "fairTimes"] as const;

/** A wave of `people`, of whom a tenth are new in each: some leave, some join, some say nothing to a question. */
const waveOf = (nth: number, people: number): AnsweredWave => ({
  id: `wave-${nth}`,
  items: ITEMS,
  threshold: thresholdOf(ACROSS, ACROSS.waves[0]!),
  ...(nth > 0 && { since: "wave-0" }),
  given: Array.from({ length: people }, (_, index): GivenAnswers => {
    const giver = index + Math.floor((nth * people) / 10);
    return {
      giver,
      role: giver % 2 === 0 ? "mentor" : "mentee",
      answers: {
        handled: giver % 3 === 0 ? "often" : "never",
        newTask: giver % 7 === 0 ? "unsaid" : "few",
        fairTimes: "once",
      },
    };
  }),
});

const wavesOf = (people: number): readonly AnsweredWave[] => [0, 1, 2].map((nth) => waveOf(nth, people));

test("S66: a hundred thousand people give in three waves with turnover, and every question has its figures", () => {
  const figures = figuresOfWaves(wavesOf(100_000));
  expect(figures.map((each) => each.map(({ item }) => item))).toEqual([ITEMS, ITEMS, ITEMS]);
  expect(figures[2]?.map(({ since }) => since)).toEqual([
    { then: "some", now: "some" },
    { then: "most", now: "most" },
    { then: "few", now: "few" },
  ]);
});

test("S66: the cost of a person is the same in a programme of four times as many", async () => {
  const prepare = (people: number) => {
    const waves = wavesOf(people);
    return () => figuresOfWaves(waves);
  };
  expect(await growsSlowerThan(8, prepare, 2_500)).toBe(true);
});
