// npm run check -- hosting: every built page in a browser, with the headers that a host has to send.
// npm run check -- live: what the host really serves.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureBrowser, ROOT, stop } from "./bootstrap.mjs";

const load = async (entry, as) => import(pathToFileURL(await bundleForNode(entry, as)).href);

/** Why the pages in `folder` were not built for env/.env.<name>. */
export const builtFaults = async (folder, name) => {
  if (!existsSync(join(ROOT, `env/.env.${name}`))) stop(`There is no env/.env.${name}.`);
  return (await load("scripts/hosting/main.ts", "hosting")).faultsAfter(ROOT, name, folder);
};

const ANSWERS_WITHIN_MS = 20_000;

/** What the host of env/.env.<name> serves, beside the build in `folder`. */
export const liveReport = async (folder, name) => {
  const { checkLive } = await load("scripts/hosting/live.ts", "live");
  const { readEnvironment } = await load("scripts/package/environment.ts", "environment");
  const env = readEnvironment(readFileSync(join(ROOT, `env/.env.${name}`), "utf8"));
  const ask = (url) => fetch(url, { redirect: "manual", signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
  return checkLive({ origin: `https://${env.TAB_DOMAIN}`, folder: join(ROOT, folder), env, fetch: ask });
};

/** What is wrong with the addresses to which Entra sends sign-ins of env/.env.<name>, asked with the Azure CLI. */
export const registrationReport = async (name) => {
  const { faultsOfRegistration } = await load("scripts/register/main.ts", "register");
  return faultsOfRegistration(join(ROOT, `env/.env.${name}`));
};

/** Faults of the pages in `folder` for the settings in `envFile`, as sentences. */
export const hostingFaults = async (folder, envFile) => {
  const { chromium } = await import("playwright-core");
  const { checkHosting } = await load("scripts/hosting/check.ts", "checkHosting");
  const { readEnvironment } = await load("scripts/package/environment.ts", "environment");
  const env = readEnvironment(readFileSync(join(ROOT, envFile), "utf8"));
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args });
  try {
    return await checkHosting(browser, join(ROOT, folder), env);
  } finally {
    await browser.close();
  }
};
