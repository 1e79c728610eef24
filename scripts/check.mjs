// npm run check: everything that must be true before a change lands. --without-tests leaves out what `npm test` runs.
//   npm run check -- hosting   only builds, and opens every page with the headers that a host sends
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostingFaults } from "./checkHosting.mjs";
import { ensureBrowser, ensureModules, ROOT, runTool, stop } from "./bootstrap.mjs";
import { firstLoad, KB, listBundle } from "./size.mjs";

const FIRST_LOAD_BUDGET_KB = 115;
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
  const { files, gzip } = firstLoad("dist/app", "tab.html");
  console.log(`  ${files.length} files, ${KB(gzip)} KB gz of ${FIRST_LOAD_BUDGET_KB}`);
  return gzip / 1024 > FIRST_LOAD_BUDGET_KB && "the first JavaScript of the schedule view is over its budget";
};

const noSandbox = () => {
  const guilty = listBundle("dist/app").filter(({ text }) => NEVER_SHIPPED.some((word) => text.includes(word)));
  return guilty.length > 0 && guilty.map(({ file }) => file).join(", ");
};

const build = () => runTool("webpack-cli/bin/cli.js", ["--mode", "production", "--env", "env=dev"]);

const hosting = async () => {
  const faults = await hostingFaults("dist/app", "dev");
  step("Every page with the headers of its host", () => faults.join("\n  "));
};

await ensureModules();
if (process.argv.includes("hosting")) {
  step("Production build", build);
  await hosting();
  process.exit(0);
}
step("Formatting", () => runTool("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]));
step("Types", () => runTool("typescript/bin/tsc", ["--noEmit"]));
step("Lint, types in mind", () => runTool("oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]));
step("Lock file without addresses", lockFile);
step("Production build", build);
step("First JavaScript of the schedule view", budget);
step("What the world's calendars cost a pair", () => runTool("../scripts/observances/size.mjs", []));
step("Nothing of the sandbox in the production build", noSandbox);
await hosting();
if (!process.argv.includes("--without-tests")) {
  const browser = await ensureBrowser();
  step("Tests", () => runTool("jest/bin/jest.js", [], { CHROME_PATH: browser }));
}
console.log("\nAll checks passed.");
