// npm run --silent simulate: lives through 2,000 relationships with the suggestions of the product and prints what came of them.
import { pathToFileURL } from "node:url";
import { bundleInPieces, ensureModules } from "./bootstrap.mjs";

await ensureModules();
await import(pathToFileURL(await bundleInPieces("src/app/simulate/main.ts", "simulate")).href);
