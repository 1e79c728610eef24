// npm run --silent calendar -- region IN-KL 2026: shows the calendars that the engine uses.
// Standard output holds the answer and nothing else.
import { pathToFileURL } from "node:url";
import { bundleInPieces, ensureModules } from "./bootstrap.mjs";

await ensureModules();
await import(pathToFileURL(await bundleInPieces("src/app/calendar/main.ts", "calendar")).href);
