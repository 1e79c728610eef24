import { median } from "./median";

/** A browser's clock ticks ten times in a millisecond at best, so a sample is as many runs as take this long. */
const SAMPLE_MS = 3;

/** Warm: the median of many samples, in milliseconds for one run, after some time that is not counted. */
export const warmMedian = (run: () => unknown, timeMs = 1000, fewest = 5): number => {
  const runs = runsPerSample(run, timeMs / 3);
  const times: number[] = [];
  const begun = performance.now();
  while (times.length < fewest || performance.now() - begun < timeMs) {
    const started = performance.now();
    for (let i = 0; i < runs; i++) run();
    times.push((performance.now() - started) / runs);
  }
  return median(times);
};

/** Warms up, and tells how many runs fill a sample. */
const runsPerSample = (run: () => unknown, warmUpMs: number): number => {
  const begun = performance.now();
  let runs = 0;
  while (runs < 3 || performance.now() - begun < warmUpMs) {
    run();
    runs++;
  }
  return Math.ceil((SAMPLE_MS * runs) / (performance.now() - begun));
};

/** Milliseconds with as many digits as say something. */
export const inMs = (value: number): string =>
  value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0);

/**
 * How many times longer `run` takes than `base`. Both take turns, and the quietest twentieth of each counts: on a shared
 * machine two medians are of two different hours.
 */
export const timesAsLong = (run: () => unknown, base: () => unknown, timeMs = 3000): number => {
  const runs = [run, base].map((each) => ({ each, count: runsPerSample(each, timeMs / 6), times: [] as number[] }));
  const begun = performance.now();
  while (performance.now() - begun < timeMs) {
    for (const { each, count, times } of runs) {
      const started = performance.now();
      for (let i = 0; i < count; i++) each();
      times.push((performance.now() - started) / count);
    }
  }
  const [ours = NaN, theirs = NaN] = runs.map(({ times }) => times.sort((a, b) => a - b)[(times.length / 20) | 0]);
  return ours / theirs;
};
