import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import doorTable from "../../appPackage/doors.json";
import pages from "../../src/app/pages.json";
import { createPackage, partsOfManifest, readTranslations } from "../../scripts/package/createPackage";
import { isDraft, LANGUAGES } from "../../src/locales/language";
import { ALL_DOORS, BUILT_DOORS } from "../../scripts/package/doors";
import { createLocalization } from "../../scripts/package/localization";
import { packageFor, templateFiles } from "../../scripts/package/main";
import { FETCHED_AHEAD, SCHEMA } from "../../scripts/package/manifest";
import { textsOf } from "../../scripts/package/manifestShape";
import { READING_PAGES } from "../../scripts/reading/pages";
import { createSchemaCheck } from "../../scripts/package/schema";
import { zip } from "../../scripts/package/zip";
import { FILLED, ROOT } from "./everyDoor";
import { unzip } from "./unzip";

const pagesIn = (value: unknown): readonly string[] =>
  textsOf(value).flatMap(([, text]) => /\/(\w+)\.html$/.exec(text)?.[1] ?? []);

test("the table of doors names only pages that are there", () => {
  expect(Object.keys(doorTable).filter((door) => !ALL_DOORS.some((known) => known === door))).toEqual([]);
  for (const [door, script] of Object.entries(doorTable)) {
    expect([door, existsSync(join(ROOT, script))]).toEqual([door, true]);
  }
});

test("every door has a page, and so has the host by itself; what stands in each is there", () => {
  const scripts = Object.values(pages).map(({ script }) => script);
  expect(new Set(scripts)).toEqual(new Set(Object.keys(doorTable)));
  expect(Object.keys(pages)).toEqual(expect.arrayContaining([...Object.keys(doorTable), "index"]));
  for (const body of [...Object.values(pages).map((page) => page.body), ...READING_PAGES])
    expect([body, existsSync(join(ROOT, `src/app/${body}.html`))]).toEqual([body, true]);
});

test("an administrator's package of today is right, and names only pages that we build", () => {
  const { files, faults } = createPackage(ROOT, FILLED);
  expect(faults).toEqual([]);
  const manifest = JSON.parse(Buffer.from(files[0]!.bytes).toString());
  const built = new Set<string>([...BUILT_DOORS, ...READING_PAGES]);
  expect(pagesIn(manifest).filter((page) => !built.has(page))).toEqual([]);
  expect(pagesIn(manifest)).toContain("tab");
});

// The personal tab is always there.
const MAY_LACK = ALL_DOORS.filter((door) => door !== "tab");

test.each(MAY_LACK.map((door) => [door]))("while %s is not built, nothing leads there", (shut) => {
  const doors = ALL_DOORS.filter((door) => door !== shut);
  const { files, addIn, faults } = createPackage(ROOT, FILLED, doors);
  const manifest = JSON.parse(Buffer.from(files[0]!.bytes).toString());
  expect(faults).toEqual([]);
  expect(pagesIn(manifest)).not.toContain(shut);
  expect(addIn ?? "").not.toContain(`/${shut}.html`);
});

test("where Outlook fails with the package's buttons, the add-in stands beside it and nothing hides it", () => {
  const { files, addIn, faults } = packageFor(ROOT, FILLED, "beside");
  expect(faults).toEqual([]);
  const manifest = Buffer.from(files[0]!.bytes).toString();
  expect(manifest).not.toMatch(/taskpane|extensions|officeAddinId|MailboxItem/);
  expect(pagesIn(JSON.parse(manifest))).toContain("pair");
  expect(addIn).toBe(packageFor(ROOT, FILLED, "inside").addIn);
  expect(addIn).toContain("/taskpane.html");
});

test("Agents Toolkit finds the same manifest in the repository, and every file that it names", () => {
  const files = new Map(templateFiles(ROOT));
  for (const [path, text] of files) expect(readFileSync(join(ROOT, "appPackage", path), "utf8")).toBe(text);
  const { localizationInfo, icons } = JSON.parse(files.get("manifest.json") ?? "");
  const languages: readonly { file: string }[] = localizationInfo.additionalLanguages;
  const named = [...languages.map(({ file }) => file), ...Object.values<string>(icons)];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(join(ROOT, "appPackage", path)))).toEqual([]);
});

test("somebody who tries it by Agents Toolkit has it in Outlook and in the Microsoft 365 app, too, and not before Teams", () => {
  const steps = [...readFileSync(join(ROOT, "m365agents.yml"), "utf8").matchAll(/uses: teamsApp\/(\w+)/g)].map(
    ([, step]) => step,
  );
  expect(steps.slice(0, 5)).toEqual(["create", "validateManifest", "zipAppPackage", "update", "extendToM365"]);
});

