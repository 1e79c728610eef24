import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The process that writes into a data directory, and where it answers. */
interface Holder {
  readonly pid: number;
  readonly address: string;
}

/**
 * Only one process may write into `dir`: each keeps its own memory of it, and would overwrite what the other has said
 * to be kept. Returns the process that has it already, or a way to let go.
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
      if (tookPlace(own, join(dir, LOCK))) return { release: () => release(dir) };
      const holder = holderOf(dir);
      if (holder) return { holder };
      clearStale(dir);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new Error(`${join(dir, LOCK)} could not be taken. Maybe several programs start at the same moment?`);
};

/** The living process that has `dir`, if any. One that was killed has left its lock behind and no longer counts. */
const holderOf = (dir: string): Holder | undefined => {
  const holder = read(join(dir, LOCK));
  return holder && holder.pid !== process.pid && isAlive(holder.pid) ? holder : undefined;
};

/** What a second start says. */
export const runningAlready = ({ address, pid }: Holder): string =>
  `Meridian is running already at ${address} (process ${pid}).`;

const LOCK = "lock";
const TRIES = 5;

/** A link is made at once with its content, or not at all: nobody ever reads half a lock. */
const tookPlace = (own: string, lock: string): boolean => {
  try {
    linkSync(own, lock);
    return true;
  } catch (problem) {
    if (isCode(problem, "EEXIST")) return false;
    throw problem;
  }
};

/** Moved first, then looked at again: somebody else who starts now may have put a living lock in its place. */
const clearStale = (dir: string): void => {
  const aside = join(dir, `lock.${process.pid}.stale`);
  try {
    renameSync(join(dir, LOCK), aside);
  } catch (problem) {
    if (isCode(problem, "ENOENT")) return;
    throw problem;
  }
  const moved = read(aside);
  if (moved && moved.pid !== process.pid && isAlive(moved.pid)) tookPlace(aside, join(dir, LOCK));
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

/** Signal 0 only asks. A process that we may not signal is alive as well. */
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
