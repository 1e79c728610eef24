// npm run bench: prints figures, and never fails because of them. What is measured is in test/bench.
// Words after -- choose sections: npm run bench -- engine growth daylight series browser views page document bounds stores talk
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, bundleTestProgram, CACHE, ensureBrowser, ensureModules, ROOT } from "./bootstrap.mjs";
import { FIRST_LOAD_BUDGETS_KB, firstLoad, untilProposals } from "./size.mjs";

await ensureModules();
const { build } = await import("esbuild");

const program = await bundleTestProgram("bench");

const chosen = process.argv.slice(2);
const isWanted = (section) => chosen.length === 0 || chosen.includes(section);
if (["browser", "views", "page", "document", "talk", "waves"].some(isWanted))
  process.env.CHROME_PATH = await ensureBrowser();
if (["browser", "views", "waves"].some(isWanted)) {
  process.env.MERIDIAN_BENCH_PAGE = join(CACHE, "benchPage.js");
  await build({
    entryPoints: [join(ROOT, "test/bench/inPage.ts")],
    outfile: process.env.MERIDIAN_BENCH_PAGE,
    bundle: true,
    platform: "browser",
    format: "iife",
    target: "es2022",
    logLevel: "error",
  });
}
if (isWanted("page") || isWanted("document") || isWanted("talk")) {
  const { build: buildPages } = await import("../test/e2e/build.mjs");
  await buildPages();
  writeFileSync(join(process.env.MERIDIAN_RUN, "built"), "");
  const pages = relative(ROOT, join(process.env.MERIDIAN_RUN, "pages"));
  await buildBare("floor", "test/bench/floor.tsx");
  await buildBare("around", "test/bench/around.ts");
  for (const [door, budgetKB] of Object.entries(FIRST_LOAD_BUDGETS_KB)) {
    process.env[`MERIDIAN_FIRST_SCRIPT_${door}`] = String(firstLoad(pages, `${door}.html`).gzip);
    process.env[`MERIDIAN_FIRST_SCRIPT_BUDGET_${door}`] = `${budgetKB} KB`;
    process.env[`MERIDIAN_UNTIL_PROPOSALS_${door}`] = String(untilProposals(pages, door).gzip);
  }
} else if (isWanted("stores")) {
  // These sections need no page.
  const { default: openRun } = await import("../test/setup/run.mjs");
  const folder = openRun();
  mkdirSync(join(folder, "pages"), { recursive: true });
  await bundleForNode("src/sandbox/main.ts", "sandbox", folder);
  writeFileSync(join(folder, "built"), "");
}
/** A page beside ours that holds one script, written as webpack.config.js writes them. */
async function buildBare(page, entry) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: "//# allFunctionsCalledOnLoad" },
    logLevel: "error",
  });
  const [script] = outputFiles;
  const name = `${page}.${createHash("sha256").update(script.contents).digest("hex").slice(0, 8)}.js`;
  const pages = join(process.env.MERIDIAN_RUN, "pages");
  writeFileSync(join(pages, name), script.contents);
  const head = '<meta charset="utf-8" /><title>Bench</title><link rel="icon" href="data:," />';
  const body = '<body><div id="root"></div></body>';
  writeFileSync(
    join(pages, `${page}.html`),
    `<!doctype html><html lang="en"><head>${head}<script defer src="${name}"></script></head>${body}</html>`,
  );
}
// Cold queries run in new processes of the same program.
process.env.MERIDIAN_BENCH = program;
await import(pathToFileURL(program).href);
