import { directionFor, fitting, languageFor } from "../../src/locales/language";

test.each([
  ["en-us", "en", "ltr"],
  ["es-MX", "es", "ltr"],
  ["fr-ca", "fr", "ltr"],
  ["pt-br", "pt-BR", "ltr"],
  ["pt-PT", "en", "ltr"],
  ["ar-EG", "ar", "rtl"],
  ["hi-IN", "hi", "ltr"],
  ["ja-JP", "ja", "ltr"],
  ["de-DE", "de", "ltr"],
  ["zh-CN", "zh-Hans", "ltr"],
  ["zh-TW", "en", "ltr"],
  ["he-IL", "en", "ltr"],
] as const)("a host that speaks %s gets screens in %s, written %s", (tag, language, direction) => {
  expect([languageFor(tag), directionFor(tag)]).toEqual([language, direction]);
});

test("the pseudo-locale ar-XB mirrors English, so that every screen can be walked in both directions", () => {
  expect([languageFor("ar-xb"), directionFor("ar-xb")]).toEqual(["en", "rtl"]);
});

test.each([
  ["pt", "pt-BR"],
  ["pt-br", "pt-BR"],
  ["pt-PT", undefined],
  ["pt-AO", undefined],
  ["zh", "zh-Hans"],
  ["zh-CN", "zh-Hans"],
  ["zh-SG", "zh-Hans"],
  ["zh-TW", undefined],
  ["zh-Hant-HK", undefined],
  ["de-AT", "de"],
  ["sr-Latn", undefined],
  ["no language at all", undefined],
])("who reads %s is given no words of another script or country: %s", (tag, expected) => {
  expect(fitting(tag, ["en", "de", "pt-BR", "zh-Hans"])).toBe(expected);
});
