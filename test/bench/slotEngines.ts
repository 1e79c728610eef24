import { spawnSync } from "node:child_process";
import { createBareSweep } from "./bareSweep";
import type { SlotEngine } from "./engines";
import { createLuxon, createOurs, createSlotCalculator } from "./engines";
import type { Size } from "./inputs";
import { requestOf, SIZES } from "./inputs";
import { inMs, warmMedian } from "./clock";
import { median } from "./median";
import { table } from "./table";

const COLD_RUNS = 5;

const createEngines = (): readonly SlotEngine[] => [
  createOurs(),
  createBareSweep(),
  createSlotCalculator(),
  createLuxon(),
];

/** The slot engine beside others on the same input: how long, and whether they agree. */
export const benchSlotEngines = (): readonly string[] => [
  "Slot engines: medians in milliseconds, 60-minute meetings on a 15-minute step, one core",
  ...table([
    ["", ...SIZES.map(({ people, weeks }) => `${people} people, ${weeks} weeks`), "first query in a new process"],
    ...createEngines().map((engine, i) => [
      engine.name,
      ...SIZES.map((size) => inMs(warmMedianOf(engine, size))),
      inMs(coldMedian(i)),
    ]),
  ]),
  "Targets for meridian: at most three times the bare sweep, and the first query under 50 ms.",
  "",
  "Do they agree on the free starts?",
  ...SIZES.flatMap((size) => compare(size)),
];

/** Runs in a new process: the first query of one engine, in milliseconds, loading left out. */
export const coldQuery = (engineIndex: number): number => {
  const engine = createEngines()[engineIndex];
  const [size] = SIZES;
  if (!engine || !size) throw new Error(`There is no engine ${engineIndex}.`);
  const request = requestOf(size);
  const started = performance.now();
  engine.ask(request);
  return performance.now() - started;
};

const warmMedianOf = (engine: SlotEngine, size: Size): number => {
  const request = requestOf(size);
  return warmMedian(() => engine.ask(request));
};

const coldMedian = (engineIndex: number): number =>
  median(
    Array.from({ length: COLD_RUNS }, () => {
      const args = [process.env["MERIDIAN_BENCH"] ?? "", "cold", String(engineIndex)];
      return Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout);
    }),
  );

const compare = (size: Size): readonly string[] => {
  const request = requestOf(size);
  const [ours, ...others] = createEngines();
  const mine = ours?.freeStarts(request) ?? [];
  return others.map((engine) => {
    const theirs = engine.freeStarts(request);
    const missing = mine.filter((start) => !theirs.includes(start));
    const extra = theirs.filter((start) => !mine.includes(start));
    const where = `  ${size.people} x ${size.weeks}: meridian ${mine.length}, ${engine.name} ${theirs.length}`;
    if (missing.length + extra.length === 0) return `${where}: the same`;
    return `${where}: ${differenceText("misses", missing)} ${differenceText("adds", extra)}`;
  });
};

const differenceText = (verb: string, starts: readonly number[]): string => {
  const [first] = starts;
  return first === undefined ? "" : `it ${verb} ${starts.length}, the first at ${new Date(first).toISOString()}.`;
};
