import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LANGUAGES, parseLanguage, type Language } from "../../locales/language";
import { exitWith } from "../commandLine";
import { languageFigures } from "./figures";
import { openFolder } from "./folder";
import { leftInFolder } from "./leftInFolder";
import { GLOSSARIES } from "../../locales/registry/glossaries";
import { PLAIN_WORD_LISTS } from "../../locales/registry/plainWords";
import { ROLE_WORDING } from "../../locales/registry/roleWords";
import { gapsOfGuide, gapsOfMessages, stamped, stampedSources, type Gaps } from "./gaps";

const LOCALES = join(process.cwd(), "src/locales");
const english = openFolder(LOCALES, "en");

const linesOf = (file: string, gaps: Gaps): readonly string[] =>
  Object.entries(gaps).flatMap(([kind, ids]: [string, readonly string[]]) =>
    ids.length === 0 ? [] : [`${file}: ${kind} ${ids.length}: ${ids.join(" ")}`],
  );

const report = (language: Language): string => {
  const folder = openFolder(LOCALES, language);
  const gaps = [
    ...english.screens().map((name): readonly [string, Gaps] => {
      const [source, translated, sources] = [english.messages(name), folder.messages(name), folder.sources(name)];
      return [`${language}/${name}`, gapsOfMessages(source, translated, sources)];
    }),
    ...english.guides().map((name): readonly [string, Gaps] => {
      return [`${language}/guides/${name}`, gapsOfGuide(english.guide(name)!, folder.guide(name))];
    }),
  ].filter(() => language !== "en");
  const lines = [
    ...gaps.flatMap(([file, each]) => linesOf(file, each)),
    ...leftInFolder(LOCALES, language, {
      glossary: GLOSSARIES[language],
      plainWords: PLAIN_WORD_LISTS[language],
      roleWords: ROLE_WORDING[language],
    }),
  ];
  const open = gaps.reduce((sum, [, { missing, stale }]) => sum + missing.length + stale.length, 0);
  return [
    ...(lines.length > 0 ? lines : [`${language}: nothing is missing or stale`]),
    languageFigures(language, folder, open),
  ].join("\n");
};

const writeJson = (path: string, json: object): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(json, undefined, 2)}\n`);
};

const stamp = (language: Language): void => {
  const folder = openFolder(LOCALES, language);
  for (const name of folder.screens()) {
    writeJson(
      folder.sourcesPath(name),
      stampedSources(english.messages(name), folder.messages(name), folder.sources(name)),
    );
  }
  for (const name of folder.guides()) {
    const [source, translated] = [english.guide(name), folder.guide(name)];
    if (source && translated) writeJson(folder.guidePath(name), stamped(source, translated));
  }
};

const [first = "", second = ""] = process.argv.slice(2);
const asked = parseLanguage(first === "stamp" ? second : first);
const chosen = asked ? [asked] : LANGUAGES.filter((each) => each !== "en");
if ((first !== "" && first !== "stamp" && !asked) || (second !== "" && !asked)) {
  exitWith({ error: `language: one of ${LANGUAGES.join(", ")}`, code: 2 });
} else {
  if (first === "stamp") chosen.forEach(stamp);
  exitWith({ out: chosen.map(report).join("\n"), code: 0 });
}
