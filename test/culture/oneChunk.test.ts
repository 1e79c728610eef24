import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UNRECORDED_GUIDES } from "../../src/domain/conversation/guide";
import { LANGUAGES } from "../../src/locales/language";

const SRC = join(__dirname, "../../src");
const source = (file: string): string => readFileSync(join(SRC, file), "utf8");
/** `first-meeting` is in firstMeeting. */
const fileOf = (id: string): string => id.replace(/-./g, (dash) => dash.slice(1).toUpperCase());

test("P1: no request tells which days somebody keeps: all families and the sky are one file", () => {
  const load = source("culture/observances/load.ts");
  for (const family of readdirSync(join(SRC, "culture/observances/families")))
    expect(load).toContain(`import(/* webpackChunkName: "world" */ "./families/${family.replace(".ts", "")}")`);
  const observed = source("culture/observed.ts");
  expect(observed).toContain('from "./observances/load"');
  expect(observed).toContain('from "./sky/sky"');
  expect(source("culture/worldCalendars.ts")).toContain('webpackChunkName: "world"');
});

test("P1: nor which guide without a record a pair opens", () => {
  const [guides, english, translated] = [
    source("guides/load.ts"),
    source("locales/guideTexts.ts"),
    source("locales/translated.ts"),
  ];
  for (const file of UNRECORDED_GUIDES.map(fileOf)) {
    expect(guides).toMatch(new RegExp(`import\\(/\\* webpackChunkName: "tender" \\*/ "\\./(?:mini/)?${file}"\\)`));
    expect(english).toContain(`import(/* webpackChunkName: "tender" */ "./en/guides/${file}.json")`);
  }
  const list = UNRECORDED_GUIDES.map(fileOf).join("|");
  expect(translated.split(`(?:${list})`)).toHaveLength(4);
});

test("P1, S59: nor which lesson somebody takes: all are one file, and their words one in each language", () => {
  expect(source("guides/load.ts")).toContain('import(/* webpackChunkName: "lessons" */ "./lessons/all")');
  const all = source("guides/lessons/all.ts");
  expect(all).not.toContain("import(");
  for (const language of LANGUAGES) {
    const files = readdirSync(join(SRC, "locales", language, "guides"));
    expect(files.filter((file) => file.startsWith("lesson"))).toEqual(["lessons.json"]);
  }
});
