import { join, resolve } from "node:path";
import { openFolder } from "../../src/commands/translations/folder";
import { gapsOfGuide, gapsOfMessages, stamped, stampedSources } from "../../src/commands/translations/gaps";
import { loadGuideText } from "../../src/locales/guideTexts";
import type { GuideText } from "../../src/locales/guideText";
import { directionFor, LANGUAGES } from "../../src/locales/language";
import { sourceHash } from "../../src/locales/sourceHash";
import { loadText } from "../../src/locales/text";
import { casesIn, formsWithoutNumber, namesIn, numbersWithoutForm } from "./messageShape";
import { mean, questionsIn, sentencesOf, wordCount } from "../../src/locales/checkGuideText";
import { guideReadings, renderings } from "../../src/locales/renderings";

interface Loaded {
  readonly screens: readonly object[];
  readonly later: Readonly<Record<string, () => Promise<{ readonly default: object }>>>;
}

const LOCALES = resolve(__dirname, "../../src/locales");
const english = openFolder(LOCALES, "en");
const translations = LANGUAGES.filter((language) => language !== "en");

describe.each(translations)("in %s,", (language) => {
  const folder = openFolder(LOCALES, language);
  const messages = folder.screens().flatMap((file) => {
    const sources = english.messages(file);
    return Object.entries(folder.messages(file)).map(([id, text]) => ({ id, text, source: sources[id] }));
  });
  const guides = folder.guides().map((file) => folder.guide(file)!);
  const inGuides = guides.flatMap(({ text }) => guideReadings(text, language));
  const said = [
    ...messages.flatMap(({ id, text }) => renderings(text).map((each) => [id, each] as const)),
    ...inGuides,
  ];

  test("every sentence takes the same values and tells the same cases apart", () => {
    const known = messages.flatMap(({ id, text, source }) => (source === undefined ? [] : [{ id, text, source }]));
    const shape = (text: string) => [namesIn(text), casesIn(text)];
    expect(known.map(({ id, text }) => [id, ...shape(text)])).toEqual(
      known.map(({ id, source }) => [id, ...shape(source)]),
    );
  });

  test("every number has the form that the language needs", () => {
    const without = messages.flatMap(({ id, text, source = "" }) =>
      numbersWithoutForm(text, language, source).map((which) => `${id}: ${which}`),
    );
    expect(without).toEqual([]);
  });

  test("no form of a number stands there that no number takes", () => {
    const unused = messages.flatMap(({ id, text }) =>
      formsWithoutNumber(text, language).map((which) => `${id}: ${which}`),
    );
    expect(unused).toEqual([]);
  });

  test("every guide says which language it is in, and which English text each of its texts comes from", () => {
    for (const guide of guides) {
      expect(guide).toMatchObject({ lang: language, dir: directionFor(language) });
      expect(guide.status).not.toBe("source");
      expect(Object.values(guide.text).filter(({ sourceHash: from }) => !/^[0-9a-f]{8}$/.test(from ?? ""))).toEqual([]);
    }
  });

  test("S45: no text of a guide is missing, left over or older than its English", () => {
    const gaps = english.guides().flatMap((file) => {
      const source = english.guide(file);
      return source ? Object.entries(gapsOfGuide(source, folder.guide(file))) : [];
    });
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.filter(([, ids]) => ids.length > 0)).toEqual([]);
  });

  test("S45: no sentence of a screen is missing, or left over", () => {
    const gaps = english.screens().map((file) => {
      const { missing, left } = gapsOfMessages(english.messages(file), folder.messages(file), folder.sources(file));
      return { file, missing, left };
    });
    expect(gaps.filter(({ missing, left }) => missing.length + left.length > 0)).toEqual([]);
  });

  test("S45: what is noted of a message is the hash of an English text", () => {
    const hashes = folder.screens().flatMap((file) => Object.values(folder.sources(file)));
    expect(hashes.length).toBeGreaterThan(500);
    expect(hashes.filter((hash) => !/^[0-9a-f]{8}$/.test(hash))).toEqual([]);
  });

  test("P5: no sentence has more than 20 words, and sentences have at most 12 on average", () => {
    const long = said.filter(([, text]) => sentencesOf(text).some((sentence) => wordCount(sentence) > 20));
    expect(long).toEqual([]);
    expect(mean(said.flatMap(([, text]) => sentencesOf(text).map(wordCount)))).toBeLessThanOrEqual(12);
  });

  test("P5: a prompt has at most one question", () => {
    expect(inGuides.filter(([, text]) => (text.match(/[?؟]/g) ?? []).length > 1)).toEqual([]);
  });

  test("a sentence that is not translated yet is said in English, and the rest is not", async () => {
    const [own, source] = await Promise.all([loadText(language), loadText("en")]);
    const shell = folder.messages("shell.json");
    expect(own("nav.us")).toBe(shell["nav.us"] ?? source("nav.us"));
  });

  test("every sentence of its folder comes with a screen", async () => {
    const { screens, later }: Loaded = await import(`../../src/locales/${language}/screens`);
    const loaded = await Promise.all(Object.values(later).map((load) => load()));
    const ids = new Set([...screens, ...loaded.map((each) => each.default)].flatMap((part) => Object.keys(part)));
    expect(ids.size).toBeGreaterThan(100);
    // The manifest's words go into the package, and those of the pages to read into their HTML.
    const own = folder.screens().filter((file) => file !== "manifest.json" && file !== "reading.json");
    expect(own.flatMap((file) => Object.keys(folder.messages(file))).filter((id) => !ids.has(id))).toEqual([]);
  });

  test("an unknown guide stays unknown", async () => {
    expect(await loadGuideText("second-meeting", language)).toBeUndefined();
  });
});

