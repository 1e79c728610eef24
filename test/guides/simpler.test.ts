import type { Guide } from "../../src/domain/conversation/guide";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";
import { loadGuideText } from "../../src/locales/guideTexts";
import { LANGUAGES } from "../../src/locales/language";
import { sentencesOf, wantsSimplerWords, wordCount } from "../../src/locales/checkGuideText";

/** Words of a sentence that a person at level A2 can follow. The same thought takes more words in other languages. */
const MOST_WORDS = { en: 10, other: 12 } as const;
const MOST_SENTENCES = 3;

const promptsOf = ({ steps }: Guide) => steps.flatMap(({ prompts }) => prompts);
const lengths = (text: string): readonly number[] => sentencesOf(text).map(wordCount);
const longest = (text: string): number => Math.max(...lengths(text));
const total = (text: string): number => lengths(text).reduce((sum, each) => sum + each, 0);

/** What is wrong with `simpler` as the simpler way to say `text`. In the source it has to be shorter, elsewhere never longer. */
const faultsOf = (text: string, simpler: string, language: string): readonly string[] => {
  const most = language === "en" ? MOST_WORDS.en : MOST_WORDS.other;
  const margin = language === "en" ? 1 : 0;
  return [
    ...(longest(simpler) > most ? [`a sentence of ${longest(simpler)} words`] : []),
    ...(longest(simpler) + margin > longest(text) ? ["its longest sentence is not shorter"] : []),
    ...(total(simpler) + margin > total(text) ? ["it is not shorter"] : []),
    ...(lengths(simpler).length > MOST_SENTENCES ? ["too many sentences"] : []),
  ];
};

describe.each(GUIDE_IDS)("S44: whoever asks for simpler words in %s", (id) => {
  test("gets them for every prompt that is not simple already", async () => {
    const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, "en")]);
    const without = promptsOf(guide!).filter(
      (prompt) => !prompt.simpler && wantsSimplerWords(words!.text[prompt.id]!.s),
    );
    expect(without.map((prompt) => prompt.id)).toEqual([]);
  });

  test("finds them under the name of the prompt", async () => {
    const named = promptsOf((await loadGuide(id))!).filter(({ simpler }) => simpler !== undefined);
    expect(named.filter((prompt) => prompt.simpler !== `${prompt.id}.simpler`)).toEqual([]);
  });

  test.each(LANGUAGES)("reads fewer and shorter words, in %s", async (language) => {
    const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, language)]);
    const faults = promptsOf(guide!).flatMap(({ id: prompt, simpler }) =>
      simpler === undefined
        ? []
        : faultsOf(words!.text[prompt]!.s, words!.text[simpler]!.s, language).map((fault) => `${simpler}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

test.each([
  ["Say thank you.", false],
  ["Say one thing that you will do. Nothing more.", false],
  ["Say one thing that you will do before Friday.", true],
  ["Wait. Then ask which small result they would like to see.", true],
  ["قولوا شيئًا.", false],
])("the rule for simpler words: of %j it says %p", (text, wanted) => {
  expect(wantsSimplerWords(text)).toBe(wanted);
});

test("the alarm rings when simpler words are not simpler", () => {
  const text = "Name one small thing that you will do, and the day.";
  expect(faultsOf(text, "What will you do, and when?", "en")).toEqual([]);
  expect(faultsOf(text, text, "en")).toEqual([
    "a sentence of 11 words",
    "its longest sentence is not shorter",
    "it is not shorter",
  ]);
  expect(faultsOf(text, "One. Two. Three. Four.", "es")).toEqual(["too many sentences"]);
});
