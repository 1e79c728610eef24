import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import words from "../../src/locales/en/shell.json";
import { amina } from "../../src/sandbox/seed/people";
import { openPage, startBrowser, startSandbox, type Sandbox } from "./harness";
import { pressAnywhere } from "./scene";

/** A page of somebody else's, in whose frame Meridian runs. A browser gives such a frame a storage of its own. */
const AROUND = "https://portal.example";

// MSAL leads a person on over https only, so the sandbox needs a certificate, and a certificate needs openssl.
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
if (!hasOpenssl) console.warn("The relay of sign-in windows was not tried: there is no openssl on this machine.");

const certificateIn = (folder: string): void => {
  const files = ["-keyout", join(folder, "key.pem"), "-out", join(folder, "cert.pem")];
  const asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost", ...files];
  const { status, stderr } = spawnSync("openssl", asked, { encoding: "utf8" });
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
};

let folder: string;
let sandbox: Sandbox;
let browser: Browser;
beforeAll(async () => {
  if (!hasOpenssl) return;
  folder = mkdtempSync(join(tmpdir(), "meridian-certificate-"));
  certificateIn(folder);
  [sandbox, browser] = await Promise.all([startSandbox({ certificate: folder, framedBy: AROUND }), startBrowser()]);
});
afterAll(async () => {
  if (!hasOpenssl) return;
  await browser.close();
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});

const showIn = async (context: BrowserContext, stranger: string): Promise<void> => {
  const body = `<!doctype html><title>Portal</title><iframe src="${sandbox.url}/tab.html" width="600" height="800"></iframe>`;
  await context.route(`${stranger}/`, (route) => route.fulfill({ contentType: "text/html", body }));
};

const opens = async (from: Page, press: () => Promise<void>): Promise<Page> => {
  const opening = from.waitForEvent("popup");
  await press();
  return opening;
};

test("in a frame of somebody else’s page, a window of ours stands between Meridian and Microsoft, and Amina signs in and out", async () => {
  if (!hasOpenssl) return;
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 700, height: 900 } });
  await showIn(context, AROUND);
  const { page, complaints } = await openPage(context);
  await page.goto(`${AROUND}/`);
  const meridian = page.frameLocator("iframe");
  const between = await opens(page, () => meridian.getByRole("button", { name: "Sign in", exact: true }).click());
  const microsoft = await opens(between, () => between.getByRole("button", { name: "Continue to Microsoft" }).click());
  expect(new URL(between.url()).pathname).toBe("/authEnd.html");
  await microsoft.getByRole("button", { name: amina.name }).click();
  await microsoft.getByRole("button", { name: "Accept" }).click();
  await meridian.getByRole("button", { name: `Signed in as ${amina.name}` }).waitFor();
  expect([between.isClosed(), microsoft.isClosed()]).toEqual([true, true]);
  const leave = (name: string) => opens(page, () => pressAnywhere(meridian, name));
  // A window that is closed half way says nothing to Microsoft, and Meridian does not claim that it did.
  await (await leave("Sign out")).close();
  await meridian.getByText(words["leave.mayStay"]).waitFor();
  const again = await leave("Sign out of Microsoft");
  await opens(again, () => again.getByRole("button", { name: "Continue to Microsoft" }).click());
  await meridian.getByText(words["leave.left"]).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
