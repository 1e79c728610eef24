import {
  findPages,
  isSelfCheckMoment,
  JOURNAL_PROMPTS,
  promptsOfWeek,
  thenAndNowIn,
  weekNumberOf,
} from "../../../src/domain/journal/journal";
import { readJournal } from "../../../src/domain/journal/journalPieces";
import { dateOfDay, dayNumberOf } from "../../../src/domain/time/localDate";
import { idAt } from "../../doubles/entries";

/** Monday, 30 November 2026. */
const MONDAY = dayNumberOf("2026-11-30");
const weekAfter = (weeks: number) => promptsOfWeek(dateOfDay(MONDAY + 7 * weeks));

describe("the questions of a week", () => {
  test("S2: there are three at most, the same from Monday to Sunday, and other ones a week later", () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => promptsOfWeek(dateOfDay(MONDAY + day)));
    expect(new Set(days.map(String)).size).toBe(1);
    expect(days[0]).toHaveLength(3);
    expect(weekAfter(1)).not.toEqual(weekAfter(0));
    expect(weekNumberOf("2026-12-06") + 1).toBe(weekNumberOf("2026-12-07"));
  });

  test("S2: all are asked before one is asked again, also across a new year and before 1970", () => {
    const all = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(weekAfter);
    expect(new Set(all)).toEqual(new Set(JOURNAL_PROMPTS));
    expect(weekAfter(8)).toEqual(weekAfter(0));
    expect(weekAfter(-8 * 400)).toEqual(weekAfter(0));
  });
});

const pages = readJournal({
  schema: 1,
  [idAt(1)]: { text: "Café au lait", lang: "fr", prompt: "moved" },
  [idAt(2)]: { text: "Tea", lang: "en" },
  [`${idAt(2)}.words.${idAt(3)}`]: { text: "Green tea", lang: "en" },
  [`${idAt(4)}.copy.${idAt(5)}`]: { pair: "p", takenBack: false },
  [idAt(6)]: { text: "  ", lang: "en" },
  [idAt(7)]: { text: 7, lang: "en" },
  changed: {},
  "not a page": { text: "x", lang: "en" },
});

test("a journal is read newest page first; what is no page is left out", () => {
  expect(pages.map(({ text }) => text)).toEqual(["Green tea", "Café au lait"]);
  expect(pages[1]).toMatchObject({ prompt: "moved", earlier: [], copies: [] });
});

test("a page is found by its words, by its question and by what stood on it before", () => {
  const asked = () => "What changed your mind?";
  const found = (words: string) => findPages(pages, words, asked).map(({ text }) => text);
  expect(found("cafe LAIT")).toEqual(["Café au lait"]);
  expect(found("green")).toEqual(["Green tea"]);
  expect(found("mind tea")).toEqual(["Green tea"]);
  expect(found("nothing like it")).toEqual([]);
  expect(found(" ")).toHaveLength(2);
});

describe("the self-check of a mentor", () => {
  const [empathy, respect] = ["empathy", "respect"];
  const answered = readJournal({
    [idAt(1)]: { text: "I guess.", lang: "en", prompt: empathy },
    [idAt(2)]: { text: "I ask once.", lang: "en", prompt: empathy },
    [idAt(3)]: { text: "I ask, and I wait.", lang: "en", prompt: empathy },
    [idAt(4)]: { text: "I greet first.", lang: "en", prompt: respect },
    [idAt(5)]: { text: "A page of another day", lang: "en", prompt: "moved" },
    [idAt(6)]: { text: "A question of a later version", lang: "en", prompt: "patience" },
  });

  test("S68: the first answer stands beside the newest, one answer stands alone, and no other page is among them", () => {
    const words = thenAndNowIn(answered).map(({ prompt, then, now }) => [prompt, then?.text, now?.text]);
    expect(words).toEqual([
      ["empathy", "I guess.", "I ask, and I wait."],
      ["curiosity", undefined, undefined],
      ["respect", undefined, "I greet first."],
    ]);
  });

  test("S68: a device that does not know a question keeps the page as free words", () => {
    expect(answered[0]).toMatchObject({ text: "A question of a later version" });
    expect(answered[0]).not.toHaveProperty("prompt");
  });

  test("S68: it is near after the first meeting, halfway and after the last, and no question of a week is one of it", () => {
    const near = Array.from({ length: 13 }, (_, held) => held).filter((held) => isSelfCheckMoment(held, 12));
    expect(near).toEqual([1, 6, 12]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].flatMap(weekAfter)).not.toContain("empathy");
  });
});
