import { checkGuide, textIdsOf } from "../../src/domain/conversation/checkGuide";
import { durationsOf, stepsFor } from "../../src/domain/conversation/guide";
import { GUIDE_FACTS } from "../../src/guides/facts";
import { firstMeeting } from "../../src/guides/firstMeeting";
import { LESSON_FACTS } from "../../src/guides/lessons/facts";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";
import { loadGuideText } from "../../src/locales/guideTexts";
import { checkGuideText, wantsSimplerWords } from "../../src/locales/checkGuideText";
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

  test("S21, S6: every part has one question for both, something a listener can do, and two ways to take part", async () => {
    const poor = (await loadGuide(id))?.steps.filter(
      ({ shared, moves, channels }) => shared === undefined || moves.length === 0 || new Set(channels).size < 2,
    );
    expect(poor).toEqual([]);
  });

  test("has a question for whoever wants to hear more, but for a goodbye that owes no reason", async () => {
    const prompts = (await loadGuide(id))?.steps.flatMap((step) => step.prompts) ?? [];
    const more = prompts.flatMap(({ followUps = [] }) => followUps);
    expect(more.length > 0).toBe(id !== "end-early");
  });

  test("comes in 30, 45 and 60 minutes, a mini guide in 15, and one for a circle in 60", async () => {
    const guide = await loadGuide(id);
    expect(guide && durationsOf(guide)).toEqual(
      guide?.role === "mini" ? [15] : GUIDE_FACTS.find((facts) => facts.id === id)?.people ? [60] : [30, 45, 60],
    );
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

test.each(GUIDE_IDS.filter((id) => GUIDE_FACTS.some((facts) => facts.id === id && facts.depth > 1)))(
  "S8: before %s begins, both read when not to use it and where to go then",
  async (id) => {
    const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, "en")]);
    expect(words?.text[guide?.notFor ?? ""]?.s).toMatch(/\b(speak|contact|use the guide|use the ways|trust)\b/i);
  },
);

test.each(GUIDE_FACTS.filter(({ role }) => role !== "mini" && role !== "on-demand").map(({ id }) => id))(
  "%s says what to do before the meeting and after it",
  async (id) => {
    const guide = await loadGuide(id);
    expect(guide?.before?.length ?? 0).toBeGreaterThan(0);
    expect(guide?.after?.length ?? 0).toBeGreaterThan(0);
  },
);

test("S8: what somebody writes after a tender talk stays with them at first", async () => {
  const tender = (await Promise.all(GUIDE_IDS.map(loadGuide))).filter((guide) => guide?.depth === 3);
  expect(tender.length).toBeGreaterThan(0);
  const after = tender.flatMap((guide) => guide?.after ?? []);
  expect(after.map(({ defaultVisibility }) => defaultVisibility)).toEqual(after.map(() => "only-me"));
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

describe.each(LESSON_FACTS)("the lesson $id", (facts) => {
  test("S59: keeps every rule of a lesson, in ten minutes, for the one side that it is for", async () => {
    const lesson = await loadGuide(facts.id);
    expect(lesson && checkGuide(lesson)).toEqual([]);
    expect(lesson && durationsOf(lesson)).toEqual([10]);
    const { id, role, format, depth, lead } = lesson!;
    expect({ id, role, format, depth, lead, lengths: [10] }).toEqual(facts);
    expect(lesson?.evidence?.length ?? 0).toBeGreaterThan(1);
  });

  test.each(LANGUAGES)("S59, S44: has exactly the words it asks for, and plain ones, in %s", async (language) => {
    const [lesson, words] = await Promise.all([loadGuide(facts.id), loadGuideText(facts.id, language)]);
    expect(words?.lang).toBe(language);
    expect(checkGuideText(lesson!, words!, facts.id)).toEqual([]);
    expect(Object.values(words!.text).filter(({ written, newer }) => written || newer)).toEqual([]);
  });

  test("S44: every prompt is in simple words already", async () => {
    const [lesson, words] = await Promise.all([loadGuide(facts.id), loadGuideText(facts.id, "en")]);
    const prompts = lesson!.steps.flatMap((step) => step.prompts);
    expect(prompts.filter(({ id }) => wantsSimplerWords(words!.text[id]!.s)).map(({ id }) => id)).toEqual([]);
  });

  test("S59: one chooses between two answers, practises, and ends with something to try", async () => {
    const { steps } = (await loadGuide(facts.id))!;
    expect(steps.flatMap(({ prompts }) => prompts.flatMap(({ answers = [] }) => answers))).toHaveLength(2);
    expect(steps.map(({ kind }) => kind)).toEqual(["frame", "compare", "practise", "reflect", "close"]);
  });
});

test("S59: there are five lessons for mentors and three for mentees", () => {
  expect(LESSON_FACTS.map(({ lead }) => lead)).toEqual([...Array(5).fill("mentor"), ...Array(3).fill("mentee")]);
});
