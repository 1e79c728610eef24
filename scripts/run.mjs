// npm run --silent propose -- request.json, and likewise policy, guides, calendar, simulate, languages and translations:
// runs src/commands/<name>/main.ts. Standard output holds the command's answer and nothing else.
import { pathToFileURL } from "node:url";
import { bundleInPieces, ensureModules } from "./bootstrap.mjs";

const [name] = process.argv.splice(2, 1);
await ensureModules();
await import(pathToFileURL(await bundleInPieces(`src/commands/${name}/main.ts`, name)).href);
