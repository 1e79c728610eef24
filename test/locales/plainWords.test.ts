import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { mean, sentencesOf, wordCount } from "../../src/locales/checkGuideText";
import { guideReadings, renderings } from "../../src/locales/renderings";

const ENGLISH = resolve(__dirname, "../../src/locales/en");
type Texts = readonly (readonly [id: string, text: string])[];

const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, "utf8"));
const jsonIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(".json"));

const screens: readonly (readonly [string, Texts])[] = jsonIn(ENGLISH).map((name) => [
  name,
  Object.entries(json(join(ENGLISH, name))).flatMap(([id, text]) =>
    renderings(String(text)).map((each) => [id, each] as const),
  ),
]);

const guides: readonly (readonly [string, Texts])[] = jsonIn(join(ENGLISH, "guides")).map((name) => {
  const { text } = json(join(ENGLISH, "guides", name)) as { text: Record<string, { s: string }> };
  return [`guides/${name}`, guideReadings(text, "en")];
});

const guilty = (texts: Texts, fault: (text: string) => boolean): readonly string[] =>
  texts.filter(([, text]) => fault(text)).map(([id, text]) => `${id}: ${text}`);

describe.each([...screens, ...guides])("P5: %s speaks plainly:", (_, texts) => {
  test("no sentence has more than 20 words", () => {
    expect(guilty(texts, (text) => sentencesOf(text).some((sentence) => wordCount(sentence) > 20))).toEqual([]);
  });

  test("sentences have at most 12 words on average", () => {
    expect(mean(texts.flatMap(([, text]) => sentencesOf(text).map(wordCount)))).toBeLessThanOrEqual(12);
  });
});

describe.each(guides)("%s asks with care:", (_, texts) => {
  test("P5: a prompt has at most one question", () => {
    expect(guilty(texts, (text) => (text.match(/\?/g) ?? []).length > 1)).toEqual([]);
  });
});

describe("the alarms of this file ring:", () => {
  test("a long sentence inside one branch of a message is found", () => {
    const long = Array.from({ length: 21 }, () => "word").join(" ");
    const texts = renderings(`{n, plural, one {Short.} other {# ${long}.}}`);
    expect(texts).toHaveLength(2);
    expect(texts.some((text) => sentencesOf(text).some((sentence) => wordCount(sentence) > 20))).toBe(true);
  });

  test("a quotation belongs to its sentence, and what follows it is the next one", () => {
    expect(sentencesOf("Then ask: “Well? What did I miss?” Wait.")).toEqual([
      "Then ask: “Well What did I miss?”",
      "Wait.",
    ]);
  });
});
