// Size of a page's first load in the built files: the scripts that its HTML names.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "./bootstrap.mjs";

/** Budgets of the scripts that a page names. The pane's is larger because it also reads and fills Outlook's form. */
export const FIRST_LOAD_BUDGETS_KB = { tab: 106, taskpane: 110 };

/**
 * Budgets until the first proposals: what both doors wait for before them, in English. The holidays of the two
 * countries, some 2 KB each, come besides. So do, for who keeps a day, the observances, which everybody asks for (some
 * 20 KB; `culture/worldCalendars.ts`), and where a meeting is booked its card.
 */
export const PROPOSALS_BUDGETS_KB = { tab: 280, taskpane: 272 };

/** What is called `first` is asked for at once (webpack.config.js), but for the parts of other doors. */
const OF_OTHERS = { tab: ["first-pane", "first-paneTimes"], taskpane: ["first-host", "first-tab", "first-times"] };

export const KB = (bytes) => (bytes / 1024).toFixed(1);

/** Files and gzip size (level 9) of our scripts in `page`. Outlook's pages name Microsoft's office.js, too, or its stand-in, or its place. */
export const firstLoad = (dir, page) => {
  const html = readFileSync(join(ROOT, dir, page), "utf8");
  const files = [...html.matchAll(/<script[^>]+src="((?!https:|office\.|\{\{)[^"]+)"/g)].map(([, file]) => file);
  return { files, gzip: gzipOf(dir, files) };
};

/** The same of all that `door` fetches until the first proposals. */
export const untilProposals = (dir, door) => {
  const parts = readdirSync(join(ROOT, dir)).filter((file) => {
    const [part = ""] = file.split(".");
    return file.endsWith(".js") && /^(?:first\b|text-en$)/.test(part) && !OF_OTHERS[door].includes(part);
  });
  const files = [...firstLoad(dir, `${door}.html`).files, ...parts];
  return { files, gzip: gzipOf(dir, files) };
};

const gzipOf = (dir, files) =>
  files
    .map((file) => gzipSync(readFileSync(join(ROOT, dir, file)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);

/** Every script of a build with its text. */
export const listBundle = (dir) =>
  readdirSync(join(ROOT, dir), { recursive: true })
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ file, text: readFileSync(join(ROOT, dir, file), "utf8") }));
