// npm run faults: tells many thousand stories of two to four devices on one document, with everything going wrong that can.
// Words after -- : how many stories, the seed, and "sharepoint-list" or "onenote" for one store alone.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, ensureModules, ROOT } from "./bootstrap.mjs";

await ensureModules();
const { build } = await import("esbuild");
const program = join(CACHE, "faults.mjs");
await build({
  entryPoints: [join(ROOT, "test/faults/main.ts")],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // It finds its own files beside itself, so it stays where it is.
  external: ["jsdom"],
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "error",
});
// Stories are told on every core, by processes that run the same program.
process.env.MERIDIAN_FAULTS = program;
await import(pathToFileURL(program).href);
