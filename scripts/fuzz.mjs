// npm run fuzz: gives every reader of outside words many damaged inputs, and names what fell and the slowest.
// Words after -- : how many inputs in all, and the seed.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, ensureModules, ROOT } from "./bootstrap.mjs";

await ensureModules();
const { build } = await import("esbuild");
const program = join(CACHE, "fuzz.mjs");
await build({
  entryPoints: [join(ROOT, "test/fuzz/main.ts")],
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
await import(pathToFileURL(program).href);
