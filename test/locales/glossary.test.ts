import { resolve } from "node:path";
import { openFolder } from "../../src/commands/translations/folder";
import { colemanLiauGrade, fleschReadingEase } from "../../src/commands/translations/readability";
import { mean, sentencesOf, wordCount } from "../../src/locales/checkGuideText";
import { brokenRules, wrongWords, type TextById } from "../../src/locales/glossary";
import { LANGUAGES, type Language } from "../../src/locales/language";
import { plainWordsFor } from "../../src/locales/plainWords";
import { GLOSSARIES } from "../../src/locales/registry/glossaries";
import { guideReadings, renderings } from "../../src/locales/renderings";
import { casesIn, namesIn, numbersWithoutForm } from "./messageShape";

const LOCALES = resolve(__dirname, "../../src/locales");

interface Texts {
  /** As a translator types them. */
  readonly typed: readonly TextById[];
  /** In every way in which they come out. */
  readonly read: readonly TextById[];
}

const textsOf = (language: Language): Texts => {
  const folder = openFolder(LOCALES, language);
  const screens = folder.screens().flatMap((file) => Object.entries(folder.messages(file)));
  const guides = folder.guides().map((file) => folder.guide(file)!.text);
  return {
    typed: [...screens, ...guides.flatMap((text) => Object.entries(text).map(([id, { s }]): TextById => [id, s]))],
    read: [
      ...screens.flatMap(([id, message]) => renderings(message).map((text): TextById => [id, text])),
      ...guides.flatMap((text) => guideReadings(text, language)),
    ],
  };
};

describe.each(LANGUAGES)("P5: in %s", (language) => {
  const glossary = GLOSSARIES[language];
  const { typed, read } = textsOf(language);

  test("there are words to look at", () => {
    expect(typed.length).toBeGreaterThan(1000);
    expect(glossary.terms.length).toBeGreaterThan(45);
  });

  test("one thing has one word", () => {
    expect(wrongWords(glossary, typed)).toEqual([]);
  });

  test("a reader is spoken to in one way", () => {
    expect(brokenRules(glossary, read)).toEqual([]);
  });

  test("every alarm rings when somebody writes the other word", () => {
    const silent = glossary.terms.filter(
      (term) => wrongWords({ terms: [term], rules: [] }, [["x", term[3]]]).length !== 1,
    );
    const deaf = glossary.rules.filter(
      (rule) => brokenRules({ terms: [], rules: [rule] }, [["x", rule[2]]]).length !== 1,
    );
    expect([...silent, ...deaf]).toEqual([]);
  });

  test("a text that may say the other word is still there", () => {
    const ids = new Set(typed.map(([id]) => id));
    expect(glossary.terms.flatMap(([, , , , ...but]) => but).filter((id) => !ids.has(id))).toEqual([]);
  });
});

/** All that a program finds wrong with a message in place of another one of that language. */
const faultsOf = (language: Language, id: string, text: string): number => {
  const english = openFolder(LOCALES, "en");
  const source = english
    .screens()
    .map((file) => english.messages(file)[id])
    .find((each) => each !== undefined)!;
  const read = renderings(text).map((each): TextById => [id, each]);
  const words = plainWordsFor(language)!;
  const lengths = read.flatMap(([, each]) => sentencesOf(each).map(wordCount));
  return [
    ...wrongWords(GLOSSARIES[language], [[id, text]]),
    ...brokenRules(GLOSSARIES[language], read),
    ...numbersWithoutForm(text, language, source),
    ...(String(namesIn(text)) === String(namesIn(source)) ? [] : ["a value"]),
    ...(String(casesIn(text)) === String(casesIn(source)) ? [] : ["a case"]),
    ...(mean(lengths) > 12 || Math.max(...lengths) > 20 ? ["a long sentence"] : []),
    ...read.filter(([, each]) => words.idioms.test(each) || words.farWords.test(each)),
  ].length;
};

