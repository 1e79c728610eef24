import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createAddIn } from "./addIn";
import { createPackage, partsOfManifest, readTranslations, type AppPackage } from "./createPackage";
import { BUILT_DOORS, OFFICE_DOORS } from "./doors";
import { PLACEHOLDERS, readEnvironment, type Environment } from "./environment";
import { faultsIn } from "./environmentFaults";
import { createLocalization } from "./localization";
import { createManifest, ICONS } from "./manifest";
import { zip } from "./zip";

/** Files written for an administrator, or the faults that prevented them. */
export type Outcome = { readonly written: readonly string[] } | { readonly refused: readonly string[] };

/**
 * Where Outlook's buttons are: "inside" the package, or "beside" it, only in the add-in, which the package then never
 * hides.
 */
export type OutlookPart = "inside" | "beside";

const WITHOUT_OUTLOOK = BUILT_DOORS.filter((door) => !OFFICE_DOORS.includes(door));

/** The files to upload for an environment: the package, and the XML add-in. */
export const packageFor = (root: string, env: Environment, outlook: OutlookPart): AppPackage => {
  const whole = createPackage(root, env);
  return outlook === "inside" ? whole : { ...createPackage(root, env, WITHOUT_OUTLOOK), addIn: whole.addIn };
};

/** Writes `appPackage/build/meridian.<name>.zip`, and the XML manifest beside it, for `env/.env.<name>`. */
export const writePackage = (root: string, name: string, outlook: OutlookPart = "inside"): Outcome => {
  const text = readFileSync(join(root, `env/.env.${name}`), "utf8");
  const refused = faultsIn(text).map(({ says }) => says);
  if (refused.length > 0) return { refused };
  const { files, addIn, faults } = packageFor(root, readEnvironment(text), outlook);
  if (faults.length > 0) return { refused: faults };
  const folder = join(root, "appPackage/build");
  const base = join(folder, `meridian.${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${base}.zip`, zip(files));
  if (addIn === undefined) {
    rmSync(`${base}.outlook.xml`, { force: true });
    return { written: [`${base}.zip`] };
  }
  writeFileSync(`${base}.outlook.xml`, addIn);
  return { written: [`${base}.zip`, `${base}.outlook.xml`] };
};

/**
 * Path and text of the files for Agents Toolkit in `appPackage`: the manifest template and its localization files. A
 * test compares the files with these.
 */
export const templateFiles = (
  root: string,
  outlook: OutlookPart = "inside",
): readonly (readonly [path: string, text: string])[] => {
  const parts = partsOfManifest(root, PLACEHOLDERS, outlook === "inside" ? BUILT_DOORS : WITHOUT_OUTLOOK);
  const words = Object.entries(readTranslations(root)).map(
    ([tag, said]) => [`localization/${tag}.json`, jsonText(createLocalization(parts, said))] as const,
  );
  return [["manifest.json", jsonText(createManifest(parts))], ...words];
};

/** Files of the package that hold nothing to fill in. */
export const ICON_FILES = Object.values(ICONS);

/** The add-in in XML, with the same places to fill in. */
export const templateAddIn = (root: string): string =>
  createAddIn(partsOfManifest(root, PLACEHOLDERS), readTranslations(root)) ?? "";

const jsonText = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
