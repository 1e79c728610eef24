import { createMyTimeStore } from "../../src/sync/own/ownStores";
import type { MyFolder } from "../../src/domain/people/ownFile";
import { NOTHING_DECLARED, type MyTime, type MyTimeStore } from "../../src/domain/people/myTime/myTime";
import type { Failure } from "../../src/domain/shared/failure";
import { err, ok } from "../../src/domain/shared/result";
import type { Clock } from "../../src/domain/time/clock";
import type { Instant } from "../../src/domain/time/interval";
import type { Remembered } from "../../src/storage/meridianStorage";

/** A store never returns the object that was put in. (jsdom has no structuredClone.) */
const copyOf = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/** A person's own folder in memory, with a switch for its connection. */
export const createMemoryFolder = (files: Record<string, unknown> = {}) => {
  let failure: Failure | undefined;
  let writes = 0;
  const folder: MyFolder = {
    read: async (name) => (failure ? err(failure) : ok(copyOf(files[name]))),
    list: async (prefix) => {
      if (failure) return err(failure);
      const names = Object.keys(files).filter((name) => name.startsWith(prefix));
      return ok(names.map((name) => ({ name, mark: JSON.stringify(files[name]) })));
    },
    write: async (name, value) => {
      if (failure) return err(failure);
      writes++;
      files[name] = copyOf(value);
      return ok(undefined);
    },
  };
  return { folder, files, writes: () => writes, failWith: (next?: Failure) => void (failure = next) };
};

/** One device's remembered values, in memory. */
export const createMemoryDevice = (failure?: Failure): Pick<Remembered, "read" | "update"> => {
  const kept = new Map<string, unknown>();
  return {
    read: async (key) => (failure ? err(failure) : ok(copyOf(kept.get(key)))),
    update: async (key, change) => {
      if (failure) return err(failure);
      const value = change(copyOf(kept.get(key)));
      kept.set(key, copyOf(value));
      return ok(value);
    },
  };
};

const NOON: Clock = { now: () => 1_796_126_400_000 as Instant };

/** A person's own time: the real store on a device and a folder in memory. */
export const createMemoryMyTime = (declared: Partial<MyTime> = {}, clock: Clock = NOON): MyTimeStore =>
  createMyTimeStore({
    defer: (run) => run(),
    folder: createMemoryFolder({ "my-time.json": { ...NOTHING_DECLARED, ...declared } }).folder,
    device: createMemoryDevice(),
    clock,
  });
