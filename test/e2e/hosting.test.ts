import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { checkHosting, serveTo, shownIn, visit } from "../../scripts/hosting/check";
import { startBrowser } from "./harness";

// The production build itself is looked at by `npm run check`. Here it is proved that the look would find something.
const TENANT = {
  GRAPH_URL: "https://graph.microsoft.com/v1.0",
  AUTHORITY: "https://login.microsoftonline.com/organizations",
  FILES_HOST: "https://contoso.sharepoint.com",
};
const PAGES = {
  "tab.html": "<!doctype html><p>Ours</p><script src='ours.12345678.js'></script>",
  "ours.12345678.js": "document.body.append('and more')",
  "inline.html": "<!doctype html><p>Inline</p><script>document.title = 'ran'</script>",
  "error.html": "<!doctype html><p>Error</p><script src='error.12345678.js'></script>",
  "error.12345678.js": "console.error('planted')",
  "stranger.html": "<!doctype html><p>Stranger</p><img src='https://elsewhere.example/pixel.png'>",
};

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), "meridian-hosting-"));
  for (const [name, text] of Object.entries(PAGES)) writeFileSync(join(folder, name), text);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const served = async () => {
  const context = await browser.newContext();
  await serveTo(context, folder, TENANT);
  return context;
};

test("our own script runs, and the browser has nothing to report", async () => {
  const visited = { page: "tab.html", complaints: [], words: 3, language: "" };
  expect(await visit(await served(), "tab.html")).toEqual(visited);
});

test("what a page brings along is refused and reported, and so is what it says of an error", async () => {
  const context = await served();
  const found = await Promise.all(["inline.html", "stranger.html", "error.html"].map((name) => visit(context, name)));
  const report = expect.stringMatching(/content security policy/i);
  expect(found.map(({ complaints }) => complaints)).toEqual([[report], [report], ["planted"]]);
});

test("Teams may show our pages in a frame, a stranger may not", async () => {
  const [context, pages] = [await served(), ["tab.html", "inline.html"]];
  const shown = ["https://teams.microsoft.com", "https://elsewhere.example"].map((host) =>
    shownIn(context, host, pages),
  );
  expect(await Promise.all(shown)).toEqual([pages, []]);
});

test("the whole look names the pages that are not right, and a language that nobody saw", async () => {
  const faults = await checkHosting(browser, folder, TENANT);
  const wrong = ["error.html", "inline.html", "stranger.html"];
  const inBoth = ["en", "ar"].flatMap((language) => wrong.map((name) => `${name} (${language})`));
  const speechless = ["en", "ar"].map((language) => `tab.html does not speak ${language}`);
  expect(new Set(faults.map((fault) => fault.split(":")[0]))).toEqual(new Set([...inBoth, ...speechless]));
});
