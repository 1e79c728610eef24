// On a fresh machine there are no measured durations: the largest file runs first. Long tests are often short files.
import Sequencer from "@jest/test-sequencer";

const LONG = [/\/e2e\//, /\.property\.test\.ts$/, /\/faults\//, /onInterference\.test\.ts$/];

/** Runs long tests first, so that no core idles at the end. Measured durations count more. */
export default class LongFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isLong = ({ path, duration }) => duration === undefined && LONG.some((name) => name.test(path));
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
