import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { checkHosting, serveTo, visit, visitFramed } from "../../scripts/hosting/check";
import { startBrowser } from "./harness";

// The production build itself is looked at by `npm run check`. Here it is proved that the look would find something.
const TENANT = {
  GRAPH_URL: "https://graph.microsoft.com/v1.0",
  AUTHORITY: "https://login.microsoftonline.com/organizations",
  FILES_HOST: "https://*.sharepoint.com",
};
const PAGES = {
  "tab.html": "<!doctype html><p>Ours</p><script src='ours.12345678.js'></script>",
  "ours.12345678.js": "document.body.append('and more')",
  "inline.html": "<!doctype html><p>Inline</p><script>document.title = 'ran'</script>",
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
  expect(await visit(await served(), "tab.html")).toEqual({ page: "tab.html", complaints: [], words: 3 });
});

test.each(["inline.html", "stranger.html"])("what %s brings along is refused and reported", async (name) => {
  const { complaints } = await visit(await served(), name);
  expect(complaints).toEqual([expect.stringMatching(/content security policy/i)]);
});

test("Teams may show our page in a frame, a stranger may not", async () => {
  const context = await served();
  expect(await visitFramed(context, "https://teams.microsoft.com", "tab.html")).toMatch(/^Ours/);
  expect(await visitFramed(context, "https://elsewhere.example", "tab.html")).toBe("");
});

test("the whole look names the pages that are not right", async () => {
  const faults = await checkHosting(await browser.newContext(), folder, TENANT);
  expect(faults.map((fault) => fault.split(":")[0])).toEqual(["inline.html", "stranger.html"]);
});
