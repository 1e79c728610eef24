import { createWaves } from "../../src/app/wiring/programme/waves";
import type { Programme } from "../../src/domain/organisation/programme";
import type { Person } from "../../src/domain/people/person";
import type { ProgrammeWaves } from "../../src/domain/programme/programmeWaves";
import type { Sealing } from "../../src/domain/programme/sealing";
import type { PersonId } from "../../src/domain/shared/ids";
import { ok } from "../../src/domain/shared/result";
import type { Instant } from "../../src/domain/time/interval";
import { createOwnProgrammes } from "../../src/sync/own/programmeStore";
import { createMemoryDevice, createMemoryFolder } from "./memoryMyTime";
import { memoryProgrammeSite, memoryRows } from "./memoryProgrammeSite";

/** Sealing without ciphers, which jsdom does not have: what is sealed opens with the same key and binding only. */
const createPlainSealing = (): Sealing => {
  let made = 0;
  return {
    newKeys: async () => {
      const name = String.fromCharCode(65 + made++);
      return { publicKey: `BA${name.repeat(84)}A`, privateKey: name.repeat(43) };
    },
    seal: async (words, publicKey, bound) => btoa(JSON.stringify({ words, publicKey, bound })),
    open: async (sealed, { publicKey }, bound) => {
      const { words, ...to } = JSON.parse(atob(sealed)) as Record<string, unknown>;
      return JSON.stringify(to) === JSON.stringify({ publicKey, bound }) ? String(words) : undefined;
    },
  };
};

/** Waves to which nobody gave anything. */
export const noWaves = (): ProgrammeWaves => ({
  read: async () => ok({ results: new Map(), followUps: new Map() }),
  give: async () => ok(undefined),
  takeBack: async () => ok(undefined),
  desk: {
    key: async () => ok(undefined),
    makeKey: async () => ok(""),
    make: async () => ok({ wave: "", figures: [], sentences: [], madeOf: "", earlierChanged: false }),
    publish: async () => ok(undefined),
    followUp: async () => ok(undefined),
  },
});

/** A programme's lists that several people use, each sealing and opening for themselves as the product does. */
export const createWaveTown = (clock: { now: Instant }) => {
  const rows = memoryRows();
  const sealing = createPlainSealing();
  const time = { now: () => clock.now };
  const owns = new Map<string, ReturnType<typeof createOwnProgrammes>>();
  const ownOf = (id: string) => {
    const made = { folder: createMemoryFolder().folder, device: createMemoryDevice(), clock: time };
    const own = owns.get(id) ?? createOwnProgrammes(made);
    owns.set(id, own);
    return own;
  };
  const wavesOf = (me: Person, programme: Programme): ProgrammeWaves =>
    createWaves({
      ...{ me, clock: time, programme, sealing, own: ownOf(me.id) },
      digest: async (words) => `${words.length}`.padStart(64, "0"),
      site: memoryProgrammeSite(rows, me.id.toLowerCase() as PersonId, time.now),
    });
  return { rows, wavesOf };
};
