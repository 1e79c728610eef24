// Each run of the tests has a folder of its own, so that two runs at once do not disturb each other.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "../../scripts/bootstrap.mjs";

const OF_A_RUN = /^run-(\d+)$/;

/**
 * Opens this run's folder and tells everybody in MERIDIAN_RUN. It lies in node_modules: what is built into it finds its
 * packages from there. From now on, every local Graph writes down what it is asked and what it answers.
 */
export default function openRun() {
  const folder = join(CACHE, `run-${process.pid}`);
  if (process.env.MERIDIAN_RUN === folder) return folder;
  mkdirSync(CACHE, { recursive: true });
  sweep();
  mkdirSync(folder);
  process.env.MERIDIAN_RUN = folder;
  process.env.MERIDIAN_RECORD = join(folder, "recorded.ndjson");
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Takes away what runs left behind that were killed. */
const sweep = () => {
  for (const name of readdirSync(CACHE)) {
    const [, pid] = OF_A_RUN.exec(name) ?? [];
    if (pid && (Number(pid) === process.pid || !isRunning(Number(pid))))
      rmSync(join(CACHE, name), { recursive: true, force: true });
  }
};

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (problem) {
    return problem.code === "EPERM";
  }
};
