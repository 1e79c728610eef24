import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPackage, partsOfManifest, readTranslations } from "./createPackage";
import { PLACEHOLDERS, readEnvironment } from "./environment";
import { faultsIn } from "./environmentFaults";
import { createLocalization } from "./localization";
import { createManifest } from "./manifest";
import { zip } from "./zip";

/** Files that were written for an administrator, or why there are none. */
export type Outcome = { readonly written: readonly string[] } | { readonly refused: readonly string[] };

/** Writes `appPackage/build/meridian.<name>.zip`, and the XML manifest beside it, for `env/.env.<name>`. */
export const writePackage = (root: string, name: string): Outcome => {
  const text = readFileSync(join(root, `env/.env.${name}`), "utf8");
  const refused = faultsIn(text).map(({ says }) => says);
  if (refused.length > 0) return { refused };
  const { files, addIn, faults } = createPackage(root, readEnvironment(text));
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
 * What Agents Toolkit finds in `appPackage`, path and text: the manifest that it fills in, and the words of other
 * languages that this names. A test holds the files against these.
 */
export const templateFiles = (root: string): readonly (readonly [path: string, text: string])[] => {
  const parts = partsOfManifest(root, PLACEHOLDERS);
  const words = Object.entries(readTranslations(root)).map(
    ([tag, said]) => [`localization/${tag}.json`, jsonText(createLocalization(parts, said))] as const,
  );
  return [["manifest.json", jsonText(createManifest(parts))], ...words];
};

const jsonText = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
