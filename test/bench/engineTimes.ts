import { createBareSweep } from "./bareSweep";
import { inMs, timesAsLong, warmMedian } from "./clock";
import type { SlotEngine } from "./engines";
import { createLuxon, createOurs, createSlotCalculator } from "./engines";
import { pacedRequestOf, requestOf, SIZES, type Size } from "./inputs";
import { table } from "./table";

/** Ours first, then what it is measured beside. */
export const createEngines = (): readonly SlotEngine[] => [
  createOurs(),
  createBareSweep(),
  createSlotCalculator(),
  createLuxon(),
];

/** How long the engines take on the same input; `coldMs` tells what the first query of each took. */
export const engineTimes = (coldMs: readonly number[]): readonly string[] => [
  ...table([
    ["", ...SIZES.map(({ people, weeks }) => `${people} people, ${weeks} weeks`), "first query"],
    ...createEngines().map((engine, i) => [
      engine.name,
      ...SIZES.map((size) => {
        const request = requestOf(size);
        return inMs(warmMedian(() => engine.ask(request)));
      }),
      inMs(coldMs[i] ?? NaN),
    ]),
  ]),
  `Times a bare sweep, in turns, the quietest of each: ${SIZES.map(sweepsFor).join(" and ")}.`,
  `With all limits and a curve of one person, times as long: ${SIZES.map(pacedFor).join(" and ")}. Target: 1.5.`,
  "Targets for meridian: 3 times a bare sweep, and the first query under 50 ms.",
];

const sweepsFor = (size: Size): string => {
  const request = requestOf(size);
  const [ours, sweep] = [createOurs(), createBareSweep()];
  return timesAsLong(
    () => ours.ask(request),
    () => sweep.ask(request),
  ).toFixed(1);
};

const pacedFor = (size: Size): string => {
  const [plain, paced] = [requestOf(size), pacedRequestOf(size)];
  const ours = createOurs();
  return timesAsLong(
    () => ours.ask(paced),
    () => ours.ask(plain),
  ).toFixed(1);
};

/** The first query of one engine in milliseconds, loading left out; to be asked where nothing was asked before. */
export const firstQuery = (engineIndex: number): number => {
  const engine = createEngines()[engineIndex];
  const [size] = SIZES;
  if (!engine || !size) throw new Error(`There is no engine ${engineIndex}.`);
  const request = requestOf(size);
  const started = performance.now();
  engine.ask(request);
  return performance.now() - started;
};
