import { createJournalStore } from "../../src/sync/own/journalStore";
import type { JournalStore } from "../../src/domain/journal/journalStore";
import type { Clock } from "../../src/domain/time/clock";
import type { Instant } from "../../src/domain/time/interval";
import { createMemoryDevice, createMemoryFolder } from "./memoryMyTime";

const NOON: Clock = { now: () => 1_796_126_400_000 as Instant };

/** A person's journal: the real store on a device and a folder in memory. */
export const createMemoryJournal = (clock: Clock = NOON, folder = createMemoryFolder().folder): JournalStore =>
  createJournalStore({ folder, device: createMemoryDevice(), clock, random: () => new Uint8Array(10).fill(7) });
