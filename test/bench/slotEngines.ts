import { spawnSync } from "node:child_process";
import type { SlotEngine } from "./engines";
import { createLuxon, createOurs, createSlotCalculator } from "./engines";
import type { Size } from "./inputs";
import { requestOf, SIZES } from "./inputs";
import { median } from "./median";
import { table } from "./table";

const TIME_FOR_EACH_MS = 1500;
const FEWEST_RUNS = 5;
const COLD_RUNS = 5;

const createEngines = (): readonly SlotEngine[] => [createOurs(), createSlotCalculator(), createLuxon()];

/** The slot engine beside two others on the same input: how long, and whether they agree. */
export const benchSlotEngines = (): readonly string[] => [
  "Slot engines: medians in milliseconds, 60-minute meetings on a 15-minute step, one core",
  ...table([
    ["", ...SIZES.map(({ people, weeks }) => `${people} people, ${weeks} weeks`), "first query in a new process"],
    ...createEngines().map((engine, i) => [
      engine.name,
      ...SIZES.map((size) => inMs(warmMedian(engine, size))),
      inMs(coldMedian(i)),
    ]),
  ]),
  "Targets for meridian: under 1 ms, under 5 ms, under 50 ms.",
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

const warmMedian = (engine: SlotEngine, size: Size): number => {
  const request = requestOf(size);
  const times: number[] = [];
  for (let i = 0; i < 3; i++) engine.ask(request);
  const begun = performance.now();
  while (times.length < FEWEST_RUNS || performance.now() - begun < TIME_FOR_EACH_MS) {
    const started = performance.now();
    engine.ask(request);
    times.push(performance.now() - started);
  }
  return median(times);
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

const inMs = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));
