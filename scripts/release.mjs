// npm run release: an archive for every organisation, in dist/release. Whoever deploys it needs no Node: configure.html fills
// in their settings. The same sources give the same bytes.
//   --pages dist/check   takes pages that were built already; --out says where the archive goes
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureModules, ROOT, runTool, stop, wordsFor } from "./bootstrap.mjs";

const { values } = wordsFor({ options: { pages: { type: "string" }, out: { type: "string" } } });
await ensureModules();
const out = resolve(values.out ?? join(ROOT, "dist/release"));
const pages = resolve(values.pages ?? join(ROOT, "dist/release-pages"));
if (values.pages === undefined) {
  const words = ["release", `out=${pages}`, "cache=pages"].flatMap((each) => ["--env", each]);
  if (runTool("webpack-cli/bin/cli.js", ["--mode", "production", ...words]) !== 0)
    stop("The pages could not be built.");
}

// Only after the packages are there.
const { build } = await import("esbuild");

/** A script with everything that it needs, as text. */
const scriptOf = async (entry, rest) => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    charset: "utf8",
    logLevel: "warning",
    ...rest,
  });
  return outputFiles[0].text;
};

const { createArchive, packArchive } = await import(
  pathToFileURL(await bundleForNode("scripts/release/archive.ts", "release")).href
);
const { version, files } = await createArchive({
  root: ROOT,
  pages,
  pageScript: await scriptOf("scripts/release/configurePage.ts", { format: "iife", target: "es2022" }),
  program: await scriptOf("scripts/release/configureHere.ts", { format: "esm", platform: "node", target: "node20" }),
});

const name = `meridian-${version}`;
rmSync(join(out, name), { recursive: true, force: true });
const { bytes, sum } = packArchive(`${name}.zip`, files);
const written = [
  ...files.map((file) => [join(out, name, file.name), file.bytes]),
  [join(out, `${name}.zip`), bytes],
  [join(out, `${name}.zip.sha256`), sum],
];
for (const [file, content] of written) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
console.log(`Wrote ${join(out, `${name}.zip`)}, with ${files.length} files, and its checksum.`);
