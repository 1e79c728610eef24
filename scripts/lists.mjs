// npm run lists -- prod "<site id>" ["Amina and Rafael"]: makes the two lists of a pair, or adds missing columns.
// It asks a person who may make lists in the site to sign in with a code.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureModules, ROOT, stop } from "./bootstrap.mjs";

const [name, siteId, whose] = process.argv.slice(2);
if (!name || !siteId) stop('It needs to know where: npm run lists -- prod "<site id>" ["Amina and Rafael"]');
const file = join(ROOT, `env/.env.${name}`);
if (!existsSync(file)) stop(`There is no env/.env.${name}. Copy env/.env.example to it and fill it in.`);
await ensureModules();
const { listsFor } = await import(pathToFileURL(await bundleForNode("scripts/lists/main.ts", "lists")).href);
const clientId = process.env.MERIDIAN_ADMIN_CLIENT;
const wish = { file, siteId, say: console.log, ...(whose && { whose }), ...(clientId && { clientId }) };
const lines = await listsFor(wish).catch((problem) => stop(problem.message));
console.log(lines.join("\n"));
