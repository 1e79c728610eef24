// node scripts/observances/size.mjs: cost of the world's calendars for a pair, in bytes after gzip -9, built as the app
// is. Measures the heaviest planned pair: the two largest regions, and all observances with the sky, which every pair
// loads as one file, so that no request tells what somebody keeps (P1).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { CACHE, ensureModules } from "../bootstrap.mjs";

await ensureModules();
const require = createRequire(import.meta.url);
const webpack = require("webpack");
const configure = require("../../webpack.config.js");

/** The states of India have orders of their own, and every pair loads all observances (P1). */
const LIMIT_BYTES = 45 * 1024;
const REGIONS = 2;

const out = join(CACHE, "culture-size");
const { plugins: _, ...config } = await configure({ env: "local", out }, { mode: "production" });
const stats = await new Promise((done, failed) =>
  webpack(
    {
      ...config,
      entry: { culture: { import: "./src/culture/worldCalendars.ts", library: { type: "module" } } },
      output: { ...config.output, module: true, chunkFormat: "module", filename: "[id].js", chunkFilename: "[id].js" },
      experiments: { outputModule: true },
      optimization: { ...config.optimization, runtimeChunk: "single" },
    },
    (error, result) => (error ? failed(error) : done(result)),
  ),
);

/** Each chunk of the build with the files of ours in it. The runtime is counted with the app. */
const chunks = [...stats.compilation.chunks]
  .filter((chunk) => chunk.name !== "runtime")
  .map((chunk) => ({
    id: String(chunk.id),
    modules: [...stats.compilation.chunkGraph.getChunkModules(chunk)].flatMap((module) => [
      module.nameForCondition() ?? "",
      ...(module.modules ?? []).map((inner) => inner.nameForCondition() ?? ""),
    ]),
    bytes: [...chunk.files].reduce(
      (total, file) => total + gzipSync(readFileSync(join(out, file)), { level: 9 }).length,
      0,
    ),
  }));

const holding = (part) => chunks.filter(({ modules }) => modules.some((module) => module.includes(part)));
const sizes = (of) => of.map(({ bytes }) => bytes).sort((a, b) => b - a);
const sum = (all) => all.reduce((total, bytes) => total + bytes, 0);

const regions = holding("/culture/holidays/data/");
const loader = holding("/culture/worldCalendars");
const world = [...new Set([...holding("/culture/observances/families/"), ...holding("/culture/sky/")])];
// A reader fetches the names in one language.
const names = holding("/names/holidays.json");
const special = new Set([...regions, ...loader, ...world, ...names]);
const shared = chunks.filter((chunk) => !special.has(chunk) && !chunk.modules.some((m) => m.endsWith("regions.json")));

const parts = {
  loader: sum(sizes(loader)),
  shared: sum(sizes(shared)),
  world: sum(sizes(world)),
  names: sizes(names)[0] ?? 0,
  heaviestRegions: sum(sizes(regions).slice(0, REGIONS)),
};
const heaviestPair = sum(Object.values(parts));
const typicalRegion = sizes(regions)[Math.floor(regions.length / 2)] ?? 0;
const figures = {
  ...parts,
  heaviestPair,
  typicalPairWithNothingDeclared: parts.loader + parts.world + REGIONS * typicalRegion,
  limit: LIMIT_BYTES,
};
process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
const isWhole = [regions, world, loader, names].every((found) => found.length > 0);
process.exitCode = isWhole && heaviestPair <= LIMIT_BYTES ? 0 : 1;
