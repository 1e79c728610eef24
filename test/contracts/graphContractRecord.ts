import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { RECORD } from "./graphContract";

/** Before all tests: from now on, every local Graph writes down what it is asked and what it answers. */
export default function record(): void {
  mkdirSync(dirname(RECORD), { recursive: true });
  rmSync(RECORD, { force: true });
  process.env.MERIDIAN_RECORD = RECORD;
}