test("a token that is fetched ahead is the one that the first screen asks for", () => {
  const wire = readFileSync(join(ROOT, "src/app/wiring/connect.ts"), "utf8");
  const [, first] = /FIRST_SCOPES = \[([^\]]+)\]/.exec(wire) ?? [];
  const [, more] = /EVERYDAY_SCOPES = \[\.\.\.FIRST_SCOPES, ([^\]]+)\]/.exec(wire) ?? [];
  expect(JSON.parse(`[${first},${more}]`)).toEqual(FETCHED_AHEAD);
});

test("consent can come with the upload: the package names the registration and its resource", () => {
  const manifest = JSON.parse(String(createPackage(ROOT, FILLED).files[0]?.bytes));
  expect(manifest.webApplicationInfo).toMatchObject({
    id: FILLED.AAD_APP_CLIENT_ID,
    resource: "https://meridian.contoso.example",
  });
});

test("Teams takes a package with a tab for channels, and offers it in private and shared ones, too", () => {
  const { files } = createPackage(ROOT, FILLED);
  expect(JSON.parse(String(files[0]?.bytes))).toMatchObject({ supportsChannelFeatures: "tier1" });
  const { files: withoutChannels } = createPackage(ROOT, FILLED, ["tab", "pair"]);
  expect(JSON.parse(String(withoutChannels[0]?.bytes))).not.toHaveProperty("supportsChannelFeatures");
});

test("every word of ours that a person reads in Teams can be translated", () => {
  const parts = partsOfManifest(ROOT, FILLED, ALL_DOORS);
  const spanish = createLocalization(parts, {
    "app.name": "Meridiano",
    "outlook.find": "Buscar un horario equitativo",
  });
  expect(createSchemaCheck(ROOT, SCHEMA).localization(spanish)).toEqual([]);
  expect(spanish).toMatchObject({
    "name.short": "Meridiano",
    "extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label": "Buscar un horario equitativo",
    "staticTabs[1].name": parts.say("pair.name"),
  });
});

test("every language that the manifest names comes with its file, right with every door open", () => {
  const { files, faults } = createPackage(ROOT, FILLED, ALL_DOORS);
  expect(faults).toEqual([]);
  const manifest = JSON.parse(Buffer.from(files[0]!.bytes).toString());
  const named: readonly string[] = manifest.localizationInfo.additionalLanguages.map(
    ({ file }: { file: string }) => file,
  );
  expect(named).toEqual(files.map(({ name }) => name).filter((name) => name.startsWith("localization/")));
  expect(named.length).toBe(Object.keys(readTranslations(ROOT)).length);
});

test("P9: words that no person has checked say so in the description", () => {
  const translations = readTranslations(ROOT);
  const drafts = LANGUAGES.filter((language) => isDraft(language) && translations[language]);
  for (const language of drafts) {
    const shell = JSON.parse(readFileSync(join(ROOT, `src/locales/${language}/shell.json`), "utf8"));
    expect(shell["language.draft"]).not.toBe("");
    expect(translations[language]?.["app.full"]).toMatch(new RegExp(`\\S ${shell["language.draft"]}$`));
  }
});

describe("the archive", () => {
  test("holds the manifest and the icons at its root and the words of each language, all whole", () => {
    const { files } = createPackage(ROOT, FILLED);
    const read = unzip(Buffer.from(zip(files)));
    const words = Object.keys(readTranslations(ROOT)).map((tag) => `localization/${tag}.json`);
    expect(words).toContain("localization/fr.json");
    expect([...read.keys()]).toEqual(["color.png", "color32x32.png", ...words, "manifest.json", "outline.png"]);
    for (const { name, bytes } of files) expect(read.get(name)?.bytes.equals(bytes)).toBe(true);
  });

  test("carries the checksum that readers of zip files expect", () => {
    const read = unzip(Buffer.from(zip([{ name: "check", bytes: Buffer.from("123456789") }])));
    // The value that every description of CRC-32 gives for these nine digits.
    expect(read.get("check")?.crc).toBe(0xcbf43926);
  });

  test("has the same bytes every time, whatever the order of the files", () => {
    const { files } = createPackage(ROOT, FILLED);
    expect(zip(files.toReversed())).toEqual(zip(createPackage(ROOT, FILLED).files));
  });
});
