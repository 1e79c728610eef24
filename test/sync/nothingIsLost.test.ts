import * as fc from "fast-check";
import type { EntryStore } from "../../src/domain/document/store/entryStore";
import type { LiveDocument } from "../../src/domain/document/store/liveDocument";
import type { Person } from "../../src/domain/people/person";
import type { EntryId } from "../../src/domain/shared/ids";
import { createLiveDocument } from "../../src/sync/liveDocument";
import { times } from "../cases";
import { emeka, noa, noaAndEmeka } from "../doubles/entries";
import { createMemoryDocument } from "../doubles/memoryEntryStore";
import type { Fault, MemoryDocument } from "../doubles/memoryEntryStore";
import { createMemoryCache, createMemoryPending } from "../doubles/memoryPending";
import { createStoppedTime, createTestPage } from "../doubles/stoppedTime";
import type { StoppedTime } from "../doubles/stoppedTime";
import { mortal } from "../doubles/mortal";

/** What happens to the next call of somebody's app: the world fails, or the app itself dies before or after the store did its work. */
type Trouble = Fault | "dies-before" | "dies-after";

const anyTrouble: fc.Arbitrary<Trouble> = fc.constantFrom<Trouble[]>(
  "none",
  "none",
  "offline",
  "unavailable",
  "lost-answer",
  "lost-answer",
  { throttledMs: 20_000 },
  "dies-before",
  "dies-after",
);

const anySchedule = fc.record({
  unique: fc.boolean(),
  together: fc.boolean(),
  seed: fc.integer({ min: 1, max: 100 }),
  acts: fc.array(
    fc.record({
      who: fc.constantFrom(0, 1),
      writes: fc.boolean(),
      troubles: fc.array(anyTrouble, { maxLength: 4 }),
      passMs: fc.constantFrom(0, 1, 500, 4_000, 40_000),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

/** One person's device. The app on it may die at any call and be started again; outbox and copy stay. */
const createDevice = (me: Person, shared: MemoryDocument, time: StoppedTime, seed: number) => {
  const pending = createMemoryPending();
  const cache = createMemoryCache();
  const troubles: Trouble[] = [];
  const kept: EntryId[] = [];
  let salt = seed;
  let app: LiveDocument | undefined;

  const start = (): LiveDocument => {
    const life = { alive: true };
    const whileAlive = mortal(life);
    const die = (): void => {
      life.alive = false;
      if (app === document) app = undefined;
    };
    const reached: EntryStore = shared.storeFor(() => {
      const next = troubles.shift() ?? "none";
      if (next === "dies-before" || next === "dies-after") die();
      return next === "dies-before" ? "offline" : next === "dies-after" ? "none" : next;
    });
    const document = createLiveDocument({
      pair: noaAndEmeka,
      me,
      lang: () => "en",
      store: {
        append: whileAlive(reached.append),
        ...(reached.appendAll && { appendAll: whileAlive(reached.appendAll) }),
        find: whileAlive(reached.find),
        changes: whileAlive(reached.changes),
      },
      pending: {
        keep: whileAlive(pending.keep),
        list: whileAlive(pending.list),
        pairs: pending.pairs,
        update: whileAlive(pending.update),
        release: whileAlive(pending.release),
      },
      cache: { read: whileAlive(cache.read), takeIn: whileAlive(cache.takeIn) },
      clock: time.clock,
      timer: (ms, run) => time.timer(ms, () => life.alive && run()),
      elapsed: time.elapsed,
      page: createTestPage(),
      random: () => new Uint8Array(10).fill((salt += 1)),
    });
    app = document;
    document.subscribe(() => undefined);
    return document;
  };

  const open = (): LiveDocument => app ?? start();
  const write = (text: string): void => {
    void open()
      .write({ text, content: { kind: "note" } })
      .then((result) => (result.ok ? kept.push(result.value.id) : 0));
  };
  const heal = (): void => void troubles.splice(0);
  return { open, write, heal, kept, troubles, left: async () => pending.list(noaAndEmeka.id) };
};

test("P4: two people write through every kind of trouble: nothing is lost, nothing is doubled, both read the same", async () => {
  await fc.assert(
    fc.asyncProperty(anySchedule, async ({ unique, together, seed, acts }) => {
      const shared = createMemoryDocument({ unique, together });
      const time = createStoppedTime();
      const devices = [createDevice(noa, shared, time, seed), createDevice(emeka, shared, time, seed + 100)] as const;
      for (const [index, { who, writes, troubles, passMs }] of acts.entries()) {
        const device = devices[who] ?? devices[0];
        device.troubles.push(...troubles);
        if (writes) device.write(`sentence ${index}`);
        else device.open();
        await time.pass(passMs);
      }
      for (const device of devices) device.heal();
      for (const device of devices) device.open();
      await time.pass(5 * 60_000);

      const kept = devices.flatMap((device) => device.kept);
      const read = devices.map((device) => device.open().snapshot());
      const ids = read.map(({ entries }) => entries.map(({ entry }) => entry.id));
      expect(shared.ids()).toHaveLength(new Set(shared.ids()).size);
      expect(shared.ids()).toEqual(expect.arrayContaining(kept));
      expect(ids[0]).toEqual([...shared.ids()].sort());
      expect(ids[1]).toEqual(ids[0]);
      expect(read.flatMap(({ entries }) => entries.filter((e) => e.whereabouts.kind !== "in-document"))).toEqual([]);
      for (const device of devices) expect(await device.left()).toEqual({ ok: true, value: [] });
    }),
    times(300),
  );
});
