// Size of a page's first load in the built files: the scripts that its HTML names.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "./bootstrap.mjs";

/** Budgets of the scripts that a page names. The pane's is larger because it also reads and fills Outlook's form. */
export const FIRST_LOAD_BUDGETS_KB = { tab: 115, taskpane: 120 };

export const KB = (bytes) => (bytes / 1024).toFixed(1);

/** Files and gzip size (level 9) of our scripts in `page`. Outlook's pages name Microsoft's office.js, too. */
export const firstLoad = (dir, page) => {
  const html = readFileSync(join(ROOT, dir, page), "utf8");
  const files = [...html.matchAll(/<script[^>]+src="((?!https:)[^"]+)"/g)].map(([, file]) => file);
  const sizes = files.map((file) => gzipSync(readFileSync(join(ROOT, dir, file)), { level: 9 }).length);
  return { files, gzip: sizes.reduce((sum, size) => sum + size, 0) };
};

/** Every script of a build with its text. */
export const listBundle = (dir) =>
  readdirSync(join(ROOT, dir), { recursive: true })
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ file, text: readFileSync(join(ROOT, dir, file), "utf8") }));
