// npm run check: everything that must be true before a change lands. --without-tests leaves out what `npm test` runs.
//   npm run check -- hosting prod   only opens every page that "npm run build -- --env prod" made, with its headers
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtFaults, hostingFaults } from "./checkHosting.mjs";
import { ensureBrowser, ensureModules, ROOT, runTool, stop } from "./bootstrap.mjs";
import { FIRST_LOAD_BUDGETS_KB, firstLoad, KB, listBundle } from "./size.mjs";

/** Not dist/app: pages that wait there for their host stay what they are. */
const BUILD = "dist/check";
// A control address, a seed person and the seed's domain: whatever of the sandbox slips in brings one of them.
const NEVER_SHIPPED = ["/sandbox/", "a11ce000-", "meridian.example"];

const step = (what, check) => {
  process.stdout.write(`\n${what}\n`);
  const problem = check();
  if (problem) stop(`Stopped at: ${what}${typeof problem === "string" ? ` (${problem})` : ""}`);
};

const lockFile = () =>
  readFileSync(join(ROOT, "package-lock.json"), "utf8").includes('"resolved"') &&
  "package-lock.json names download addresses";

const budget = () => {
  const over = Object.entries(FIRST_LOAD_BUDGETS_KB).filter(([door, budgetKB]) => {
    const { files, gzip } = firstLoad(BUILD, `${door}.html`);
    console.log(`  ${door}: ${files.length} files, ${KB(gzip)} KB gz of ${budgetKB}`);
    return gzip / 1024 > budgetKB;
  });
  return over.length > 0 && `over its budget: ${over.map(([door]) => door).join(", ")}`;
};

const noSandbox = () => {
  const guilty = listBundle(BUILD).filter(({ text }) => NEVER_SHIPPED.some((word) => text.includes(word)));
  return guilty.length > 0 && guilty.map(({ file }) => file).join(", ");
};

const build = () =>
  runTool("webpack-cli/bin/cli.js", ["--mode", "production", "--env", "env=dev", "--env", `out=${BUILD}`]);

const hosting = async (folder, name) => {
  const faults = await hostingFaults(folder, name);
  step("Every page with the headers of its host", () => faults.join("\n  "));
};

await ensureModules();
if (process.argv[2] === "hosting") {
  const name = process.argv[3] ?? "dev";
  const faults = await builtFaults("dist/app", name);
  if (faults.length > 0)
    stop(`${faults.join("\n")}\ndist/app is not ready for a host. First run: npm run build -- --env ${name}`);
  await hosting("dist/app", name);
  process.exit(0);
}
step("Formatting", () => runTool("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]));
step("Types", () => runTool("typescript/bin/tsc", ["--noEmit"]));
step("Lint, types in mind", () => runTool("oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]));
step("Lock file without addresses", lockFile);
step("Production build", build);
step("First JavaScript of the tab and of the Outlook pane", budget);
step("What the world's calendars cost a pair", () => runTool("../scripts/observances/size.mjs", []));
step("Nothing of the sandbox in the production build", noSandbox);
await hosting(BUILD, "dev");
if (!process.argv.includes("--without-tests")) {
  const browser = await ensureBrowser();
  step("Tests", () => runTool("jest/bin/jest.js", [], { CHROME_PATH: browser }));
}
console.log("\nAll checks passed.");
