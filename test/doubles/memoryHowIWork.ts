import { createHowIWorkStore } from "../../src/sync/own/ownStores";
import type { HowIWork, HowIWorkStore } from "../../src/domain/people/howIWork";
import type { Instant } from "../../src/domain/time/interval";
import { createMemoryDevice, createMemoryFolder } from "./memoryMyTime";

/** A person's "How I work": the real store on a device and a folder in memory. */
export const createMemoryHowIWork = (own: HowIWork = {}): HowIWorkStore =>
  createHowIWorkStore({
    folder: createMemoryFolder({ "how-i-work.json": { schema: 1, ...own } }).folder,
    device: createMemoryDevice(),
    clock: { now: () => 1_796_126_400_000 as Instant },
  });
