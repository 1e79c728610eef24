import { lintManifest } from "./lintManifest";
import { SCHEMA } from "./manifest";
import { listOf, partOf, partsOf, textOf, textsOf, type Part } from "./manifestShape";
import { createSchemaCheck } from "./schema";
import type { Packed } from "./zip";

type Check = ReturnType<typeof createSchemaCheck>;

/** Pixels of each icon, and whether its ground must be transparent (learn.microsoft.com, "app icons"). */
const ICONS = [
  { name: "color", size: 192, needsGround: false },
  { name: "outline", size: 32, needsGround: true },
  { name: "color32x32", size: 32, needsGround: true },
] as const;

/**
 * Why the files of a package must not be uploaded: Microsoft's schemas and our own rules, in the manifest's own language
 * and in every other one, and what no schema sees, because it is between the files.
 */
export const lintPackage = (root: string, files: readonly Packed[]): readonly string[] => {
  const check = createSchemaCheck(root, SCHEMA);
  const manifest = jsonIn(files, "manifest.json");
  if (manifest === undefined) return ["manifest.json is not JSON, or is not in the package"];
  const languages = languageFilesOf(manifest);
  return [
    ...[...check.manifest(manifest), ...lintManifest(manifest)].map((fault) => `manifest.json: ${fault}`),
    ...namesOf(files, manifest, languages),
    ...ICONS.flatMap((icon) => iconFaults(files, textOf(partOf(manifest.icons)[icon.name]), icon)),
    ...languages.filter((name) => bytesOf(files, name)).flatMap((name) => languageFaults(check, manifest, name, files)),
  ];
};

const bytesOf = (files: readonly Packed[], wanted: string): Uint8Array | undefined =>
  files.find(({ name }) => name === wanted)?.bytes;

const jsonIn = (files: readonly Packed[], name: string): Part | undefined => {
  try {
    return partOf(JSON.parse(Buffer.from(bytesOf(files, name) ?? []).toString()));
  } catch {
    return undefined;
  }
};

const languageFilesOf = ({ localizationInfo }: Part): readonly string[] =>
  partsOf(partOf(localizationInfo).additionalLanguages).map(({ file }) => textOf(file));

const namesOf = (files: readonly Packed[], { icons }: Part, languages: readonly string[]): readonly string[] => {
  const named = ["manifest.json", ...Object.values(partOf(icons)).map(textOf), ...languages];
  const there = files.map(({ name }) => name);
  return [
    ...named.filter((name) => !there.includes(name)).map((name) => `${name} is not in the package`),
    ...there
      .filter((name) => !named.includes(name))
      .map((name) => `${name} is in the package and nothing names it: it was forgotten, or is not ours`),
  ];
};

const PNG = "89504e470d0a1a0a";
/** In the header of a PNG: colour types that have transparency for each pixel. */
const WITH_ALPHA = [4, 6];

const iconFaults = (
  files: readonly Packed[],
  name: string,
  { size, needsGround }: (typeof ICONS)[number],
): readonly string[] => {
  const bytes = Buffer.from(bytesOf(files, name) ?? []);
  if (bytes.length === 0) return [];
  if (bytes.length < 26 || bytes.subarray(0, 8).toString("hex") !== PNG) return [`${name} is not a PNG`];
  const [width, height, colours] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.readUInt8(25)];
  return [
    ...(width === size && height === size
      ? []
      : [`${name} has ${width} × ${height} pixels and needs ${size} × ${size}`]),
    ...(needsGround && !WITH_ALPHA.includes(colours) ? [`${name} has no transparent ground`] : []),
  ];
};

/** A translation may fail where English does not: Teams applies it to the manifest before it checks. */
const languageFaults = (check: Check, manifest: Part, file: string, files: readonly Packed[]): readonly string[] => {
  const read = jsonIn(files, file);
  if (read === undefined) return [`${file} is not JSON`];
  const { $schema: _, ...words } = read;
  const english = new Map(textsOf(manifest));
  const strangers = Object.keys(words).filter((place) => !english.has(place));
  const addresses = Object.keys(words).filter((place) => /^https?:/.test(english.get(place) ?? ""));
  if (strangers.length > 0 || addresses.length > 0)
    return [
      ...strangers.map((place) => `${file} has words for ${place}, which the manifest does not have`),
      ...addresses.map((place) => `${file} changes ${place}, which is no text for people`),
    ];
  const unfit = check.localization(read);
  if (unfit.length > 0) return unfit.map((fault) => `${file}: ${fault}`);
  const faultsOf = (value: Part): readonly string[] => [...check.manifest(value), ...lintManifest(value)];
  const known = faultsOf(manifest);
  return faultsOf(translatedWith(manifest, words))
    .filter((fault) => !known.includes(fault))
    .map((fault) => `${file}: ${fault}`);
};

/** The manifest with the texts at these paths replaced: `staticTabs[0].name`. */
const translatedWith = (manifest: Part, words: Part, path = ""): Part =>
  Object.fromEntries(
    Object.entries(manifest).map(([key, value]) => [key, replaced(value, words, path ? `${path}.${key}` : key)]),
  );

const replaced = (value: unknown, words: Part, path: string): unknown => {
  if (typeof value === "string") return words[path] ?? value;
  if (Array.isArray(value)) return listOf(value).map((each, i) => replaced(each, words, `${path}[${i}]`));
  return typeof value === "object" && value !== null ? translatedWith(partOf(value), words, path) : value;
};
