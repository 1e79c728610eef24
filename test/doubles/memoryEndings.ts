import { createEndingStore } from "../../src/sync/own/ownStores";
import type { EndingStore } from "../../src/domain/people/ending";
import type { Clock } from "../../src/domain/time/clock";
import type { Instant } from "../../src/domain/time/interval";
import { createMemoryDevice, createMemoryFolder } from "./memoryMyTime";

const NOON: Clock = { now: () => 1_796_126_400_000 as Instant };

/** A person's endings: the real store on a device and a folder in memory. */
export const createMemoryEndings = (clock: Clock = NOON): EndingStore =>
  createEndingStore({
    ...{ folder: createMemoryFolder().folder, device: createMemoryDevice(), clock },
    defer: (run) => run(),
  });