describe("whoever translates is told the truth:", () => {
  const source: GuideText = {
    ...{ lang: "en", dir: "ltr", cefr: "B1", status: "source" },
    text: { "x.title": { s: "Arrive" }, "x.purpose": { s: "One thing is enough." } },
  };
  const spanish: GuideText = {
    ...{ lang: "es", dir: "ltr", cefr: "B1", status: "machine-draft" },
    text: { "x.title": { s: "Llegar", sourceHash: sourceHash("Arrive") } },
  };

  test("a text that is not there yet is missing, one that English dropped is left", () => {
    expect(gapsOfMessages({ a: "A", b: "B" }, { b: "Be", c: "Ce" }, { b: sourceHash("B") })).toEqual({
      missing: ["a"],
      stale: [],
      left: ["c"],
    });
    expect(gapsOfGuide(source, undefined).missing).toEqual(["x.title", "x.purpose"]);
    expect(gapsOfGuide(source, spanish)).toEqual({ missing: ["x.purpose"], stale: [], left: [] });
  });

  test("a text whose English has changed is stale, and stays stale when the others are stamped", () => {
    const changed = { ...source, text: { ...source.text, "x.title": { s: "Arrive well" } } };
    expect(gapsOfGuide(changed, stamped(changed, spanish)).stale).toEqual(["x.title"]);
  });

  test("a message whose English has changed is stale, and stays stale when the others are stamped", () => {
    const [before, now, spanishWords] = [{ a: "Go" }, { a: "Go on", b: "Stop" }, { a: "Siga", b: "Pare" }];
    const sources = stampedSources(before, spanishWords, {});
    expect(gapsOfMessages(now, spanishWords, sources).stale).toEqual(["a", "b"]);
    const stampedAgain = stampedSources(now, spanishWords, sources);
    expect(gapsOfMessages(now, spanishWords, stampedAgain).stale).toEqual(["a"]);
    expect(stampedSources(now, { b: "Pare" }, stampedAgain)).toEqual({ b: sourceHash("Stop") });
  });

  test("a guide that was compared with the English is a draft again once one of its texts is new", () => {
    const compared: GuideText = { ...spanish, status: "machine-compared" };
    const fresh = { ...compared, text: { ...compared.text, "x.purpose": { s: "Basta una cosa." } } };
    expect([stamped(source, compared).status, stamped(source, fresh).status]).toEqual([
      "machine-compared",
      "machine-draft",
    ]);
  });

  test("a new text is stale until it is stamped", () => {
    const fresh = { ...spanish, text: { ...spanish.text, "x.purpose": { s: "Basta una cosa." } } };
    expect(gapsOfGuide(source, fresh).stale).toEqual(["x.purpose"]);
    expect(gapsOfGuide(source, stamped(source, fresh))).toEqual({ missing: [], stale: [], left: [] });
  });

  test("a file that is not there holds nothing", () => {
    expect(openFolder(join(LOCALES, "nowhere"), "es").screens()).toEqual([]);
    expect(openFolder(LOCALES, "es").guide("secondMeeting.json")).toBeUndefined();
  });
});

