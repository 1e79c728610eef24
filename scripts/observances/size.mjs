// node scripts/observances/size.mjs: what the world's calendars cost a pair, in bytes after gzip -9, minified.
// The heaviest pair that we plan for: the two largest regions, the sky, and the six largest families of observances.
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { ensureModules, ROOT } from "../bootstrap.mjs";

await ensureModules();
const { build } = await import("esbuild");

const LIMIT_BYTES = 40 * 1024;
const REGIONS = 2;
const FAMILIES = 6;

const { outputFiles, metafile } = await build({
  entryPoints: [join(ROOT, "src/culture/worldCalendars.ts")],
  absWorkingDir: ROOT,
  outdir: "out",
  bundle: true,
  minify: true,
  splitting: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  write: false,
  metafile: true,
  logLevel: "error",
});

const gzipOf = new Map(
  outputFiles.map(({ path, contents }) => [path.slice(ROOT.length + 1), gzipSync(contents, { level: 9 }).length]),
);

/** Each chunk by what it is for: the file of ours that it was made from, or "shared". */
const chunks = Object.entries(metafile.outputs).map(([path, { entryPoint = "shared" }]) => ({
  entryPoint,
  bytes: gzipOf.get(path) ?? 0,
}));
const of = (part) =>
  chunks
    .filter(({ entryPoint }) => entryPoint.includes(part))
    .map(({ bytes }) => bytes)
    .sort((a, b) => b - a);
const sum = (sizes) => sizes.reduce((total, bytes) => total + bytes, 0);

const regions = of("holidays/data/");
const families = of("observances/families/");
const parts = {
  loader: sum(of("worldCalendars")),
  shared: sum(of("shared")),
  sky: sum(of("sky/sky")),
  heaviestRegions: sum(regions.slice(0, REGIONS)),
  heaviestFamilies: sum(families.slice(0, FAMILIES)),
};
const heaviestPair = sum(Object.values(parts));
const [lightest, typical] = [sum([parts.loader, parts.shared]), regions[Math.floor(regions.length / 2)] ?? 0];
const figures = {
  ...parts,
  heaviestPair,
  pairWithTypicalRegionsAndNothingDeclared: lightest + REGIONS * typical,
  allFamilies: sum(families),
  limit: LIMIT_BYTES,
};
process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
process.exitCode = heaviestPair <= LIMIT_BYTES && regions.length > 0 && families.length > 0 && parts.sky > 0 ? 0 : 1;
