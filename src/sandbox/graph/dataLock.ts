import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The process that owns a data directory, and its address. */
interface Holder {
  readonly pid: number;
  readonly address: string;
}

/**
 * Locks `dir` for one process: each has its own memory and would overwrite what the other reported as durable. Returns
 * the current owner, or a function that releases the lock.
 */
export const lockData = (
  dir: string,
  address: string,
): { readonly holder: Holder } | { readonly release: () => void } => {
  mkdirSync(dir, { recursive: true });
  const own = join(dir, `lock.${process.pid}`);
  writeFileSync(own, JSON.stringify({ pid: process.pid, address } satisfies Holder));
  try {
    for (let left = TRIES; left > 0; left--) {
      if (linkLock(own, join(dir, LOCK))) return { release: () => release(dir) };
      const holder = holderOf(dir);
      if (holder) return { holder };
      clearStale(dir);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new Error(`${join(dir, LOCK)} could not be taken. Maybe several programs start at the same moment?`);
};

/** The live owner of `dir`, if any. The lock of a killed process is stale. */
export const holderOf = (dir: string): Holder | undefined => {
  const holder = read(join(dir, LOCK));
  return holder && holder.pid !== process.pid && isAlive(holder.pid) ? holder : undefined;
};

/** The message of a second start. */
export const runningAlready = ({ address, pid }: Holder): string =>
  `Meridian is running already at ${address} (process ${pid}).`;

const LOCK = "lock";
const TRIES = 5;

/** `link` is atomic, content included: a partial lock is never visible. */
const linkLock = (own: string, lock: string): boolean => {
  try {
    linkSync(own, lock);
    return true;
  } catch (problem) {
    if (isCode(problem, "EEXIST")) return false;
    throw problem;
  }
};

/** Renamed first, then checked again: another process that starts now may have replaced it with a live lock. */
const clearStale = (dir: string): void => {
  const aside = join(dir, `lock.${process.pid}.stale`);
  try {
    renameSync(join(dir, LOCK), aside);
  } catch (problem) {
    if (isCode(problem, "ENOENT")) return;
    throw problem;
  }
  const moved = read(aside);
  if (moved && moved.pid !== process.pid && isAlive(moved.pid)) linkLock(aside, join(dir, LOCK));
  rmSync(aside);
};

const release = (dir: string): void => {
  if (read(join(dir, LOCK))?.pid === process.pid) rmSync(join(dir, LOCK), { force: true });
};

const read = (path: string): Holder | undefined => {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isHolder = (value: unknown): value is Holder =>
  typeof value === "object" &&
  value !== null &&
  "pid" in value &&
  Number.isSafeInteger(value.pid) &&
  "address" in value &&
  typeof value.address === "string";

/** Signal 0 only checks. A process that we may not signal is alive as well. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return isCode(problem, "EPERM");
  }
};

const isCode = (problem: unknown, code: string): boolean =>
  problem instanceof Error && "code" in problem && problem.code === code;
