import { spawnSync } from "node:child_process";
import { createEngines, engineTimes } from "./engineTimes";
import type { Size } from "./inputs";
import { requestOf, SIZES } from "./inputs";
import { median } from "./median";

const COLD_RUNS = 5;

/** The slot engine beside others on the same input: how long, and whether they agree. */
export const benchSlotEngines = (): readonly string[] => [
  `Slot engines in Node: medians in milliseconds, 60-minute meetings on a 15-minute step, one core`,
  ...engineTimes(createEngines().map((_, i) => coldMedian(i))),
  "",
  "Do they agree on the free starts?",
  ...SIZES.flatMap((size) => compare(size)),
];

/** In new processes, so that nothing was asked before. */
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
