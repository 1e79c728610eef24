// On a fresh machine there are no measured durations: the largest file runs first. Long tests are often short files.
import Sequencer from "@jest/test-sequencer";

/** Long, and without a browser: they run while the pages of the browser tests are built (test/e2e/build.mjs). */
const LONG = [
  /\.property\.test\.ts$/,
  /\/(?:faults|sync|proposals|calendarFile|oneNote)\//,
  /onInterference\.test\.ts$/,
  /\/scripts\/start\.test\.ts$/,
];
const IN_BROWSER = /\/e2e\//;
const LONG_MS = 5_000;

/** Runs long tests first, so that no core idles at the end. Measured durations count more. */
export default class LongFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const turnOf = ({ path, duration }) => {
      if (IN_BROWSER.test(path)) return 1;
      return (duration === undefined ? LONG.some((name) => name.test(path)) : duration > LONG_MS) ? 0 : 2;
    };
    return [0, 1, 2].flatMap((turn) => sorted.filter((test) => turnOf(test) === turn));
  }
}
