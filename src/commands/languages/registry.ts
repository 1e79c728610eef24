import { readdirSync, readFileSync, writeFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** What `names/language.json` of a folder says. */
interface About {
  /** The name of the language in that language. */
  readonly name: string;
  readonly status: string;
  readonly dir?: "rtl";
  /** "own" where clocks of some of its regions show other digits than 0-9. */
  readonly digits?: "own";
}

/** Paths under `src/locales`, each with what must stand in it. */
type Files = Readonly<Record<string, string>>;

const WRITTEN = "// Written by `npm run languages` from the folders of the languages. Do not edit.\n";

/** The messages of the first screens: one file for all of them in each language. */
const FIRST = ["common", "offer", "schedule", "shell", "us"];

/** Only the package and the pages to read take words from these. */
const NEVER_ON_SCREEN = ["manifest", "reading"];

/** The languages with a folder in `locales`: English first, then by their own names. */
export const codesIn = (locales: string): readonly string[] => {
  const { compare } = new Intl.Collator("en");
  const codes = readdirSync(locales).filter((code) => existsSync(join(locales, code, "names/language.json")));
  const rest = codes.filter((code) => code !== "en");
  const nameOf = (code: string): string => aboutOf(locales, code).name;
  return ["en", ...rest.sort((a, b) => compare(nameOf(a), nameOf(b)))];
};

const aboutOf = (locales: string, code: string): About =>
  JSON.parse(readFileSync(join(locales, code, "names/language.json"), "utf8"));

/**
 * What a bundler cannot find by itself, from the folders: the list of languages, the modules of each that are read at
 * once, and the files of its screens.
 */
export const registryOf = (locales: string): Files => {
  const codes = codesIn(locales);
  const screens = screensOf(locales);
  return {
    "registry/languages.ts": languages(codes.map((code) => [code, aboutOf(locales, code)])),
    "registry/glossaries.ts": moduleOf("glossary", "Glossary", "../wordList", "GLOSSARIES", codes),
    "registry/plainWords.ts": moduleOf("plainWords", "PlainWords", "../wordList", "PLAIN_WORD_LISTS", codes),
    "registry/roleWords.ts": moduleOf("roleWords", "RoleWording", "../roleWording", "ROLE_WORDING", codes),
    "registry/wordForms.ts": moduleOf("wordForms", "WordForms", "../../domain/document/wordForms", "WORD_FORMS", codes),
    ...Object.fromEntries(codes.filter((code) => code !== "en").map((code) => [`${code}/screens.ts`, screens])),
  };
};

/** Writes the registry. */
export const writeRegistry = (locales: string): void => {
  for (const [path, text] of Object.entries(registryOf(locales))) write(join(locales, path), text);
};

/** Writes a text, and the folders above it. */
export const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const keyOf = (code: string): string => (/^\w+$/.test(code) ? code : JSON.stringify(code));

/** `zh-Hans` has no module name of its own: `zhHans`. */
const moduleNameOf = (code: string): string => code.replaceAll("-", "");

const languages = (all: readonly (readonly [code: string, about: About])[]): string => {
  const line = ([code, { name, status, dir, digits }]: readonly [string, About]): string => {
    const facts = Object.entries({ name, status, dir, digits }).filter(([, value]) => value !== undefined);
    return `  ${keyOf(code)}: { ${facts.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", ")} },`;
  };
  return [
    WRITTEN,
    "/** What each language says of itself. English is the source. */",
    "export const FOLDERS = {",
    ...all.map(line),
    "} as const;",
    "",
    "/** Code of a language with a folder. */",
    "export type Language = keyof typeof FOLDERS;",
    "",
  ].join("\n");
};

const moduleOf = (own: string, type: string, from: string, name: string, codes: readonly string[]): string => {
  const aliasOf = (code: string): string => `${moduleNameOf(code)}Own`;
  return [
    WRITTEN,
    ...codes.map((code) => `import { ${own} as ${aliasOf(code)} } from "../${code}/${own}";`),
    `import type { ${type} } from "${from}";`,
    'import type { Language } from "./languages";',
    "",
    `/** \`${own}.ts\` of each language. */`,
    `export const ${name}: Readonly<Record<Language, ${type}>> = {`,
    ...codes.map((code) => `  ${keyOf(code)}: ${aliasOf(code)},`),
    "};",
    "",
  ].join("\n");
};

const screensOf = (locales: string): string => {
  const names = readdirSync(join(locales, "en"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .filter((name) => !NEVER_ON_SCREEN.includes(name))
    .sort();
  return [
    WRITTEN,
    ...FIRST.map((name) => `import ${name} from "./${name}.json";`),
    "",
    "/** The messages of the first screens. */",
    `export const screens = [${FIRST.join(", ")}];`,
    "",
    "/** Messages that are loaded with their screens. */",
    "export const later = {",
    ...names.filter((name) => !FIRST.includes(name)).map((name) => `  ${name}: () => import("./${name}.json"),`),
    "};",
    "",
  ].join("\n");
};
