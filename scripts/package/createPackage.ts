import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import english from "../../src/locales/en/manifest.json";
import { isDraft, parseLanguage } from "../../src/locales/language";
import { createAddIn } from "./addIn";
import { BUILT_DOORS, type Door } from "./doors";
import type { Environment } from "./environment";
import { lintPackage } from "./lintPackage";
import { createLocalization } from "./localization";
import { createManifest, type ManifestParts } from "./manifest";
import type { Words } from "./words";
import type { Packed } from "./zip";

/** The files that an administrator uploads. */
export interface AppPackage {
  readonly files: readonly Packed[];
  /** For Outlook on Mac, on phones and in older versions; undefined without an Outlook pane. */
  readonly addIn: string | undefined;
  /** Why it must not be uploaded; empty when it may. */
  readonly faults: readonly string[];
}

/** Translations of the manifests' words. Unreviewed ones say so at the end of the description, as the screens do. */
export const readTranslations = (root: string): Readonly<Record<string, Words>> => {
  const locales = join(root, "src/locales");
  const tags = readdirSync(locales)
    .filter((tag) => tag !== "en" && existsSync(join(locales, tag, "manifest.json")))
    .toSorted();
  const read = (tag: string, name: string): Readonly<Record<string, string>> =>
    JSON.parse(readFileSync(join(locales, tag, name), "utf8"));
  const marked = (tag: string, words: Words): Words => {
    const language = parseLanguage(tag);
    if (!language || !isDraft(language)) return words;
    const full = [words["app.full"] ?? english["app.full"], read(tag, "shell.json")["language.draft"]];
    return { ...words, "app.full": full.join(" ").trim() };
  };
  return Object.fromEntries(
    tags
      .map((tag): [string, Words] => [tag, read(tag, "manifest.json")])
      .filter(([, words]) => Object.keys(words).length > 0)
      .map(([tag, words]) => [tag, marked(tag, words)]),
  );
};

/** Inputs of the manifests, from `env` and the sources in `root`. */
export const partsOfManifest = (
  root: string,
  env: Environment,
  doors: readonly Door[] = BUILT_DOORS,
): ManifestParts => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const languages = Object.keys(readTranslations(root));
  return { env, version: uploadedVersion(version), doors, say: (id) => english[id], languages };
};

/**
 * Microsoft's validation rejects an add-in below 1.0 ("Manifest Version Too Low"). So the major version is always ours
 * plus one: versions must never go down.
 */
const uploadedVersion = (version: string): string => version.replace(/^\d+/, (major) => `${Number(major) + 1}`);

/** Everything to upload for an environment, with the faults found by Microsoft's schema and our own rules. */
export const createPackage = (root: string, env: Environment, doors: readonly Door[] = BUILT_DOORS): AppPackage => {
  const parts = partsOfManifest(root, env, doors);
  const translations = readTranslations(root);
  const manifest = createManifest(parts);
  const files = [
    { name: "manifest.json", bytes: jsonBytes(manifest) },
    ...Object.values(manifest.icons).map((name) => ({ name, bytes: readFileSync(join(root, "appPackage", name)) })),
    ...Object.entries(translations).map(([tag, words]) => ({
      name: `localization/${tag}.json`,
      bytes: jsonBytes(createLocalization(parts, words)),
    })),
  ];
  return { files, addIn: createAddIn(parts, translations), faults: lintPackage(root, files) };
};

const jsonBytes = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
