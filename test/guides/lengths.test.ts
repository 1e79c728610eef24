import { GUIDE_IDS } from "../../src/guides/load";
import { mostCharacters } from "../../src/locales/guideLengths";
import { loadGuideText } from "../../src/locales/guideTexts";
import { LANGUAGES } from "../../src/locales/language";

describe.each(LANGUAGES)("P5: on a screen 320 px wide, in %s,", (language) => {
  test.each(GUIDE_IDS)("a reader of %s sees each text at once", async (id) => {
    const { text } = (await loadGuideText(id, language))!;
    expect(Object.keys(text).filter((each) => text[each]!.s.length > mostCharacters(each))).toEqual([]);
  });
});
