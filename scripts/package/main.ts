import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPackage, partsOfManifest } from "./createPackage";
import { faultsOf, PLACEHOLDERS, readEnvironment } from "./environment";
import { createManifest } from "./manifest";
import { zip } from "./zip";

/** Files that were written for an administrator, or why there are none. */
export type Outcome = { readonly written: readonly string[] } | { readonly refused: readonly string[] };

/** Writes `appPackage/build/meridian.<name>.zip`, and the XML manifest beside it, for `env/.env.<name>`. */
export const writePackage = (root: string, name: string): Outcome => {
  const env = readEnvironment(readFileSync(join(root, `env/.env.${name}`), "utf8"));
  const missing = faultsOf(env);
  if (missing.length > 0) return { refused: missing };
  const { files, addIn, faults } = createPackage(root, env);
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

/** The manifest that Agents Toolkit fills in: `appPackage/manifest.json`, which a test holds against this. */
export const templateText = (root: string): string =>
  `${JSON.stringify(createManifest(partsOfManifest(root, PLACEHOLDERS)), undefined, 2)}\n`;
