// npm run bench: prints figures, and never fails because of them. What is measured is in test/bench.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, ensureModules, ROOT } from "./bootstrap.mjs";

await ensureModules();
const { build } = await import("esbuild");

const program = join(CACHE, "bench.mjs");
await build({
  entryPoints: [join(ROOT, "test/bench/main.ts")],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // Packages that are measured and still CommonJS ask for `require`.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  logLevel: "error",
});
// Cold queries are asked in new processes that run the same program.
process.env.MERIDIAN_BENCH = program;
await import(pathToFileURL(program).href);
