import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, parseLanguage, type Language } from "../../locales/language";
import { say } from "../commandLine";
import { openFolder } from "./folder";
import { gapsOfGuide, gapsOfMessages, stamped, type Gaps } from "./gaps";

const LOCALES = join(process.cwd(), "src/locales");
const english = openFolder(LOCALES, "en");

const linesOf = (file: string, gaps: Gaps): readonly string[] =>
  Object.entries(gaps).flatMap(([kind, ids]: [string, readonly string[]]) =>
    ids.length === 0 ? [] : [`${file}: ${kind} ${ids.length}: ${ids.join(" ")}`],
  );

const report = (language: Language): string => {
  const folder = openFolder(LOCALES, language);
  const lines = [
    ...english.screens().flatMap((name) => {
      return linesOf(`${language}/${name}`, gapsOfMessages(english.messages(name), folder.messages(name)));
    }),
    ...english.guides().flatMap((name) => {
      return linesOf(`${language}/guides/${name}`, gapsOfGuide(english.guide(name)!, folder.guide(name)));
    }),
  ];
  return lines.length === 0 ? `${language}: nothing is missing or stale` : lines.join("\n");
};

const stamp = (language: Language): void => {
  const folder = openFolder(LOCALES, language);
  for (const name of folder.guides()) {
    const [source, translated] = [english.guide(name), folder.guide(name)];
    if (source && translated)
      writeFileSync(folder.guidePath(name), `${JSON.stringify(stamped(source, translated), undefined, 2)}\n`);
  }
};

const [first = "", second = ""] = process.argv.slice(2);
const asked = parseLanguage(first === "stamp" ? second : first);
const chosen = asked ? [asked] : LANGUAGES.filter((each) => each !== "en");
if ((first !== "" && first !== "stamp" && !asked) || (second !== "" && !asked)) {
  say({ error: `language: one of ${LANGUAGES.join(", ")}`, code: 2 });
} else {
  if (first === "stamp") chosen.forEach(stamp);
  say({ out: chosen.map(report).join("\n"), code: 0 });
}
