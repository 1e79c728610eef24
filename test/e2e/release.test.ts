import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { serveTo, visit } from "../../scripts/hosting/check";
import { VARIABLES, type Environment } from "../../scripts/package/environment";
import { FILLED } from "../package/everyDoor";
import { unzip } from "../package/unzip";
import { releasedArchive, settingsOf } from "../release/archive";
import { violationsOf } from "./axe";
import { startBrowser } from "./harness";

let browser: Browser;
let archive: ReturnType<typeof releasedArchive>;
let home: string;
beforeAll(async () => {
  browser = await startBrowser();
  archive = releasedArchive();
  home = mkdtempSync(join(tmpdir(), "meridian-administrator-"));
});
afterAll(async () => {
  await browser.close();
  rmSync(home, { recursive: true });
  rmSync(join(archive.folder, "../.."), { recursive: true });
});

/** Unpacks into a folder that was not there. */
const unpack = (zipFile: string, name: string): string => {
  const folder = join(home, name);
  for (const [path, { bytes }] of unzip(readFileSync(zipFile))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
};

/** A device without a network, on which somebody opens the page of an unpacked archive. */
const openConfigure = async (folder: string) => {
  const context = await browser.newContext({ acceptDownloads: true });
  const asked: string[] = [];
  await context.route(/^(?!file:|blob:|data:)/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(pathToFileURL(join(folder, "configure.html")).href);
  return { context, page, complaints, asked };
};

const type = async (page: Page, env: Partial<Environment>): Promise<void> => {
  for (const name of VARIABLES) if (env[name] !== undefined) await page.locator(`#${name}`).fill(env[name]);
};

const press = (page: Page): Promise<void> => page.getByRole("button", { name: "Make the files" }).click();

/** What the page hands back, unpacked. */
const made = async (page: Page, name: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page)]);
  const zipFile = join(home, `${name}.zip`);
  await download.saveAs(zipFile);
  return unpack(zipFile, name);
};

const starts = async (context: BrowserContext, folder: string, env: Environment): Promise<void> => {
  await serveTo(context, join(folder, "site"), env);
  const visited = await visit(context, "tab.html");
  expect(visited.complaints).toEqual([]);
  // The script of the page, which the archive holds as it was built.
  expect(visited.words).toBe(3);
};

test("an administrator without Node unpacks a release, fills it in, hosts what comes out, and it starts", async () => {
  const folder = unpack(archive.zipFile, "unpacked");
  const { context, page, complaints, asked } = await openConfigure(folder);
  await type(page, { ...FILLED, TEAMS_APP_ID: "" });
  await page.getByRole("button", { name: "Make one: Id of the app in Teams" }).click();
  await page.locator("#folder").setInputFiles(folder);
  const ready = await made(page, "ready");
  expect(await page.getByRole("status").innerText()).toContain("meridian-for-meridian.contoso.example.zip holds");
  expect([complaints, asked]).toEqual([[], []]);
  await context.close();

  const tab = readFileSync(join(ready, "site/tab.html"), "utf8");
  expect(tab).toContain(`name="meridian-client" content="${FILLED.AAD_APP_CLIENT_ID}"`);
  const id = /^TEAMS_APP_ID=(.*)$/m.exec(readFileSync(join(ready, "settings.env"), "utf8"))?.[1] ?? "";
  expect(id).toMatch(/^[\da-f-]{36}$/);
  const manifest = unzip(readFileSync(join(ready, "package/meridian.zip")))
    .get("manifest.json")
    ?.bytes.toString();
  expect(manifest).toContain(id);
  await starts(await browser.newContext(), ready, FILLED);
});

test("the settings that were kept fill in the next release", async () => {
  const settings = join(home, "kept.env");
  writeFileSync(settings, settingsOf(FILLED));
  const { context, page } = await openConfigure(archive.folder);
  await page.locator("#earlier").setInputFiles(settings);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#TAB_DOMAIN")?.value !== "");
  await page.locator("#folder").setInputFiles(archive.folder);
  const ready = await made(page, "next");
  await context.close();
  await starts(await browser.newContext(), ready, FILLED);
});

test("what is missing is said at its field, and nothing is made of a wrong folder", async () => {
  const { context, page } = await openConfigure(archive.folder);
  await type(page, { ...FILLED, TAB_DOMAIN: "https://meridian.contoso.example/" });
  await press(page);
  expect(await page.locator("#TAB_DOMAIN-fault").innerText()).toBe(
    "Write the host alone, as browsers do: meridian.contoso.example",
  );
  expect(await page.locator("#TAB_DOMAIN").evaluate((field) => field === document.activeElement)).toBe(true);
  await type(page, FILLED);
  await press(page);
  const status = page.getByRole("status");
  expect(await status.innerText()).toBe("Choose the folder of the unpacked archive first.");
  await page.locator("#folder").setInputFiles(join(archive.folder, "docs"));
  await press(page);
  await page.getByText("There is no SHA256SUMS in this folder").waitFor();
  await context.close();
});

test("its page can be read in each look, also in a narrow window", async () => {
  const { context, page } = await openConfigure(archive.folder);
  await press(page);
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOf(page.mainFrame())).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  await context.close();
});
