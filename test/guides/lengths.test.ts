import { GUIDE_IDS } from "../../src/guides/load";
import { loadGuideText } from "../../src/locales/guideTexts";
import { LANGUAGES } from "../../src/locales/language";

/** Characters that a reader sees at once on a screen 320 px wide: a heading in two lines, a prompt without scrolling. */
const BUDGET = { title: 60, shared: 90, purpose: 200, notFor: 500, prompt: 240 } as const;

const kindOf = (id: string): keyof typeof BUDGET => {
  const last = id.split(".").at(-1)!;
  return last === "title" || last === "shared" || last === "purpose" || last === "notFor" ? last : "prompt";
};

describe.each(LANGUAGES)("P5: on a screen 320 px wide, in %s,", (language) => {
  test.each(GUIDE_IDS)("a reader of %s sees each text at once", async (id) => {
    const { text } = (await loadGuideText(id, language))!;
    expect(Object.keys(text).filter((each) => text[each]!.s.length > BUDGET[kindOf(each)])).toEqual([]);
  });
});
