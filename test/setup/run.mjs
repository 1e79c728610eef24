// Each test run has a folder of its own, so that parallel runs do not interfere.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "../../scripts/bootstrap.mjs";

const OF_A_RUN = /^run-(\d+)$/;

/**
 * Creates this run's folder and sets MERIDIAN_RUN. It lies in node_modules, so that files built into it find their
 * packages. From now on every local Graph records its exchanges.
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

/** Deletes folders of killed runs. */
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
