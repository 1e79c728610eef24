// npm run --silent propose -- request.json: asks the slot engine from the command line.
// Standard output holds the answer and nothing else.
import { pathToFileURL } from "node:url";
import { bundleInPieces, ensureModules } from "./bootstrap.mjs";

await ensureModules();
// Only the calendars of the regions and observances that a request names are read.
await import(pathToFileURL(await bundleInPieces("src/app/propose/main.ts", "propose")).href);