/** A mistake of each kind that readers found, put in the place of a sentence of today. */
const PLANTED: readonly (readonly [kind: string, language: Language, id: string, planted: string])[] = [
  ["another word for the same thing", "en", "preview.done", "Told to {names}."],
  ["an address that is not a home", "en", "signIn.what", "Meridian then knows your name and your address."],
  ["a figure of speech", "en", "nav.difficult", "Reach out"],
  ["a sentence that nobody can hold", "en", "us.alone", `${"and then ".repeat(11)}we meet.`],
  ["two for all who read", "en", "offer.sent", "All of you read it; your partner too."],
  ["a couple for a pair", "es", "leaving.question", "Terminó con {names} el {day}. ¿Qué hacemos con esta pareja?"],
  ["until a day for by a day", "es", "document.stepBy", "Hasta el {date}: {area}."],
  ["a friend's address", "es", "us.answer", "¿Quieres responder?"],
  ["one reader, then several", "es", "rules.begin", "Elija una frase. Escriban sus propias palabras."],
  ["men for all", "es", "setup.allJoined", "Todos se han unido."],
  ["a verb that does not know how many", "es", "yes.they", "{names} dijo: «sí, hoy»."],
  ["a reader taken for a man", "hi", "us.answer", "क्या आप जवाब देना चाहते हैं?"],
  ["a click for a press", "hi", "offer.take", "यह समय चुनने के लिए क्लिक करें"],
  ["a full stop for a danda", "hi", "offer.sent", "आपका सुझाव सहेजा गया है."],
  ["a couple for a pair", "pt-BR", "nav.noPair", "Você ainda não tem par nem círculo."],
  ["the Portuguese of Portugal", "pt-BR", "us.answer", "Partilhar com a equipa"],
  ["thanks that tell a man", "pt-BR", "stage.overHint", "Obrigado pelo tempo de vocês."],
  ["nobody may for nobody needs to", "fr", "stage.pause", "Une courte pause. Personne ne doit parler maintenant."],
  ["grades for notes", "fr", "use.noting", "Notation en cours…"],
  ["a sign at the beginning of a line", "fr", "setup.lists", "Quelle liste ?"],
  ["a name after de", "fr", "guide.turn", "{who, select, me {C’est à vous.} other {C’est au tour de {name}.}}"],
  ["until a day for by a day", "fr", "document.helpBy", "{help}, jusqu’au {date}"],
  ["a reader taken for a man", "fr", "sign.goOn", "Quand vous êtes prêt, continuez."],
  ["a party for a person", "ar", "share.title", "ما يراه الطرف الآخر من هذا"],
  ["two for up to twelve", "ar", "met.noNext", "لا بأس. اختارا يومًا آخر يناسبكما."],
  ["one man for everybody", "ar", "stage.hint", "تبقى الأسئلة التي لك هنا."],
  ["a number without its form", "ar", "guide.minutes", "{minutes, plural, one {دقيقة واحدة} other {# دقيقة}}"],
  ["a Latin space between two sentences", "ja", "stage.pause", "少し休みます。 今はだれも話さなくてかまいません。"],
  ["a Latin space between two sentences", "zh-Hans", "stage.pause", "暂停一下。 现在谁都不用说话。"],
  ["a value that is lost", "ar", "setup.roleOf", "ما دور هذا الشخص؟"],
];

test.each(PLANTED)("planted and found: %s (%s)", (_, language, id, planted) => {
  const folder = openFolder(LOCALES, language);
  const today = folder
    .screens()
    .map((file) => folder.messages(file)[id])
    .find((text) => text !== undefined);
  expect(faultsOf(language, id, today ?? "")).toBe(0);
  expect(faultsOf(language, id, planted)).toBeGreaterThan(0);
});

test("P5: how easy English is to read is measured as its authors wrote it down", () => {
  const plain = ["The cat sat on the mat."];
  const hard = ["Organisational communication necessitates considerable preparation."];
  expect(fleschReadingEase(plain)).toBeCloseTo(116.1, 1);
  expect(colemanLiauGrade(plain)).toBeCloseTo(-4.07, 1);
  expect(fleschReadingEase(hard)).toBeLessThan(0);
  expect(colemanLiauGrade(hard)).toBeGreaterThan(20);
});
