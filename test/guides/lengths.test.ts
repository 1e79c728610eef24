import { LESSON_FACTS } from "../../src/guides/lessons/facts";
import { GUIDE_IDS } from "../../src/guides/load";
import { columnsOf, mostColumns } from "../../src/locales/checkGuideText";
import { loadGuideText } from "../../src/locales/guideTexts";
import { LANGUAGES } from "../../src/locales/language";

type Texts = Readonly<Record<string, { readonly s: string }>>;

/** Where a line may break: at a space, and beside a character of a script that puts no spaces between words. */
const BREAK =
  /[\s/-]+|(?<=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])|(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])/u;

/** A word is not broken. Of the letters of a heading, this many stand in one line of a screen 320 px wide. */
const LETTERS_IN_A_LINE = 20;

const tooLong = (text: Texts): readonly string[] =>
  Object.entries(text)
    .filter(([id, { s }]) => columnsOf(s) > mostColumns(id))
    .map(([id]) => id);

const wordsTooWide = (text: Texts): readonly string[] =>
  Object.values(text).flatMap(({ s }) => s.split(BREAK).filter((word) => word.length > LETTERS_IN_A_LINE));

describe.each(LANGUAGES)("P5: on a screen 320 px wide, in %s,", (language) => {
  test.each([...GUIDE_IDS, ...LESSON_FACTS.map(({ id }) => id)])(
    "a reader of %s sees each text at once",
    async (id) => {
      const { text = {} } = (await loadGuideText(id, language)) ?? {};
      expect(Object.keys(text).length).toBeGreaterThan(0);
      expect(tooLong(text)).toEqual([]);
      expect(wordsTooWide(text)).toEqual([]);
    },
  );
});

test("the alarm rings for a heading, a question and a prompt that are too long, and for a word that is too wide", () => {
  const letters = (count: number) => ({ s: "a ".repeat(count / 2) });
  const text = { "g.title": letters(62), "g.part.shared": letters(92), "g.part.ask": letters(242) };
  expect(tooLong(text)).toEqual(Object.keys(text));
  expect(tooLong({ "g.title": letters(60), "g.part.shared": letters(90), "g.part.ask": letters(240) })).toEqual([]);
  expect(wordsTooWide({ "g.title": { s: "Zusammengehörigkeitsgefühl" } })).toHaveLength(1);
  expect(wordsTooWide({ "g.title": { s: "我们在这里一起看看有哪些办法，然后再选一个" } })).toEqual([]);
  expect(wordsTooWide({ "g.title": { s: "我们ZusammengehörigkeitsgefühlX" } })).toHaveLength(1);
});

test("the alarm rings at half as many Chinese and Japanese characters, which are twice as wide", () => {
  const characters = (count: number) => ({ s: "会".repeat(count) });
  const text = { "g.title": characters(31), "g.part.shared": characters(46), "g.part.ask": characters(121) };
  expect(tooLong(text)).toEqual(Object.keys(text));
  expect(
    tooLong({ "g.title": characters(30), "g.part.shared": characters(45), "g.part.ask": characters(120) }),
  ).toEqual([]);
  expect(columnsOf("「はい。」")).toBe(10);
  expect(columnsOf("ok。")).toBe(4);
});

test("a sign above or below another one takes no place of its own", () => {
  expect(columnsOf("मिलें")).toBe(3);
  expect(columnsOf("שָׁלוֹם")).toBe(4);
});
