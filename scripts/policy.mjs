// npm run --silent policy -- meridian-policy.json: says what an organisation's policy file comes to, or what is wrong in it.
import { pathToFileURL } from "node:url";
import { bundleInPieces, ensureModules } from "./bootstrap.mjs";

await ensureModules();
await import(pathToFileURL(await bundleInPieces("src/app/policy/main.ts", "policy")).href);
