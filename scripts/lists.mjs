// npm run lists -- prod "<site id>" ["Amina and Rafael"]: makes the two lists of a pair, or adds missing columns.
// MERIDIAN_TOKEN: an access token of a person who may make lists in the site.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureModules, ROOT, stop } from "./bootstrap.mjs";

const [name, siteId, whose] = process.argv.slice(2);
const token = process.env.MERIDIAN_TOKEN;
if (!name || !siteId) stop('It needs to know where: npm run lists -- prod "<site id>" ["Amina and Rafael"]');
const file = join(ROOT, `env/.env.${name}`);
if (!existsSync(file)) stop(`There is no env/.env.${name}. Copy env/.env.example to it and fill it in.`);
if (!token) stop("MERIDIAN_TOKEN is not set. docs/admin/lists.md says where it comes from.");
await ensureModules();
const { listsFor } = await import(pathToFileURL(await bundleForNode("scripts/lists/main.ts", "lists")).href);
const lines = await listsFor({ file, siteId, token, ...(whose && { whose }) }).catch((problem) =>
  stop(problem.message),
);
console.log(lines.join("\n"));
