import { IDBFactory } from "fake-indexeddb";
import type { SessionId } from "../../src/domain/shared/ids";
import { createMeridianStorage } from "../../src/storage/meridianStorage";
import type { MeridianStorage } from "../../src/storage/meridianStorage";
import { documentCacheContract } from "../contracts/documentCache";
import { pendingEntriesContract } from "../contracts/pendingEntries";
import { emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import "fake-indexeddb/auto";

const pair = noaAndEmeka.id;
const opened: MeridianStorage[] = [];
const storageOf = (person = noa.id): MeridianStorage => {
  const storage = createMeridianStorage(person);
  opened.push(storage);
  return storage;
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  jest.restoreAllMocks();
  for (const storage of opened.splice(0)) storage.close();
});

pendingEntriesContract("the outbox in IndexedDB", async () => ({
  pending: storageOf().pending,
  afterRestart: async () => storageOf().pending,
}));

test("P4: a kept entry is asked of the disc, not only of the system", async () => {
  const transaction = jest.spyOn(IDBDatabase.prototype, "transaction");
  await storageOf().pending.keep(entryAt(1, noa));
  expect(transaction).toHaveBeenLastCalledWith("pending", "readwrite", { durability: "strict" });
});

test("two people on one machine never see each other's words", async () => {
  await storageOf(noa.id).pending.keep(entryAt(1, noa));
  await storageOf(noa.id).remembered.write("pairs", ["noa-emeka"]);
  expect(await storageOf(emeka.id).pending.list(pair)).toEqual({ ok: true, value: [] });
  expect(await storageOf(emeka.id).remembered.read("pairs")).toEqual({ ok: true, value: undefined });
});

test("what was remembered is there after a restart", async () => {
  await storageOf().remembered.write("pairs", [{ id: "noa-emeka" }]);
  expect(await storageOf().remembered.read("pairs")).toEqual({ ok: true, value: [{ id: "noa-emeka" }] });
});

test("P4: what somebody types is still in its box after a restart, until the box is emptied", async () => {
  const words = { text: "I would rather", place: { session: "session-1" as SessionId } };
  await storageOf().drafts.write(pair, "meeting session-1", words);
  expect(await storageOf().drafts.read(pair, "meeting session-1")).toEqual({ ok: true, value: words });
  expect(await storageOf().drafts.read(pair, "document")).toEqual({ ok: true, value: undefined });
  await storageOf().drafts.write(pair, "meeting session-1", { text: "", place: {} });
  expect(await storageOf().drafts.read(pair, "meeting session-1")).toEqual({ ok: true, value: undefined });
});

test("P4: typed words are committed at once, and do not wait until their page has heard of them", async () => {
  const commit = jest.spyOn(IDBTransaction.prototype, "commit");
  await storageOf().drafts.write(pair, "document", { text: "Half a sent", place: {} });
  expect(commit).toHaveBeenCalledTimes(1);
  commit.mockRestore();
});

documentCacheContract("the device's copy in IndexedDB", async () => {
  globalThis.indexedDB = new IDBFactory();
  return { cache: storageOf().cache, afterRestart: async () => storageOf().cache };
});

test("a private window that has no storage says so", async () => {
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException("no", "SecurityError");
    },
  } as unknown as IDBFactory;
  const blocked = { ok: false, error: { type: "DeviceStorage", problem: "blocked" } };
  expect(await storageOf().cache.read(pair)).toEqual(blocked);
  expect(await storageOf().pending.keep(entryAt(1, noa))).toEqual(blocked);
});

test("a full disc says so, and the words are not called kept", async () => {
  const { pending } = storageOf();
  jest.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
    throw new DOMException("no room", "QuotaExceededError");
  });
  expect(await pending.keep(entryAt(1, noa))).toEqual({ ok: false, error: { type: "DeviceStorage", problem: "full" } });
  expect(await pending.list(pair)).toEqual({ ok: true, value: [] });
  expect(await pending.keep(entryAt(1, noa))).toEqual({ ok: true, value: undefined });
});

test("a newer version of the app in another tab is let in", async () => {
  await storageOf().pending.keep(entryAt(1, noa));
  const newer = await new Promise<number>((resolve, reject) => {
    const request = indexedDB.open(`meridian ${noa.id}`, 99);
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
    request.onerror = () => reject(request.error);
  });
  expect(newer).toBe(99);
});

test("P4: two windows that change what the device remembers at the same time lose neither change", async () => {
  const [left, right] = [storageOf().remembered, storageOf().remembered];
  const add = (word: string) => (kept: unknown) => [...(Array.isArray(kept) ? kept : []), word];
  const transaction = jest.spyOn(IDBDatabase.prototype, "transaction");
  await Promise.all([left.update("my-time", add("left")), right.update("my-time", add("right"))]);
  expect(transaction).toHaveBeenLastCalledWith("remembered", "readwrite", { durability: "strict" });
  expect(await left.read("my-time")).toEqual({ ok: true, value: expect.arrayContaining(["left", "right"]) });
});
