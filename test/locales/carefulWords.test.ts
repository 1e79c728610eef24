import { resolve } from "node:path";
import { openFolder } from "../../src/commands/translations/folder";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";
import { LANGUAGES, type Language } from "../../src/locales/language";
import { listeningIdsOf } from "../../src/locales/checkGuideText";
import { plainWordsFor } from "../../src/locales/plainWords";
import type { PlainWords } from "../../src/locales/wordList";
import { guideReadings, renderings } from "../../src/locales/renderings";

const LOCALES = resolve(__dirname, "../../src/locales");

type Texts = readonly (readonly [id: string, text: string])[];

const guideTexts = (language: Language): Texts => {
  const folder = openFolder(LOCALES, language);
  return folder.guides().flatMap((file) => guideReadings(folder.guide(file)?.text ?? {}, language));
};

const screenTexts = (language: Language): Texts => {
  const folder = openFolder(LOCALES, language);
  return folder
    .screens()
    .flatMap((file) =>
      Object.entries(folder.messages(file)).flatMap(([id, text]) =>
        renderings(text).map((each) => [id, each] as const),
      ),
    );
};

/** The list of a language. A language without one would be looked through for nothing. */
const listOf = (language: string): PlainWords => {
  const words = plainWordsFor(language);
  if (!words)
    throw new Error(`src/locales/${language}/plainWords.ts is missing, or is not in src/locales/plainWords.ts.`);
  return words;
};

const guilty = (texts: Texts, fault: RegExp): readonly string[] =>
  texts.filter(([, text]) => fault.test(text)).map(([id, text]) => `${id}: ${fault.exec(text)?.[0]} in ${text}`);

describe.each(LANGUAGES)("in %s,", (language) => {
  test("P5: nobody meets a figure of speech", () => {
    expect(guilty([...guideTexts(language), ...screenTexts(language)], listOf(language).idioms)).toEqual([]);
  });

  test("P5: nobody meets a word that does not travel", () => {
    expect(guilty([...guideTexts(language), ...screenTexts(language)], listOf(language).farWords)).toEqual([]);
  });

  test("S38: no guide speaks to somebody as one of a group", () => {
    expect(guilty(guideTexts(language), listOf(language).groups)).toEqual([]);
  });

  test("S11: the mentor gives no advice where somebody tells or is heard", async () => {
    const guides = await Promise.all(GUIDE_IDS.map(loadGuide));
    const listening = new Set(guides.flatMap((guide) => (guide ? [...listeningIdsOf(guide)] : [])));
    const texts = guideTexts(language).filter(([id]) => listening.has(id));
    expect(texts.length).toBeGreaterThan(GUIDE_IDS.length);
    expect(guilty(texts, listOf(language).advice)).toEqual([]);
  });
});

/** One fault of each kind in each language, in a form that is not the one of the dictionary. */
const FAULTS: readonly (readonly [language: string, kind: keyof PlainWords, text: string])[] = [
  ["en", "idioms", "Let us touch base."],
  ["en", "idioms", "That broke nothing. It breaks the ice."],
  ["en", "idioms", "He is reaching out."],
  ["en", "farWords", "Give me feedback."],
  ["en", "farWords", "We have two check-ins."],
  ["en", "groups", "What do Germans do?"],
  ["en", "groups", "How is this in your culture?"],
  ["en", "advice", "Say what they should do."],
  ["es", "idioms", "Ella rompió el hielo."],
  ["es", "idioms", "Una lluvia de ideas."],
  ["es", "idioms", "Pusieron las cartas sobre la mesa."],
  ["es", "farWords", "Pida feedback."],
  ["es", "groups", "Cuente cómo es en su país."],
  ["es", "groups", "¿Qué hacen los alemanes?"],
  ["es", "advice", "Diga qué recomienda usted."],
  ["fr", "idioms", "Sortez de votre zone de confort."],
  ["fr", "idioms", "Elle a brisé la glace."],
  ["fr", "farWords", "Préparez le meeting."],
  ["fr", "groups", "Comment est-ce dans votre pays\u202f?"],
  ["fr", "groups", "Que font les Japonaises\u202f?"],
  ["fr", "advice", "Dites ce que vous conseillez."],
  ["pt-BR", "idioms", "Isso quebrou o gelo."],
  ["pt-BR", "idioms", "Saia da zona de conforto."],
  ["pt-BR", "farWords", "Peça feedback."],
  ["pt-BR", "groups", "Conte como é no seu país."],
  ["pt-BR", "groups", "O que fazem os alemães?"],
  ["pt-BR", "advice", "Diga o que você recomenda."],
  ["ar", "idioms", "كيف نكسر الجليد؟"],
  ["ar", "idioms", "وفي نهاية المطاف نقرر."],
  ["ar", "farWords", "نحتاج إلى فيدباك."],
  ["ar", "groups", "كيف هذا في ثقافتكم؟"],
  ["ar", "groups", "ماذا يفعل اليابانيون؟"],
  ["ar", "advice", "اذكروا ما تنصحون به."],
  ["ar", "advice", "قولوا ما هو الحل."],
  ["hi", "idioms", "पहले बर्फ़ पिघलाएँ।"],
  ["hi", "idioms", "अपना दिल खोलकर बोलें।"],
  ["hi", "farWords", "मुझे फ़ीडबैक दें।"],
  ["hi", "groups", "आपकी संस्कृति में यह कैसा है?"],
  ["hi", "groups", "यहाँ भारतीयों का तरीका क्या है?"],
  ["hi", "advice", "बताएँ कि क्या करना चाहिए।"],
  ["hi", "advice", "अपनी सलाह दें।"],
  ["ja", "idioms", "まずアイスブレイクをしましょう。"],
  ["ja", "idioms", "空気を読んでください。"],
  ["ja", "farWords", "フィードバックをください。"],
  ["ja", "groups", "日本人はどうしますか。"],
  ["ja", "groups", "自分の文化ではどうですか。"],
  ["ja", "advice", "助言を1つしてください。"],
  ["zh-Hans", "idioms", "我们先破冰，再头脑风暴。"],
  ["zh-Hans", "farWords", "请给我反馈。"],
  ["zh-Hans", "farWords", "开个meeting吧。"],
  ["zh-Hans", "groups", "说说你们的文化是怎样的。"],
  ["zh-Hans", "groups", "德国人怎样做？"],
  ["zh-Hans", "advice", "说说你应该怎样解决。"],
];

test.each(FAULTS)("the alarm rings in %s for %s: %s", (language, kind, text) => {
  expect(text).toMatch(listOf(language)[kind]);
});

test.each([
  ["en", "He broke the icebox."],
  ["es", "Diga lo que oyó."],
  ["fr", "Dites ce que vous avez entendu."],
  ["pt-BR", "Diga o que você ouviu."],
  ["ar", "قولوا ما سمعتم في العمل."],
  ["hi", "बताएँ कि आपने काम पर क्या सुना।"],
  ["ja", "職場で聞いたことを言ってください。"],
  ["zh-Hans", "说说你在工作中听到了什么。"],
])("the alarm stays silent in %s for %s", (language, text) => {
  const { idioms, farWords, groups, advice } = listOf(language);
  expect([idioms, farWords, groups, advice].filter((each) => each.test(text))).toEqual([]);
});

test("a region keeps the list of its language, and an unknown language has none", () => {
  expect(plainWordsFor("es-MX")).toBe(plainWordsFor("es"));
  expect(plainWordsFor("toString")).toBeUndefined();
});
