import { resolve } from "node:path";
import { openFolder } from "../../src/commands/translations/folder";
import { LANGUAGES, type Language } from "../../src/locales/language";
import { GLOSSARY, type Term } from "./glossary";

const LOCALES = resolve(__dirname, "../../src/locales");

/** As a translator types it, but for the branches that speak of two only: "both of you" is right there. */
const textsOf = (language: Language): readonly (readonly [id: string, text: string])[] => {
  const folder = openFolder(LOCALES, language);
  const screens = folder.screens().flatMap((file) => Object.entries(folder.messages(file)));
  const guides = folder
    .guides()
    .flatMap((file) => Object.entries(folder.guide(file)?.text ?? {}).map(([id, { s }]) => [id, s] as const));
  return [...screens, ...guides].map(([id, text]) => [id, text.replace(/(?:two|=2) \{[^{}]*\}/g, "")] as const);
};

const guilty = (texts: ReturnType<typeof textsOf>, { not, word, but = [] }: Term): readonly string[] =>
  texts
    .filter(([id, text]) => !but.includes(id) && not.test(text))
    .map(([id, text]) => `${id}: ${not.exec(text)?.[0]}, not “${word}”, in ${text}`);

describe.each(LANGUAGES)("P5: in %s one thing has one word:", (language) => {
  const texts = textsOf(language);

  test("there are words to look at", () => {
    expect(texts.length).toBeGreaterThan(1000);
  });

  test.each(GLOSSARY[language].map((term) => [term.thing, term] as const))("%s", (_, term) => {
    expect(guilty(texts, term)).toEqual([]);
  });

  test.each(GLOSSARY[language].map((term) => [term.thing, term] as const))(
    "the alarm rings when somebody writes another word for: %s",
    (_, term) => {
      expect(guilty([["planted", term.planted]], term)).toHaveLength(1);
    },
  );

  test("a text that may say the other word is still there", () => {
    const ids = new Set(texts.map(([id]) => id));
    expect(GLOSSARY[language].flatMap(({ but = [] }) => but).filter((id) => !ids.has(id))).toEqual([]);
  });
});
