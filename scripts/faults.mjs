// npm run faults: runs many thousand random stories of two to four devices on one document, with all simulated faults.
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
  // It locates its own files relative to itself, so it is not bundled.
  external: ["jsdom"],
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "error",
});
// Stories run on every core, in processes of the same program.
process.env.MERIDIAN_FAULTS = program;
await import(pathToFileURL(program).href);