describe("the alarms of this file ring:", () => {
  const english2 = "{n, plural, one {# day} other {# days}}";

  test("a value that is lost and a case that is lost are found", () => {
    expect(namesIn("{name} dice {n, plural, one {#} other {# de {place}}}.")).toEqual(["n", "name", "place"]);
    expect(casesIn("{who, select, me {usted} other {{name}}}")).toEqual(["who: me other"]);
  });

  test("Arabic without a form for few, and Spanish without one for one, are found", () => {
    expect(numbersWithoutForm("{n, plural, other {# يوم}}", "ar", english2)).toEqual(["n 0"]);
    expect(numbersWithoutForm("{n, plural, =0 {لا} one {يوم} two {يومان} other {# يوم}}", "ar", english2)).toEqual([
      "n 3",
    ]);
    expect(numbersWithoutForm("{n, plural, other {# días}}", "es", english2)).toEqual(["n 1"]);
    expect(numbersWithoutForm("{n, plural, one {# día} other {# días}}", "es", english2)).toEqual([]);
  });

  test("a form that the language does not have, or that an exact number takes, is found", () => {
    expect(formsWithoutNumber("{n, plural, one {#日} other {#日}}", "ja")).toEqual(["n one"]);
    expect(formsWithoutNumber("{n, plural, =1 {每周} one {每周} other {每#周}}", "zh-Hans")).toEqual(["n one"]);
    expect(formsWithoutNumber("{n, plural, =1 {ein Tag} one {# Tag} other {# Tage}}", "de")).toEqual(["n one"]);
    expect(formsWithoutNumber("{n, plural, =0 {nada} =1 {um} one {#} other {#}}", "pt-BR")).toEqual(["n one"]);
    expect(formsWithoutNumber("{n, plural, =0 {nada} one {# dia} other {# dias}}", "pt-BR")).toEqual([]);
    expect(formsWithoutNumber("{n, plural, one {# jour} many {# de jours} other {# jours}}", "fr")).toEqual(["n many"]);
    expect(formsWithoutNumber("{n, plural, =1 {毎日} other {#日ごと}}", "ja")).toEqual([]);
    expect(formsWithoutNumber("{n, plural, one {يوم} two {يومان} few {#} many {#} other {#}}", "ar")).toEqual([]);
  });

  test("quotations of every language belong to their sentence", () => {
    expect(sentencesOf("Pregunte: «¿Qué? ¿Y qué más?» Espere.")).toHaveLength(2);
    expect(sentencesOf("Demandez : «\u202fEt quoi\u202f?\u202f» Attendez.")).toHaveLength(2);
    expect(sentencesOf("Fragen Sie: „Und was noch? Und dann?“ Warten Sie.")).toHaveLength(2);
    expect(sentencesOf("「どうですか？もう少し？」と聞きます。待ちます。")).toHaveLength(2);
    expect(sentencesOf("您怎么看？请等一等。")).toHaveLength(2);
    expect(sentencesOf("आप क्या सोचते हैं? रुकिए। फिर पूछिए।")).toHaveLength(3);
    expect(sentencesOf("ما رأيك؟ انتظر.")).toHaveLength(2);
  });

  test("words are counted where no space stands between them, and a question without its mark is one", () => {
    expect(wordCount("明日の朝に話しましょう")).toBeGreaterThan(3);
    expect(wordCount("我们下个星期再见")).toBeGreaterThan(2);
    expect(wordCount("कल सुबह बात करते हैं")).toBe(5);
    expect(questionsIn("どうですか。もう少し話しますか。")).toBe(2);
    expect(questionsIn("何か話したいことはありますか。")).toBe(1);
    expect(questionsIn("您怎么看？")).toBe(1);
  });
});
