import * as fc from "fast-check";
import type { Entry } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { cutAtTerms, termsIn } from "../../../src/domain/document/meanings";
import { otherFormsFrom } from "../../../src/domain/document/otherForms";
import { wordFormsOf } from "../../../src/locales/wordForms";
import { times } from "../../cases";
import { emeka, entryAt, idAt, noa, noaAndEmeka } from "../../doubles/entries";

const word = (minute: number, term: string, text: string, otherForms?: readonly string[]) =>
  entryAt(minute, noa, { text, content: { kind: "term", term: { term, ...(otherForms && { otherForms }) } } });
const agrees = (minute: number, by: typeof noa, of: number) =>
  entryAt(minute, by, { text: "", content: { kind: "confirmation", confirmation: { of: idAt(of, 1) } } });

const soon = word(1, "Soon", "Before the end of the week");
const terms = (...entries: Parameters<typeof foldEntries>[0][]) =>
  termsIn(foldEntries(entries.flatMap((e) => [...e])), noaAndEmeka, "en");
const entriesOf = (...all: readonly Entry[]) => terms(all);

test("S49: a word is agreed when Emeka says yes to Noa's very words, and asked about again when she changes them", () => {
  expect(terms([soon])).toMatchObject([{ isAgreed: false }]);
  expect(terms([soon, agrees(2, emeka, 1)])).toMatchObject([{ isAgreed: true }]);
  const changed = entryAt(3, noa, {
    text: "Today",
    content: { kind: "term", term: { term: "Soon" } },
    supersedes: idAt(1, 1),
  });
  expect(terms([soon, agrees(2, emeka, 1), changed])).toMatchObject([{ isAgreed: false, entry: { text: "Today" } }]);
});

test("a yes of somebody who is not in the pair does not count", () => {
  const { id, ...rest } = noa;
  const stranger = { ...rest, id: `${id}-2` as typeof id };
  expect(terms([soon, agrees(2, stranger, 1)])).toMatchObject([{ isAgreed: false }]);
});

test("S49: an agreed word is found in a prompt in any case, as a whole word only, and the longer of two wins", () => {
  const known = entriesOf(soon, word(2, "as soon as possible", "Within a day"));
  expect(cutAtTerms("Soon, monsoon, as soon as possible?", known)).toMatchObject([
    { text: "Soon", term: { text: "Before the end of the week" } },
    { text: ", monsoon, " },
    { text: "as soon as possible", term: { text: "Within a day" } },
    { text: "?" },
  ]);
});

test("S49: a word in Arabic letters is found as well, and one with signs in it means itself", () => {
  expect(cutAtTerms("متى؟ قريبا.", entriesOf(word(1, "قريبا", "هذا الأسبوع")))).toMatchObject([
    { text: "متى؟ " },
    { text: "قريبا", term: {} },
    { text: "." },
  ]);
  expect(
    cutAtTerms("Is C++ (or C) hard?", entriesOf(word(1, "C++", "A language"), word(2, "(or", "?"))).map(
      ({ text }) => text,
    ),
  ).toContain("C++");
});

test.each([
  ["en", "promise", "Which promises, and what is promising?", ["promises", "promising"]],
  ["en", "policy", "Read the policies.", ["policies"]],
  ["en", "chance", "Change one thing.", []],
  ["en", "plan", "Show the plans in the planetarium.", ["plans"]],
  ["en", "day", "Take today or a daydream.", []],
  ["es", "regla", "¿Qué reglas hay? Eso se arregla.", ["reglas"]],
  ["fr", "retard", "Les retards, et le retardataire.", ["retards"]],
  ["de", "Regel", "Mit welchen Regeln beginnen Sie?", ["Regeln"]],
  ["pt-BR", "limite", "Quais são os limites?", ["limites"]],
  ["ar", "قاعدة", "ما القاعدة؟ وبالقواعد نبدأ. هذه قاعدتنا.", ["القاعدة", "قاعدتنا"]],
  ["hi", "नियम", "हमारे नियमों को पढ़ें।", ["नियमों"]],
  ["hi", "योजना", "दो योजनाओं के बारे में बताएँ।", ["योजनाओं"]],
  ["ja", "締め切り", "次の締め切りはいつですか。", ["締め切り"]],
  ["zh-Hans", "底线", "说说你的底线是什么。", ["底线"]],
])("S49: a pair that reads %s finds its word %s with the endings of the sentence: %s", (_, agreed, prompt, found) => {
  const pieces = cutAtTerms(prompt, entriesOf(word(1, agreed, "What we mean")));
  expect(pieces.filter(({ term }) => term).map(({ text }) => text)).toEqual(found);
});

