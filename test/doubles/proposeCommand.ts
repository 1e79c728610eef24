import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

const root = resolve(__dirname, "../..");
/** A temporary folder of this test file, for the bundled program. */
export const folder = mkdtempSync(join(tmpdir(), "meridian-propose-"));
export const program = join(folder, "main.mjs");

beforeAll(() => {
  buildSync({
    entryPoints: [join(root, "src/commands/propose/main.ts")],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the program on a machine whose zone is `zone`. */
export const run = (args: readonly string[], input = "", zone = "UTC"): Outcome => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, TZ: zone },
  });
  return { code: status, out: stdout, error: stderr };
};

/** A request for an hour in nine-to-five of one city without a night, so that only the city's clock decides. */
export const dayIn = (zone: string, from: string, to: string): object => ({
  schema: 1,
  now: "2026-09-01T00:00:00Z",
  horizon: { from, to },
  durationMinutes: 60,
  stepMinutes: 30,
  limit: 1000,
  people: [
    {
      id: "noa",
      stays: [{ place: { zone } }],
      work: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "09:00", to: "17:00" }],
      night: null,
      calendar: [],
    },
  ],
});

const shabbat = {
  days: [5],
  from: { at: "sun", event: "sunset", plusMinutes: -18 },
  to: { at: "sun-angle", degreesBelow: 8.5, half: "evening" },
  dayOffsetTo: 1,
  strength: "never",
};

/** A person in New York with holidays, the sun and an observance in one week. */
export const cultural = (matters: object): object => ({
  schema: 1,
  now: "2027-03-01T00:00:00Z",
  horizon: { from: "2027-03-08T05:00:00Z", to: "2027-03-16T04:00:00Z" },
  durationMinutes: 45,
  limit: 1000,
  people: [
    {
      id: "noa",
      stays: [{ place: { zone: "America/New_York", region: "US", lat: 40.7, lon: -74 } }],
      work: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }],
      calendar: [],
      patterns: [shabbat],
      observances: [{ id: "ramadan", community: "SA" }],
      ...matters,
    },
  ],
});
