// npm run check -- hosting: every built page in a browser, with the headers that a host has to send.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureBrowser, ROOT } from "./bootstrap.mjs";

/** Faults of the build in `folder`, each in a sentence. */
export const hostingFaults = async (folder, name) => {
  const { chromium } = await import("playwright-core");
  const load = async (entry, as) => import(pathToFileURL(await bundleForNode(entry, as)).href);
  const { checkHosting } = await load("scripts/hosting/check.ts", "checkHosting");
  const { readEnvironment } = await load("scripts/package/environment.ts", "environment");
  const env = readEnvironment(readFileSync(join(ROOT, `env/.env.${name}`), "utf8"));
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args });
  try {
    return await checkHosting(browser, join(ROOT, folder), env);
  } finally {
    await browser.close();
  }
};
