// npm run --silent propose -- request.json: asks the slot engine from the command line.
// Standard output holds the answer and nothing else.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, ensureModules, ROOT } from "./bootstrap.mjs";

await ensureModules();
const { build } = await import("esbuild");

const program = join(CACHE, "propose.mjs");
await build({
  entryPoints: [join(ROOT, "src/app/propose/main.ts")],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
});
await import(pathToFileURL(program).href);
