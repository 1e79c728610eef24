import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";
import { ADVICE, FAR_WORDS, GROUPS, IDIOMS } from "../../src/locales/en/plainWords";
import { mean, sentencesOf, wordCount } from "../../src/locales/sentences";
import { renderings } from "./renderings";

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
  return [`guides/${name}`, Object.entries(text).map(([id, { s }]) => [id, s] as const)];
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

  test("no idiom", () => {
    expect(guilty(texts, (text) => IDIOMS.some((idiom) => idiom.test(text)))).toEqual([]);
  });

  test("no word that does not travel", () => {
    expect(guilty(texts, (text) => FAR_WORDS.test(text))).toEqual([]);
  });
});

describe.each(guides)("%s asks with care:", (_, texts) => {
  test("P5: a prompt has at most one question", () => {
    expect(guilty(texts, (text) => (text.match(/\?/g) ?? []).length > 1)).toEqual([]);
  });

  test("S38: nobody is spoken to as one of a group", () => {
    expect(guilty(texts, (text) => GROUPS.test(text))).toEqual([]);
  });
});

test("S11: the mentor gives no advice where somebody tells or is heard", async () => {
  const texts = new Map(guides.flatMap(([, each]) => each));
  const all = await Promise.all(GUIDE_IDS.map(loadGuide));
  const listening = all
    .flatMap((guide) => guide!.steps)
    .filter(({ kind }) => kind === "tell" || kind === "say-back")
    .flatMap(({ prompts }) => prompts.filter((prompt) => prompt.for !== "mentee"))
    .flatMap(({ id, simpler, followUps = [], replaces = [] }) => [
      id,
      ...(simpler === undefined ? [] : [simpler]),
      ...followUps,
      ...replaces.map((each) => each.with),
    ])
    .map((text): readonly [string, string] => [text, texts.get(text) ?? ""]);
  expect(listening.length).toBeGreaterThan(GUIDE_IDS.length);
  expect(guilty(listening, (text) => ADVICE.test(text))).toEqual([]);
});

describe("the alarms of this file ring:", () => {
  test("a long sentence inside one branch of a message is found", () => {
    const long = Array.from({ length: 21 }, () => "word").join(" ");
    const texts = renderings(`{n, plural, one {Short.} other {# ${long}.}}`);
    expect(texts).toHaveLength(2);
    expect(texts.some((text) => sentencesOf(text).some((sentence) => wordCount(sentence) > 20))).toBe(true);
  });

  test.each([
    "Let us touch base.",
    "We keep in touch.",
    "That broke nothing. It breaks the ice.",
    "He is reaching out.",
  ])("an idiom is found in %s", (text) => {
    expect(IDIOMS.some((idiom) => idiom.test(text))).toBe(true);
  });

  test("a far word, a group and an advice are found", () => {
    expect(FAR_WORDS.test("Give me feedback at the check-in.")).toBe(true);
    expect(GROUPS.test("What do Germans do?")).toBe(true);
    expect(GROUPS.test("How is this in your culture?")).toBe(true);
    expect(ADVICE.test("Say what they should do.")).toBe(true);
  });

  test("a quotation belongs to its sentence, and what follows it is the next one", () => {
    expect(sentencesOf("Then ask: “Well? What did I miss?” Wait.")).toEqual([
      "Then ask: “Well What did I miss?”",
      "Wait.",
    ]);
  });
});
