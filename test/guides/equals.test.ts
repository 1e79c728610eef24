import type { Readers } from "../../src/domain/people/pair";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";
import { checkGuideText } from "../../src/locales/checkGuideText";
import type { GuideText } from "../../src/locales/guideText";
import { loadGuideText } from "../../src/locales/guideTexts";
import { LANGUAGES, type Language } from "../../src/locales/language";
import type { RoleWording } from "../../src/locales/roleWording";
import { fillRoles, type Hearers, wordsAmong } from "../../src/locales/roleWords";
import { ROLE_WORDING } from "../../src/locales/registry/roleWords";

const either = (patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"), "i");

const inEach = (pattern: (wording: RoleWording) => RegExp): Readonly<Record<Language, RegExp>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, pattern(ROLE_WORDING[language])] as const)) as Record<
    Language,
    RegExp
  >;

/** Where nobody is the mentor, these words are about nobody. */
const MENTORING = inEach(({ mentoring }) => either(Object.values(mentoring)));

const EQUALS: Hearers = { readers: "equals" };

const EVERY = GUIDE_IDS.flatMap((id) => LANGUAGES.map((language) => [id, language] as const));

const textsOf = ({ text }: GuideText): readonly string[] =>
  Object.values(text).flatMap(({ s, newer }) => [s, ...(newer ? [newer.s] : [])]);

describe.each(EVERY)("%s in %s,", (id, language) => {
  test("read by a circle of equals, speaks of no mentor", async () => {
    const words = (await loadGuideText(id, language, EQUALS))!;
    expect(textsOf(words).length).toBeGreaterThan(20);
    expect(textsOf(words).filter((s) => MENTORING[language].test(s))).toEqual([]);
  });

  test("read by equals, keeps every rule for words that it keeps for a mentor", async () => {
    const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, language, EQUALS)]);
    expect(checkGuideText(guide!, words!, language)).toEqual([]);
  });

  test.each(["mentoring", "equals"] as const)("shows nobody a mark that was not filled: %s", async (readers) => {
    const words = (await loadGuideText(id, language, { readers }))!;
    expect(textsOf(words).filter((s) => /[{}]/.test(s))).toEqual([]);
  });

  test("read by a mentor and a mentee, names both where it did before", async () => {
    const [mentoring, equals] = await Promise.all([loadGuideText(id, language), loadGuideText(id, language, EQUALS)]);
    const differing = Object.keys(mentoring!.text).filter((each) => mentoring?.text[each]?.s !== equals?.text[each]?.s);
    const named = differing.filter((each) => !MENTORING[language].test(mentoring?.text[each]?.s ?? ""));
    expect(named).toEqual([]);
  });
});

test.each([
  ["en", "The {mentor} tells first", "The host tells first"],
  ["es", "¿Qué ha oído la persona {mentor}?", "¿Qué ha oído la persona anfitriona?"],
  ["fr", "La personne {mentee} raconte", "La personne accueillie raconte"],
  ["pt-BR", "O que ouviu a pessoa {mentor}?", "O que ouviu a pessoa anfitriã?"],
  ["ar", "نصائح للشخص {mentor}", "نصائح للشخص المضيف"],
  ["hi", "{mentor} ने क्या सुना?", "मेज़बान ने क्या सुना?"],
  ["ja", "{mentor}の方が先に話します", "ホストの方が先に話します"],
  ["zh-Hans", "{mentor}听到了什么？", "主持人听到了什么？"],
])("in %s the words fit where they are put: %s", (language, written, read) => {
  expect(fillRoles(written, language, EQUALS)).toBe(read);
});

/** What two people read of each other, and words that count two. In a circle they are about nobody. */
const FOR_TWO = inEach(({ inCircle }) => either(inCircle.map(([{ source }]) => source)));

