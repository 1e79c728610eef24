// npm run --silent guides -- file.json ...: says what an organisation's own guides come to, or what is wrong in them.
import { pathToFileURL } from "node:url";
import { bundleInPieces, ensureModules } from "./bootstrap.mjs";

await ensureModules();
await import(pathToFileURL(await bundleInPieces("src/app/guidePacks/main.ts", "guides")).href);
