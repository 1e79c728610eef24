import type { EntryStore } from "../../src/domain/document/store/entryStore";
import type { Instant } from "../../src/domain/time/interval";
import { noa } from "../doubles/entries";
import { everythingSettled } from "../doubles/stoppedTime";
import { createScene, note } from "./documentScene";

/** A store that took the words, and shows them to no read before `lateMs`; it may be asked for each by its id. */
const openLate = (lateMs: number) => {
  const scene = createScene({ unique: false });
  const real = scene.shared.storeFor();
  const began = scene.time.clock.now();
  const store: EntryStore = {
    ...real,
    showsWithinMs: 30_000,
    changes: async (since) => {
      const read = await real.changes(since);
      const isLate = scene.time.clock.now() - began < lateMs;
      return read.ok && isLate
        ? { ok: true, value: { ...read.value, entries: [], token: since ?? read.value.token } }
        : read;
    },
    find: async (id) => {
      const found = await real.find(id);
      return scene.time.clock.now() - began < lateMs ? { ok: true, value: undefined } : found;
    },
  };
  return { ...scene, store };
};

const findsOf = ({ calls }: { readonly calls: () => readonly string[] }): number =>
  calls().filter((call) => call === "find").length;

test("P4: what OneNote took is not asked for by name as long as it may still show: Noa's hour has 400 requests", async () => {
  const { shared, time, store, openFrame } = openLate(28_000);
  const { document } = openFrame(noa, { store });
  document.subscribe(() => undefined);
  await everythingSettled();
  await document.write(note("See you in Haifa on Sunday."));
  await time.pass(27_000);
  expect(findsOf(shared)).toBe(0);
  await time.pass(30_000);
  expect(findsOf(shared)).toBeLessThanOrEqual(1);
  expect(shared.ids()).toHaveLength(1);
  expect(document.snapshot().entries.map(({ whereabouts }) => whereabouts.kind)).toEqual(["in-document"]);
});

test("P4: what does not show in time is asked for by name, and sent again if it is not there", async () => {
  const { shared, time, store, openFrame } = openLate(10 * 60_000);
  const { document } = openFrame(noa, { store });
  document.subscribe(() => undefined);
  await everythingSettled();
  await document.write(note("See you in Haifa on Sunday."));
  await time.pass(60_000);
  expect(findsOf(shared)).toBeGreaterThan(0);
  expect(shared.calls().filter((call) => call === "append").length).toBeGreaterThan(1);
});

test("P4: a clock that is put back an hour meanwhile does not hold the question up for an hour", async () => {
  const { shared, time, store, openFrame } = openLate(10 * 60_000);
  let backMs = 0;
  const clock = { now: () => (time.clock.now() - backMs) as Instant };
  const { document } = openFrame(noa, { store, clock });
  document.subscribe(() => undefined);
  await everythingSettled();
  await document.write(note("See you in Haifa on Sunday."));
  await time.pass(5_000);
  backMs = 3_600_000;
  await time.pass(90_000);
  expect(findsOf(shared)).toBeGreaterThan(0);
});
