// npm run check: everything that must be true before a change lands. --without-tests leaves out what `npm test` runs.
//   npm run check -- hosting prod   only opens every page that "npm run build -- prod" made, with its headers
//   npm run check -- live prod      only compares the host of env/.env.prod with that build, and Entra's redirects
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { builtFaults, hostingFaults, liveReport, registrationReport } from "./checkHosting.mjs";
import { ensureBrowser, ensureModules, ROOT, runTool, runToolAside, stop } from "./bootstrap.mjs";
import { FIRST_LOAD_BUDGETS_KB, firstLoad, KB, listBundle, PROPOSALS_BUDGETS_KB, untilProposals } from "./size.mjs";

/** Not dist/app: a build that is waiting there to be hosted stays unchanged. */
const BUILD = "dist/check";
const RELEASE = "dist/check-release";
const VERSION = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version;
/** Settings of an organisation that does not exist. */
const SETTINGS = "env/.env.example.filled";
// A control address, a seed person and the seed's domain: any sandbox code in the bundle contains one of them.
const NEVER_SHIPPED = ["/sandbox/", "a11ce000-", "meridian.example"];

const tell = (what, problem) => {
  if (problem) stop(`Stopped at: ${what}${typeof problem === "string" ? ` (${problem})` : ""}`);
};

const step = (what, check) => {
  process.stdout.write(`\n${what}\n`);
  tell(what, check());
};

/** Runs tools on two cores, the longest first; prints each one's output and seconds when it ends. */
const onTwoCores = async (tools) => {
  const waiting = [...tools];
  const core = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      for (const [what, script, args] of next) {
        const started = Date.now();
        const { code, output } = await runToolAside(script, args);
        process.stdout.write(`\n${what}: ${Math.round((Date.now() - started) / 1000)} s\n${output}`);
        tell(what, code !== 0);
      }
    }
  };
  await Promise.all([core(), core()]);
};

const lockFile = () =>
  readFileSync(join(ROOT, "package-lock.json"), "utf8").includes('"resolved"') &&
  "package-lock.json names download addresses";

const budget = (budgets, sizeOf) => {
  const over = Object.entries(budgets).filter(([door, budgetKB]) => {
    const { files, gzip } = sizeOf(door);
    console.log(`  ${door}: ${files.length} files, ${KB(gzip)} KB gz of ${budgetKB}`);
    return gzip / 1024 > budgetKB;
  });
  return over.length > 0 && `over its budget: ${over.map(([door]) => door).join(", ")}`;
};

const noSandbox = () => {
  const guilty = listBundle(BUILD).filter(({ text }) => NEVER_SHIPPED.some((word) => text.includes(word)));
  return guilty.length > 0 && guilty.map(({ file }) => file).join(", ");
};

const hosting = async (folder, envFile) => {
  const faults = await hostingFaults(folder, envFile);
  step("Every page with the headers of its host", () => faults.join("\n  "));
};

await ensureModules();
const only = process.argv[2];
if (only === "hosting" || only === "live") {
  const name = process.argv[3] ?? "dev";
  const faults = await builtFaults("dist/app", name);
  if (faults.length > 0)
    stop(`${faults.join("\n")}\ndist/app is not ready for a host. First run: npm run build -- ${name}`);
  if (only === "hosting") {
    await hosting("dist/app", `env/.env.${name}`);
    process.exit(0);
  }
  const { release, files, faults: found } = await liveReport("dist/app", name);
  console.log(`The host serves the release ${release ?? "that it does not tell"}. ${files} files were compared.`);
  const registered = await registrationReport(name);
  step("What the host serves, with which headers, and where Entra sends sign-ins", () =>
    [...found, ...registered].join("\n  "),
  );
  process.exit(0);
}
step("Lock file without addresses", lockFile);
await onTwoCores([
  // Two builds in parallel would write the same files of CACHE, so these go one after the other.
  [
    [
      "Production build",
      "webpack-cli/bin/cli.js",
      ["--mode", "production", ...["release", `out=${BUILD}`, "cache=pages"].flatMap((each) => ["--env", each])],
    ],
    ["What the world's calendars cost a pair", "../scripts/observances/size.mjs", []],
  ],
  [["Lint, types in mind", "oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]]],
  [["Types", "typescript/bin/tsc", ["--noEmit"]]],
  [["Formatting", "oxfmt/bin/oxfmt", ["--check"]]],
]);
step("First JavaScript of the tab and of the Outlook pane", () =>
  budget(FIRST_LOAD_BUDGETS_KB, (door) => firstLoad(BUILD, `${door}.html`)),
);
step("All JavaScript and words of both until the first proposals", () =>
  budget(PROPOSALS_BUDGETS_KB, (door) => untilProposals(BUILD, door)),
);
step("Nothing of the sandbox in the production build", noSandbox);
rmSync(join(ROOT, RELEASE), { recursive: true, force: true });
// What is released, as somebody without this repository has it: unpacked, and filled in beside nothing but itself.
step("The archive of a release", () => runTool("../scripts/release.mjs", ["--pages", BUILD, "--out", RELEASE]) !== 0);
step(
  "Its settings, filled in by itself",
  () => runTool(join("..", RELEASE, `meridian-${VERSION}`, "configure.mjs"), [SETTINGS, `${RELEASE}/ready`]) !== 0,
);
await hosting(`${RELEASE}/ready/site`, SETTINGS);
if (!process.argv.includes("--without-tests")) {
  const browser = await ensureBrowser();
  step("Tests", () => runTool("jest/bin/jest.js", [], { CHROME_PATH: browser }));
}
console.log("\nAll checks passed.");
