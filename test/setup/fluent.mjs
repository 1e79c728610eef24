// Fluent as one file for the tests of screens: read as its 2,000 CommonJS files with all their icons, it costs each test file about two seconds.
import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { CACHE, fingerprint, ROOT } from "../../scripts/bootstrap.mjs";

/** Named by the installed packages: another version of Fluent makes another file. */
export const FLUENT = join(CACHE, `fluent-${fingerprint().slice(0, 12)}.cjs`);

export default async function bundleFluent() {
  if (existsSync(FLUENT)) return;
  const unfinished = `${FLUENT}-${process.pid}`;
  await build({
    stdin: { contents: 'export * from "@fluentui/react-components";', resolveDir: ROOT },
    outfile: unfinished,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // The ES modules, as in the product: unused exports are dropped.
    mainFields: ["module", "main"],
    external: ["react", "react-dom"],
    logLevel: "error",
  });
  renameSync(unfinished, FLUENT);
}
