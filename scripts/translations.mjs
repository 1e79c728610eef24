// npm run --silent translations -- es: lists what is missing or stale in a language, or in all.
// npm run --silent translations -- stamp es: notes which English text every new text was made from, then lists.
import { pathToFileURL } from "node:url";
import { bundleInPieces, ensureModules, ROOT } from "./bootstrap.mjs";

await ensureModules();
process.chdir(ROOT);
await import(pathToFileURL(await bundleInPieces("src/app/translations/main.ts", "translations")).href);
