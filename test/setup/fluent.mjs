// Fluent as one file for the tests of screens: read as its 2,000 CommonJS files with 16 MB of icons, it costs each test file
// five seconds.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { CACHE, fingerprint, ROOT } from "../../scripts/bootstrap.mjs";

const ICONS = /import\s*\{([^}]*)\}\s*from "@fluentui\/react-icons"/g;

/** The icons that our screens show. */
const ourIcons = () => {
  const files = readdirSync(join(ROOT, "src"), { recursive: true }).filter((name) => name.endsWith(".tsx"));
  const imports = files.flatMap((name) => [...readFileSync(join(ROOT, "src", name), "utf8").matchAll(ICONS)]);
  return [...new Set(imports.flatMap(([, names]) => names.match(/\w+/g) ?? []))].sort();
};

const SOURCE = `
  export * from "@fluentui/react-components";
  export { ${ourIcons().join(", ")} } from "@fluentui/react-icons";
`;

/** Named by the installed packages and by what is taken of them: another one makes another file. */
export const FLUENT = join(
  CACHE,
  `fluent-${createHash("sha256").update(fingerprint()).update(SOURCE).digest("hex").slice(0, 12)}.cjs`,
);

export default async function bundleFluent() {
  if (existsSync(FLUENT)) return;
  const unfinished = `${FLUENT}-${process.pid}`;
  await build({
    stdin: { contents: SOURCE, resolveDir: ROOT },
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
