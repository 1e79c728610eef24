import { checkGuide, textIdsOf } from "../../src/domain/conversation/checkGuide";
import { durationsOf, stepsFor } from "../../src/domain/conversation/variant";
import { firstMeeting } from "../../src/guides/firstMeeting";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";
import { loadGuideText } from "../../src/locales/guideTexts";
import { LANGUAGES } from "../../src/locales/language";

describe.each(GUIDE_IDS)("the guide %s", (id) => {
  test("S6, S9: keeps every rule in every length", async () => {
    const guide = await loadGuide(id);
    expect(guide?.id).toBe(id);
    expect(guide && checkGuide(guide)).toEqual([]);
  });

  test.each(LANGUAGES)("has exactly the words it asks for, in %s", async (language) => {
    const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, language)]);
    expect(Object.keys(words?.text ?? {}).sort()).toEqual([...textIdsOf(guide!)].sort());
    expect(Object.values(words?.text ?? {}).filter(({ s }) => s.trim() === "")).toEqual([]);
    expect(words?.cefr).toMatch(/^(A2|B1|B2)$/);
  });

  test("says of its English words that they are the source", async () => {
    expect(await loadGuideText(id, "en")).toMatchObject({ lang: "en", dir: "ltr", status: "source" });
  });

  test("S32: everybody leaves with something to do, or with nothing this time", async () => {
    const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, "en")]);
    const last = guide!.steps.at(-1);
    expect(last?.outputs).toContainEqual({ kind: "commitment", defaultVisibility: "pair" });
    const said = last!.prompts.map((prompt) => words!.text[prompt.id]!.s).join(" ");
    expect(said).toMatch(/(none|nothing) this time/i);
  });

  test("S8: what comes before it is a guide that we have", async () => {
    const { requires = [] } = (await loadGuide(id))!;
    expect(requires.filter((each) => !GUIDE_IDS.includes(each))).toEqual([]);
  });
});

test("a first meeting takes 30, 45 or 60 minutes and has seven parts in each", () => {
  expect(durationsOf(firstMeeting)).toEqual([30, 45, 60]);
  expect(durationsOf(firstMeeting).map((minutes) => stepsFor(firstMeeting, minutes).length)).toEqual([7, 7, 7]);
});

test("in a first meeting the mentor tells before the mentee does", () => {
  const ids = firstMeeting.steps.map(({ id }) => id);
  expect(ids.indexOf("mentor-tells")).toBeLessThan(ids.indexOf("mentee-tells"));
});

test.each(["second-meeting", "toString", ""])(
  "somebody with a guide that we do not have (%j) gets nothing, not a crash",
  async (id) => {
    expect(await loadGuide(id)).toBeUndefined();
    expect(await loadGuideText(id, "en")).toBeUndefined();
  },
);
