import { IDBFactory } from "fake-indexeddb";
import { deleteDB, openDB } from "idb";
import type { SyncToken } from "../../src/domain/document/store/entryStore";
import { createMeridianStorage, type MeridianStorage } from "../../src/storage/meridianStorage";
import { createLiveDocument } from "../../src/sync/liveDocument";
import { emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { valueOf } from "../doubles/graphTools";
import { createMemoryDocument, type Fault } from "../doubles/memoryEntryStore";
import { createTestPage } from "../doubles/stoppedTime";
import "fake-indexeddb/auto";

const pair = noaAndEmeka.id;
const NAME = `meridian ${noa.id}`;
const token = "read so far" as SyncToken;
const opened: MeridianStorage[] = [];
const storageOfNoa = (): MeridianStorage => {
  const storage = createMeridianStorage(noa.id);
  opened.push(storage);
  return storage;
};
const refused = (problem: string) => ({ ok: false, error: { type: "DeviceStorage", problem } });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const storage of opened.splice(0)) storage.close();
});

/** The document in a new window. */
const openDocument = ({ pending, cache }: MeridianStorage, fault: Fault = "offline") =>
  createLiveDocument({
    ...{ pair: noaAndEmeka, me: noa, lang: () => "en", pending, cache, page: createTestPage() },
    store: createMemoryDocument().storeFor(() => fault),
    clock: { now: () => entryAt(9, noa).at },
    timer: () => () => undefined,
    random: () => new Uint8Array(10),
  });

test("P4: an old window that does not close is named at once, and when it is closed the words are kept", async () => {
  const old = await openDB(NAME, 2, {
    upgrade: (database) => {
      for (const store of ["pending", "known"]) database.createObjectStore(store, { keyPath: "entry.id" });
      for (const store of ["tokens", "remembered", "drafts"]) database.createObjectStore(store);
    },
  });
  await old.put("pending", { entry: entryAt(1, noa), state: "kept", attempts: 0 });
  const { pending, cache } = storageOfNoa();
  expect(await pending.list(pair)).toEqual(refused("otherWindow"));
  expect(await pending.keep(entryAt(2, noa))).toEqual(refused("otherWindow"));
  expect(await cache.read(pair)).toEqual(refused("otherWindow"));
  old.close();
  // The storage says when the old window has gone, and not at once.
  while (!(await pending.list(pair)).ok) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await pending.keep(entryAt(2, noa))).toEqual({ ok: true, value: undefined });
  expect(valueOf(await pending.list(pair)).map(({ entry }) => entry)).toEqual([entryAt(1, noa), entryAt(2, noa)]);
});

test("P4: after a release was taken back the device says that newer words are on it, and they stay there", async () => {
  const { pending, close } = storageOfNoa();
  await pending.keep(entryAt(1, noa));
  close();
  (await openDB(NAME, 99)).close();
  const older = storageOfNoa();
  expect(await older.pending.keep(entryAt(2, noa))).toEqual(refused("newer"));
  const document = openDocument(older, "none");
  await document.refresh();
  expect(document.snapshot().problem).toEqual({ type: "DeviceStorage", problem: "newer" });
  const newest = await openDB(NAME, 99);
  expect(await newest.getAll("pending")).toMatchObject([{ entry: { id: entryAt(1, noa).id } }]);
  newest.close();
});

test.each<[string, unknown]>([
  ["without content", { ...entryAt(2, emeka), content: undefined }],
  ["without text", { ...entryAt(2, emeka), text: undefined }],
  ["with facts that are none", { ...entryAt(2, emeka), content: { kind: "meeting", meeting: 3 } }],
  ["without an author", { ...entryAt(2, emeka), author: null }],
  ["with a time that is none", { ...entryAt(2, emeka), at: "noon" }],
])(
  "P4: a damaged record %s closes no document: the others show, and everything is read once more",
  async (_, broken) => {
    const storage = storageOfNoa();
    await storage.cache.takeIn(pair, { entries: [entryAt(1, noa)], vanished: [], whole: true, token });
    const beside = await openDB(NAME);
    await beside.put("known", { entry: broken, vanished: false });
    await beside.put("pending", { entry: broken, state: "kept", attempts: 0 });
    beside.close();
    const copy = valueOf(await storage.cache.read(pair));
    expect([[...copy.entries.values()], copy.token]).toEqual([[entryAt(1, noa)], undefined]);
    expect(await storage.pending.list(pair)).toEqual({ ok: true, value: [] });
    const document = openDocument(storage);
    await document.refresh();
    expect(document.snapshot().entries.map(({ entry }) => entry)).toEqual([entryAt(1, noa)]);
    expect((await document.write({ text: "Still here", content: { kind: "note" } })).ok).toBe(true);

    const entries = [entryAt(1, noa), entryAt(2, emeka)];
    expect(await storage.cache.takeIn(pair, { entries, vanished: [], whole: true, token })).toEqual({
      ok: true,
      value: "taken",
    });
    const healed = valueOf(await storage.cache.read(pair));
    expect([[...healed.entries.values()], healed.token]).toEqual([entries, token]);
  },
);

test("a damaged record that no store has any more costs one whole read, not one at each opening", async () => {
  const storage = storageOfNoa();
  await storage.cache.takeIn(pair, { entries: [entryAt(1, noa)], vanished: [], whole: true });
  const beside = await openDB(NAME);
  await beside.put("known", { entry: { id: entryAt(2, emeka).id, pair }, vanished: false });
  beside.close();
  expect(valueOf(await storage.cache.read(pair)).token).toBeUndefined();
  await storage.cache.takeIn(pair, { entries: [entryAt(1, noa)], vanished: [], whole: true, token });
  expect(valueOf(await storage.cache.read(pair)).token).toBe(token);
});

test("a database that somebody deletes under an open window is made anew", async () => {
  const storage = storageOfNoa();
  await storage.pending.keep(entryAt(1, noa));
  await deleteDB(NAME);
  expect(await storage.pending.list(pair)).toEqual({ ok: true, value: [] });
});
