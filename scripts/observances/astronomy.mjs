// astronomy-engine computes moon and sun for the scripts of this folder. It is installed into a cache and is not a
// dependency.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { CACHE, stop } from "../bootstrap.mjs";

const FOLDER = join(CACHE, "astronomy");
const PACKAGE = "astronomy-engine@2.1.19";

const DAY_MS = 86_400_000;

/** Installs the pinned version (MIT), once. */
export const loadAstronomy = () => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, "package.json"), '{ "private": true }\n');
  const npm = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", PACKAGE];
  try {
    execFileSync("npm", npm, { cwd: FOLDER, stdio: ["ignore", 2, 2] });
  } catch {
    stop("This script needs npm and its registry.");
  }
  return createRequire(join(FOLDER, "package.json"))("astronomy-engine");
};

/** Days since 1970-01-01 of a date, and back. */
export const dayOf = (date) => Date.parse(date) / DAY_MS;
export const dateOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Local day number of an instant, `hoursAhead` of UTC. */
export const dayAt = (ms, hoursAhead) => Math.floor((ms + hoursAhead * 3_600_000) / DAY_MS);
