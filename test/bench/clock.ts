import { median } from "./median";

/** Warm: the median of many runs in milliseconds, after a few that are not counted. */
export const warmMedian = (run: () => unknown, timeMs = 1000, fewest = 5): number => {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) run();
  const begun = performance.now();
  while (times.length < fewest || performance.now() - begun < timeMs) {
    const started = performance.now();
    run();
    times.push(performance.now() - started);
  }
  return median(times);
};

/** Milliseconds with as many digits as say something. */
export const inMs = (value: number): string =>
  value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0);
