import { IDBFactory } from "fake-indexeddb";
import { array, assert, asyncProperty, constantFrom, record, subarray } from "fast-check";
import { openDB } from "idb";
import type { SyncToken } from "../../src/domain/document/store/entryStore";
import type { PairId } from "../../src/domain/shared/ids";
import { createMeridianStorage, type MeridianStorage } from "../../src/storage/meridianStorage";
import { times } from "../cases";
import { valueOf } from "../doubles/graphTools";
import { emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import "fake-indexeddb/auto";

const old = noaAndEmeka.id;
const moved = "noa-emeka-moved" as PairId;
const token = "read so far" as SyncToken;
const minutes = [1, 2, 3, 4];
const wordsAt = (minute: number, pair: PairId) => entryAt(minute, minute % 2 === 0 ? emeka : noa, { pair });

const opened: MeridianStorage[] = [];
const newDevice = (): MeridianStorage => {
  globalThis.indexedDB = new IDBFactory();
  return storageOfNoa();
};
const storageOfNoa = (): MeridianStorage => {
  const storage = createMeridianStorage(noa.id);
  opened.push(storage);
  return storage;
};
afterEach(() => {
  for (const storage of opened.splice(0)) storage.close();
});

test("P4: words that were copied to a new place are still known at the old one", async () => {
  const { cache } = newDevice();
  for (const pair of [old, moved])
    await cache.takeIn(pair, { entries: [wordsAt(1, pair)], vanished: [], whole: true, token });
  for (const pair of [old, moved])
    expect([...valueOf(await cache.read(pair)).entries.values()]).toEqual([wordsAt(1, pair)]);
});

test("P4: whatever a device holds, forgetting the old place takes nothing that waits, and nothing of the new place", async () => {
  const some = subarray(minutes);
  const holding = record({ waitsThere: some, waitsHere: some, readThere: some, readHere: some });
  await assert(
    asyncProperty(holding, array(constantFrom("again")), async (held, more) => {
      const { pending, cache, forgetPair, close } = newDevice();
      for (const minute of held.waitsThere) await pending.keep(wordsAt(minute, old));
      for (const minute of held.waitsHere) await pending.keep(wordsAt(minute, moved));
      const read = (some: readonly number[], pair: PairId) =>
        cache.takeIn(pair, { entries: some.map((each) => wordsAt(each, pair)), vanished: [], whole: true, token });
      await read(held.readThere, old);
      await read(held.readHere, moved);
      const isGone = held.waitsThere.length === 0;
      for (const _ of ["once", ...more]) expect(await forgetPair(old)).toEqual({ ok: true, value: isGone });

      const waiting = async (pair: PairId) => valueOf(await pending.list(pair)).map(({ entry }) => entry);
      expect(await waiting(old)).toEqual(held.waitsThere.map((minute) => wordsAt(minute, old)));
      expect(await waiting(moved)).toEqual(held.waitsHere.map((minute) => wordsAt(minute, moved)));
      const [there, here] = [valueOf(await cache.read(old)), valueOf(await cache.read(moved))];
      expect([there.entries.size, there.token]).toEqual(isGone ? [0, undefined] : [held.readThere.length, token]);
      expect([here.entries.size, here.token]).toEqual([held.readHere.length, token]);
      close();
    }),
    times(40),
  );
});

test("P4: a device that was away since version 2 still has its unsent words and its copy", async () => {
  globalThis.indexedDB = new IDBFactory();
  const before = await openDB(`meridian ${noa.id}`, 2, {
    upgrade: (database) => {
      for (const store of ["pending", "known"])
        database.createObjectStore(store, { keyPath: "entry.id" }).createIndex("byPair", "entry.pair");
      for (const store of ["tokens", "remembered", "drafts"]) database.createObjectStore(store);
    },
  });
  const unsent = { entry: wordsAt(1, old), state: "unknown", attempts: 2 };
  await before.put("pending", unsent);
  await before.put("known", { entry: wordsAt(2, old), vanished: false });
  await before.put("known", { entry: wordsAt(3, moved), vanished: true });
  await before.put("tokens", token, old);
  await before.put("remembered", ["noa-emeka"], "pairs");
  before.close();

  const { pending, cache, remembered } = storageOfNoa();
  expect(await pending.list(old)).toEqual({ ok: true, value: [unsent] });
  const copy = valueOf(await cache.read(old));
  expect([...copy.entries.values()]).toEqual([wordsAt(2, old)]);
  // It may lack what a copy took away, so everything is read once more.
  expect(copy.token).toBeUndefined();
  expect([...valueOf(await cache.read(moved)).vanished.values()]).toEqual([wordsAt(3, moved)]);
  expect(await remembered.read("pairs")).toEqual({ ok: true, value: ["noa-emeka"] });
});
