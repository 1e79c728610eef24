import { findPages, JOURNAL_PROMPTS, promptsOfWeek, weekNumberOf } from "../../../src/domain/journal/journal";
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