describe.each(["first-meeting", "ground-rules"])("%s, with which a circle begins,", (id) => {
  test.each(LANGUAGES)(
    "S57: speaks to two of the other person, and to a circle of the others, in %s",
    async (language) => {
      const told = async (readers: Readers) =>
        textsOf((await loadGuideText(id, language, { readers }))!).filter((s) => FOR_TWO[language].test(s)).length;
      expect(await told("mentoring")).toBeGreaterThan(3);
      expect([await told("mentoring-circle"), await told("equals-circle")]).toEqual([0, 0]);
    },
  );
});

test.each(LANGUAGES)("S57: no guide tells a circle of %s readers of one other person", async (language) => {
  for (const id of GUIDE_IDS) {
    const words = (await loadGuideText(id, language, { readers: "equals-circle" }))!;
    expect(textsOf(words).filter((s) => FOR_TWO[language].test(s))).toEqual([]);
  }
});

test.each([
  ["en", "The other person listens to both of you.", "Another person listens to all of you."],
  ["de", "Danken Sie der anderen Person. Sie beide hören zu.", "Danken Sie einer anderen Person. Sie alle hören zu."],
  ["es", "Repita el plan de la otra persona.", "Repita el plan de otra persona."],
  ["fr", "Dites ce que l’autre personne veut.", "Dites ce qu’une autre personne veut."],
  ["fr", "L’autre personne vous écoute, vous deux.", "Une autre personne vous écoute, vous."],
  ["pt-BR", "Repita o plano da outra pessoa.", "Repita o plano de outra pessoa."],
  ["pt-BR", "Agradeça à outra pessoa.", "Agradeça a uma outra pessoa."],
  ["ar", "احكوا للشخص الآخر.", "احكوا لشخص آخر."],
  ["hi", "दूसरे व्यक्ति की योजना दोहराएँ।", "किसी और व्यक्ति की योजना दोहराएँ।"],
  ["ja", "相手の方の計画を言い直してください。", "ほかの方の計画を言い直してください。"],
  ["zh-Hans", "复述对方的计划。", "复述另一位的计划。"],
])("S57: in %s a circle reads of one of its people: %s", (language, written, read) => {
  expect(fillRoles(written, language, { readers: "mentoring-circle" })).toBe(read);
  expect(fillRoles(written, language, { readers: "mentoring" })).toBe(written);
});

test.each(LANGUAGES)("S57: a circle of %s readers sees no mark that was not filled in any guide", async (language) => {
  for (const id of GUIDE_IDS)
    expect(
      textsOf((await loadGuideText(id, language, { readers: "equals-circle" }))!).filter((s) => /[{}|]/.test(s)),
    ).toEqual([]);
});

test("a mark with one reading only is told to whoever wrote the guide", () => {
  expect(fillRoles("Ask {other|the other person|the others}.", "en", { readers: "mentoring-circle" })).toBe(
    "Ask the others.",
  );
  expect(fillRoles("Ask {other|the other person}.", "en", { readers: "mentoring" })).toBe(
    "Ask {other|the other person}.",
  );
});

test("a text that is still English is filled in English, and so is the newer one beside an old translation", () => {
  const english = { lang: "en", dir: "ltr" } as const;
  const words: GuideText = {
    ...{ lang: "ar", dir: "rtl", cefr: "B1", status: "machine-draft" },
    text: {
      "x.title": { s: "The {mentee} tells", written: english },
      "x.purpose": { s: "الشخص {mentee}", newer: { s: "The {mentee} begins", ...english } },
    },
  };
  expect(wordsAmong(words, EQUALS).text).toMatchObject({
    "x.title": { s: "The guest tells" },
    "x.purpose": { s: "الشخص الضيف", newer: { s: "The guest begins" } },
  });
});

test("the alarm rings: each language finds its own word for a mentor", async () => {
  for (const language of LANGUAGES) {
    const { text } = (await loadGuideText("first-meeting", language))!;
    expect(text["first-meeting.mentor-tells.title"]?.s).toMatch(MENTORING[language]);
  }
});
