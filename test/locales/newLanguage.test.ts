import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openFolder } from "../../src/commands/translations/folder";
import { gapsOfGuide, gapsOfMessages } from "../../src/commands/translations/gaps";
import { leftInFolder, type WordsOfFolder } from "../../src/commands/translations/leftInFolder";
import { addLanguage, faultOfNew } from "../../src/commands/languages/newLanguage";
import { codesIn, registryOf } from "../../src/commands/languages/registry";
import { LANGUAGES, type Language } from "../../src/locales/language";
import { GLOSSARIES } from "../../src/locales/registry/glossaries";
import { PLAIN_WORD_LISTS } from "../../src/locales/registry/plainWords";
import { ROLE_WORDING } from "../../src/locales/registry/roleWords";

const LOCALES = resolve(__dirname, "../../src/locales");

/** Welsh, or, once somebody has added it, another language that nobody has begun. */
const CODE = ["cy", "mi", "fy", "haw"].find((each) => !LANGUAGES.some((spoken) => spoken === each))!;

const wordsIn = async (folder: string): Promise<WordsOfFolder> => ({
  ...(await import(join(folder, "glossary"))),
  ...(await import(join(folder, "plainWords"))),
  ...(await import(join(folder, "roleWords"))),
});

/** Files of the registry that do not hold what the folders say. */
const outdated = (locales: string): readonly string[] =>
  Object.entries(registryOf(locales))
    .filter(([path, text]) => readFileSync(join(locales, path), "utf8") !== text)
    .map(([path]) => `${path}: run npm run languages`);

test("S45: every folder of a language is in the registry, as the command writes it", () => {
  expect(codesIn(LOCALES)).toEqual(LANGUAGES);
  expect(outdated(LOCALES)).toEqual([]);
});

test.each(LANGUAGES)("S45: nothing is left to do in the folder of %s beside its sentences", (language) => {
  const own = {
    glossary: GLOSSARIES[language],
    plainWords: PLAIN_WORD_LISTS[language],
    roleWords: ROLE_WORDING[language],
  };
  expect(leftInFolder(LOCALES, language, own)).toEqual([]);
});

describe("S45: a language is added from nothing, as Welsh would be:", () => {
  const copy = mkdtempSync(join(tmpdir(), "languages-"));
  const begun = join(copy, CODE);
  const code = CODE as Language;
  beforeAll(() => {
    cpSync(LOCALES, copy, { recursive: true });
    addLanguage(copy, CODE, "Cymraeg");
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  test("one command makes its folder and its place in every list", async () => {
    expect(outdated(copy)).toEqual([]);
    expect(codesIn(copy)[0]).toBe("en");
    expect(new Set(codesIn(copy))).toEqual(new Set([...LANGUAGES, CODE]));
    const { FOLDERS } = await import(join(copy, "registry/languages"));
    expect(FOLDERS[CODE]).toEqual({ name: "Cymraeg", status: "machine-draft" });
    const { GLOSSARIES: glossaries } = await import(join(copy, "registry/glossaries"));
    const { PLAIN_WORD_LISTS: lists } = await import(join(copy, "registry/plainWords"));
    const { ROLE_WORDING: roles } = await import(join(copy, "registry/roleWords"));
    const { WORD_FORMS: forms } = await import(join(copy, "registry/wordForms"));
    const read = [glossaries, lists, roles, forms];
    expect(read.map((each) => Object.keys(each).includes(CODE))).toEqual([true, true, true, true]);
  });

  test("its screens load, and hold no sentence yet", async () => {
    const { screens, later } = await import(join(begun, "screens"));
    const loaded = await Promise.all(Object.values<() => Promise<{ default: object }>>(later).map((load) => load()));
    expect(loaded.length).toBeGreaterThan(20);
    expect([...screens, ...loaded.map((each) => each.default)].flatMap((part) => Object.keys(part))).toEqual([]);
  });

  test("whoever translates reads what is missing, by file", async () => {
    const left = leftInFolder(copy, code, await wordsIn(begun));
    expect(left.map((line) => line.replace(/(missing \d+): .*/, "$1"))).toEqual([
      expect.stringMatching(new RegExp(`^${CODE}/names/holidays\\.json: missing \\d\\d`)),
      expect.stringMatching(new RegExp(`^${CODE}/names/observances\\.json: missing \\d\\d`)),
      `${CODE}/glossary.ts: 0 terms; a language needs about 60, and at least 46`,
      `${CODE}/glossary.ts: no rule says what no reader must meet`,
      `${CODE}/plainWords.ts: nothing is listed for figures of speech, words that do not travel, groups of people, ways to give advice`,
      `${CODE}/roleWords.ts: mentor, mentee, host and guest are still the English words`,
    ]);
    const [english, own] = [openFolder(copy, "en"), openFolder(copy, code)];
    for (const file of english.screens()) {
      const { missing } = gapsOfMessages(english.messages(file), own.messages(file), own.sources(file));
      expect(missing).toEqual(Object.keys(english.messages(file)));
    }
    for (const file of english.guides()) {
      const source = english.guide(file)!;
      expect(gapsOfGuide(source, own.guide(file)).missing).toEqual(Object.keys(source.text));
    }
  });

  test("what is done is named no more", async () => {
    cpSync(join(copy, "de/names"), join(begun, "names"), { recursive: true });
    for (const file of ["glossary.ts", "plainWords.ts"]) cpSync(join(copy, "de", file), join(begun, file));
    const { glossary, plainWords } = await import(join(copy, "de/glossary")).then(async (own) => ({
      ...own,
      ...(await import(join(copy, "de/plainWords"))),
    }));
    const { roleWords } = await import(join(begun, "roleWords"));
    expect(leftInFolder(copy, code, { glossary, plainWords, roleWords })).toEqual([
      `${CODE}/roleWords.ts: mentor, mentee, host and guest are still the English words`,
    ]);
  });

  test("a folder that somebody made by hand is found, and so is a list that somebody wrote by hand", () => {
    cpSync(join(copy, "de"), join(copy, "nl"), { recursive: true });
    expect(outdated(copy)).toContain("registry/languages.ts: run npm run languages");
    rmSync(join(copy, "nl"), { recursive: true });
    writeFileSync(join(begun, "screens.ts"), "");
    expect(outdated(copy)).toContain(`${CODE}/screens.ts: run npm run languages`);
  });

  test("Persian runs from right to left, with its own digits on its clocks", () => {
    addLanguage(copy, "fa", "فارسی");
    const about = JSON.parse(readFileSync(join(copy, "fa/names/language.json"), "utf8"));
    expect(about).toEqual({ name: "فارسی", status: "machine-draft", dir: "rtl", digits: "own" });
    expect(openFolder(copy, "fa" as Language).guide("light.json")).toMatchObject({ lang: "fa", dir: "rtl" });
  });
});

test.each([
  ["de", "Deutsch", "de has a folder already."],
  ["EN_us", "English", "“EN_us” is no code of a language such as cy, pt-BR or zh-Hans."],
  ["../cy", "Cymraeg", "“../cy” is no code of a language such as cy, pt-BR or zh-Hans."],
  [CODE, "", "After the code comes the name of the language, in that language: add cy Cymraeg."],
  [CODE, 'Cymraeg"', "After the code comes the name of the language, in that language: add cy Cymraeg."],
])("nothing is made for %s with the name %s", (code, name, fault) => {
  expect(faultOfNew(LOCALES, code, name)).toBe(fault);
});

test("a language that nobody has begun may be added", () => {
  expect([CODE, "zh-Hant", "sr-Latn"].map((code) => faultOfNew(LOCALES, code, "x"))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
