// npm run --silent propose -- request.json: asks the slot engine from the command line.
// Standard output holds the answer and nothing else.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, ensureModules, ROOT } from "./bootstrap.mjs";

await ensureModules();
const { build } = await import("esbuild");

// In pieces, as in the browser: only the calendars of the regions and observances that a request names are read.
const folder = join(CACHE, "propose");
await build({
  entryPoints: [join(ROOT, "src/app/propose/main.ts")],
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
});
await import(pathToFileURL(join(folder, "main.mjs")).href);
