// npm run pictures: walks every screen and state in a real browser and takes a picture of each.
//   dist/pictures/<width>-<theme>-<direction>/<state>.png   for designers and reviewers
//   docs/stage.png                                          the picture in the README
// Words after -- choose looks and walks (files in scripts/pictures/walks): npm run pictures -- 320-light-ltr meeting
// --built takes the pages of the run before. Each state is printed with its words, controls and length.
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureBrowser, ensureModules, ROOT, runTool, stop } from "./bootstrap.mjs";
import { LOOKS, PAGES, startSandbox, THEMES } from "./pictures/browse.mjs";

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];

/** The start page of `npm start`. */
const stage = async (browser, sandbox, { width, height, theme, file }) => {
  await sandbox.startOver();
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.goto(`${sandbox.url}/stage.html?theme=${THEMES[theme]}`);
  for (const name of ["Priya Raman", "Claire Tremblay"])
    await page.frameLocator(`iframe[title="Meridian, as ${name} sees it"]`).getByRole("article").nth(2).waitFor();
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: "disabled" });
  await context.close();
};

const STAGES = [
  { name: "stage", width: 1400, height: 1000, theme: "light", file: join(ROOT, "docs/stage.png") },
  ...LOOKS.filter(({ dir, text }) => dir === "ltr" && text === 1).map((look) => ({
    ...look,
    name: `stage-${look.name}`,
    height: 1000,
    file: join(ROOT, "dist/pictures", look.name, "stage.png"),
  })),
];

/** A walk through some screens each: the default export of a file in `pictures/walks`. */
const WALKS = readdirSync(join(ROOT, "scripts/pictures/walks")).map((file) => file.replace(".mjs", ""));

const words = process.argv.slice(2);
const known = [...LOOKS, ...STAGES].map(({ name }) => name);
const unknown = words.find((word) => word !== "--built" && !known.includes(word) && !WALKS.includes(word));
if (unknown !== undefined) stop(`"${unknown}" is neither a look nor a walk. Walks: ${WALKS.join(", ")}.`);
const looksNamed = words.filter((word) => known.includes(word));
const walksNamed = words.filter((word) => WALKS.includes(word));

await ensureModules();
process.env.CHROME_PATH = await ensureBrowser();
const { chromium } = await import("playwright-core");
const webpack = ["--mode", "production", "--env", "env=local", "--env", `out=${PAGES}`];
if (!words.includes("--built") && runTool("webpack-cli/bin/cli.js", webpack) !== 0) stop("The app could not be built.");
const sandbox = await startSandbox();
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: FLAGS,
  // A gutter without a scrollbar would be white in every theme.
  ignoreDefaultArgs: ["--hide-scrollbars"],
});
const isWanted = ({ name }) => looksNamed.length === 0 || looksNamed.includes(name);
/** A walk that stops leaves the others their pictures. */
const stopped = [];
try {
  for (const look of LOOKS.filter(isWanted)) {
    console.log(look.name);
    for (const name of WALKS.filter((walk) => walksNamed.length === 0 || walksNamed.includes(walk))) {
      const { default: walk } = await import(`./pictures/walks/${name}.mjs`);
      await walk(browser, sandbox, look).catch(async (problem) => {
        stopped.push(`${look.name}, ${name}: ${problem.message}`);
        // What stands there says more than the message.
        const path = join(ROOT, "dist/pictures", look.name, `stopped-${name}.png`);
        await browser.contexts().at(-1)?.pages().at(-1)?.screenshot({ path, fullPage: true });
      });
      await Promise.all(browser.contexts().map((context) => context.close()));
    }
  }
  if (walksNamed.length === 0)
    for (const one of STAGES.filter(isWanted)) {
      console.log(one.name);
      await stage(browser, sandbox, one);
    }
} finally {
  await browser.close();
  sandbox.stop();
}
if (stopped.length > 0) stop(`Walks that stopped:\n${stopped.join("\n")}`);
