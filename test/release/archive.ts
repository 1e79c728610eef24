import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { FILLED_LATER } from "../../scripts/hosting/pageValues";
import { VARIABLES, type Environment } from "../../scripts/package/environment";
import { fillPage } from "../../scripts/reading/pages";
import { ROOT } from "../package/everyDoor";

export const settingsOf = (env: Environment): string => VARIABLES.map((name) => `${name}=${env[name]}\n`).join("");

/** Pages as `webpack --env release` leaves them, few and small: with places that are still open. */
const PAGES: Readonly<Record<string, string>> = {
  "tab.html": [
    `<!doctype html><html lang="en"><head>`,
    `<meta name="meridian-client" content="${FILLED_LATER.client}"><meta name="meridian-policy" content="${FILLED_LATER.policySite}">`,
    `<meta http-equiv="Content-Security-Policy" content="${FILLED_LATER.policy}">`,
    `<title>Meridian</title><script defer src="tab.12345678.js"></script></head><body></body></html>`,
  ].join(""),
  "taskpane.html": `<script src="${FILLED_LATER.officeScript}"></script><meta content="${FILLED_LATER.policy}">`,
  "privacy.en.html": fillPage(ROOT, "privacy", "en", { publisher: FILLED_LATER, release: "0.1.0+12345678" }).body,
  "icons/color32x32.png": "a picture",
  "page.12345678.css": "main { color: CanvasText }",
  "tab.12345678.js": `document.body.append("Meridian started: {{client}}")`,
};

/** An archive that the command makes of these pages, in a folder of its own. */
export const releasedArchive = (): { readonly folder: string; readonly zipFile: string } => {
  const home = mkdtempSync(join(tmpdir(), "meridian-release-"));
  const pages = join(home, "pages");
  for (const [name, text] of Object.entries(PAGES)) {
    mkdirSync(dirname(join(pages, name)), { recursive: true });
    writeFileSync(join(pages, name), text);
  }
  const out = join(home, "out");
  const run = spawnSync(process.execPath, [join(ROOT, "scripts/release.mjs"), "--pages", pages, "--out", out]);
  const zipFile = readdirSync(out).find((name) => name.endsWith(".zip"));
  if (run.status !== 0 || zipFile === undefined) throw new Error(`No archive: ${run.stderr.toString()}`);
  return { folder: join(out, zipFile.replace(/\.zip$/, "")), zipFile: join(out, zipFile) };
};
