// On a fresh machine nobody knows how long a test takes, and the largest file goes first. The long ones are often short to read.
import Sequencer from "@jest/test-sequencer";

const LONG = [/\/e2e\//, /\.property\.test\.ts$/, /\/faults\//, /onInterference\.test\.ts$/];

/** Begins with the tests that take long, so that no core waits for them at the end. What a run has measured counts more. */
export default class LongFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isLong = ({ path, duration }) => duration === undefined && LONG.some((name) => name.test(path));
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
