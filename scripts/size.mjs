// What a page loads first, measured on the built files: the scripts that its HTML names.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "./bootstrap.mjs";

export const KB = (bytes) => (bytes / 1024).toFixed(1);

/** Files and gzip size (level 9) of the scripts that `page` names. */
export const firstLoad = (dir, page) => {
  const html = readFileSync(join(ROOT, dir, page), "utf8");
  const files = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, file]) => file);
  const sizes = files.map((file) => gzipSync(readFileSync(join(ROOT, dir, file)), { level: 9 }).length);
  return { files, gzip: sizes.reduce((sum, size) => sum + size, 0) };
};

/** Every script of a build with its text. */
export const listBundle = (dir) =>
  readdirSync(join(ROOT, dir), { recursive: true })
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ file, text: readFileSync(join(ROOT, dir, file), "utf8") }));