test("S49: Noa's word is found in Emeka's language, too, once somebody has said it there", () => {
  const said = entryAt(3, emeka, {
    text: "Antes del fin de semana",
    content: { kind: "translation", translation: { of: soon.id, lang: "es", by: "person", term: "pronto" } },
  });
  const known = entriesOf(soon, said);
  expect(cutAtTerms("¿Qué es pronto para usted?", known)).toMatchObject([
    { text: "¿Qué es " },
    { text: "pronto", term: { text: "Before the end of the week" } },
    { text: " para usted?" },
  ]);
  expect(cutAtTerms("Soon?", known)).toMatchObject([{ text: "Soon", term: {} }, { text: "?" }]);
});

test("S49: whoever translates one word a thousand times stops no page of the others", () => {
  const said = Array.from({ length: 1_000 }, (_, nth) =>
    entryAt(3 + nth, emeka, {
      text: "Pronto",
      content: { kind: "translation", translation: { of: soon.id, lang: "es", by: "person", term: `pronto${nth}` } },
    }),
  );
  expect(entriesOf(soon, ...said)[0]?.alsoCalled).toHaveLength(10);
});

test.each([
  ["en", "ox", ["oxen"], "Two oxen, one ox. A boxen?", ["oxen", "ox"]],
  ["en", "weave", ["wove", "woven"], "Who wove it? How is it woven?", ["wove", "woven"]],
  ["ar", "ناقة", ["نوق", "أينق"], "ما النوق؟ وأينقنا هنا.", ["النوق", "وأينقنا"]],
  ["fr", "aïeul", ["aïeux"], "Racontez-nous vos aïeux.", ["aïeux"]],
  ["de", "Atlas", ["Atlanten"], "Mit welchen Atlanten beginnen Sie?", ["Atlanten"]],
  ["hi", "जाना", ["गया", "गई"], "कौन गया, और कौन गई?", ["गया", "गई"]],
  ["ja", "締め切り", ["〆切", "期日"], "次の〆切はいつですか。期日は。", ["〆切", "期日"]],
  ["zh-Hans", "截止日期", ["期限"], "这个期限合适吗？", ["期限"]],
])(
  "S49: a pair that reads %s wrote other forms of %s beside it, %j, and meets them in: %s",
  (lang, agreed, others, prompt, found) => {
    const without = cutAtTerms(prompt, entriesOf(word(1, agreed, "What we mean")), wordFormsOf(lang));
    const pieces = cutAtTerms(prompt, entriesOf(word(1, agreed, "What we mean", others)), wordFormsOf(lang));
    const saidIn = (some: typeof pieces) => some.filter(({ term }) => term).map(({ text }) => text);
    expect(saidIn(pieces)).toEqual(found);
    // Else no rule would have needed anybody's help.
    expect(saidIn(without).length).toBeLessThan(found.length);
    expect(pieces.map(({ text }) => text).join("")).toBe(prompt);
  },
);

test("S49: a thousand other forms of one word, and one form without end, stop no page: six short ones are looked for", () => {
  const many = Array.from({ length: 1_000 }, (_, nth) => `went${"abcdefghij"[nth] ?? "z".repeat(nth)}x`);
  const pieces = cutAtTerms(many.slice(0, 20).join(" "), entriesOf(word(1, "go", "To begin", many)));
  expect(pieces.filter(({ term }) => term).map(({ text }) => text)).toEqual(many.slice(0, 6));
  const endless = "no ".repeat(5_000).trim();
  expect(cutAtTerms(endless, entriesOf(word(1, "go", "To begin", [endless])))).toEqual([{ text: endless }]);
});

test.each([
  ["one on each line", "oxen\n ox's \n\n", ["oxen", "ox's"]],
  ["with a comma of her script", "نوق، أينق", ["نوق", "أينق"]],
  ["with a Japanese or a Chinese comma", "期日、〆切，期限", ["期日", "〆切", "期限"]],
  ["with commas and semicolons", "went, gone; going", ["went", "gone", "going"]],
  ["twice, or the word itself", "Oxen, oxen, OX, ox", ["Oxen"]],
  ["with nothing between two commas", " , ,-, ", []],
])("S49: Noa writes other forms of ox %s", (_, typed, forms) => {
  expect(otherFormsFrom(typed, "ox")).toEqual({ forms, left: 0 });
});

test("S49: of nine forms, and of one that is a story, what has no room is counted", () => {
  const nine = Array.from({ length: 9 }, (_, nth) => `form ${nth}`);
  expect(otherFormsFrom(nine.join(","), "shape")).toEqual({ forms: nine.slice(0, 6), left: 3 });
  expect(otherFormsFrom(`${"a".repeat(60)}, ${"b".repeat(61)}`, "shape")).toEqual({ forms: ["a".repeat(60)], left: 1 });
});

test("whatever the words are, no letter of a prompt is lost or changed", () => {
  const anyWord = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom("a", "A b", "[", "\\", "é", "سلام", "𝒜", "policy", "नियम", "約束", "((((y"),
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.array(anyWord, { maxLength: 4 }), (text, words) => {
      const known = entriesOf(...words.map((each, index) => word(index + 1, each, "means", words)));
      expect(
        cutAtTerms(text, known)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
    times(100),
  );
});
