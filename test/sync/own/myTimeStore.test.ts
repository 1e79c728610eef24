import { createMyTimeStore } from "../../../src/sync/own/ownStores";
import type { OwnDate } from "../../../src/domain/people/myTime/privateTime";
import { NOTHING_DECLARED, type MyTime, type Owned, type MyTimeStore } from "../../../src/domain/people/myTime/myTime";
import type { Instant } from "../../../src/domain/time/interval";
import { createMemoryDevice, createMemoryFolder } from "../../doubles/memoryMyTime";

const FILE = "my-time.json";

const day = (key: string, from: string, label = "A day of my own"): OwnDate & Owned => ({
  ...{ key, label, from, to: from, kind: "own", strength: "never", sharing: "ask" },
});

const adding = (item: OwnDate & Owned) => (now: MyTime) => ({ ...now, ownDates: [...now.ownDates, item] });

let now = 1_796_000_000_000;
const clock = { now: () => (now += 1000) as Instant };

const settled = async (book: MyTimeStore): Promise<void> => {
  await book.refresh();
};

const deviceOf = (folder: ReturnType<typeof createMemoryFolder>, device = createMemoryDevice()): MyTimeStore =>
  createMyTimeStore({ folder: folder.folder, device, clock, defer: (run) => run() });

const labelsOf = (book: MyTimeStore): readonly string[] => book.snapshot().myTime.ownDates.map(({ label }) => label);

test("P8: somebody who never declared anything has nothing declared, and no file is made for them", async () => {
  const folder = createMemoryFolder();
  const book = deviceOf(folder);
  expect(await book.load()).toEqual({ ok: true, value: NOTHING_DECLARED });
  await settled(book);
  expect(folder.writes()).toBe(0);
});

test("P4: what Amina declares without a network is safe on her device, and reaches her folder later", async () => {
  const folder = createMemoryFolder();
  const device = createMemoryDevice();
  const first = deviceOf(folder, device);
  await first.load();
  folder.failWith({ type: "Offline" });
  expect((await first.save(adding(day("a", "2027-03-08")))).ok).toBe(true);
  await settled(first);
  expect(first.snapshot()).toMatchObject({ kept: "device", problem: { type: "Offline" } });
  const reloaded = deviceOf(folder, device);
  await reloaded.load();
  expect(labelsOf(reloaded)).toEqual(["A day of my own"]);
  folder.failWith();
  await settled(reloaded);
  expect(reloaded.snapshot().kept).toBe("folder");
  expect(reloaded.snapshot().problem).toBeUndefined();
  expect(folder.files[FILE]).toMatchObject({ schema: 1, ownDates: [{ from: "2027-03-08" }] });
});

test("P4: a phone and a laptop that were both offline lose nothing of each other", async () => {
  const folder = createMemoryFolder();
  const [phone, laptop] = [deviceOf(folder), deviceOf(folder)];
  await Promise.all([phone.load(), laptop.load()]);
  folder.failWith({ type: "Offline" });
  await phone.save(adding(day("p", "2027-01-15", "Typed on the phone")));
  await laptop.save(adding(day("l", "2027-01-16", "Typed on the laptop")));
  await laptop.save((mine) => ({ ...mine, night: { fromMinutes: 1380, toMinutes: 360 } }));
  folder.failWith();
  for (const book of [phone, laptop, phone]) await settled(book);
  for (const book of [phone, laptop]) {
    expect(labelsOf(book)).toEqual(["Typed on the laptop", "Typed on the phone"]);
    expect(book.snapshot().myTime.night).toEqual({ fromMinutes: 1380, toMinutes: 360 });
  }
});

test("P4: a file that another device wrote over brings back what it lost at the next look", async () => {
  const folder = createMemoryFolder();
  const phone = deviceOf(folder);
  await phone.load();
  await phone.save(adding(day("p", "2027-01-15")));
  await settled(phone);
  // A laptop had read the folder before the phone wrote.
  folder.files[FILE] = { schema: 1, ownDates: [day("l", "2027-01-16", "From the laptop")] };
  await settled(phone);
  expect(labelsOf(phone)).toEqual(["From the laptop", "A day of my own"]);
  expect(folder.files[FILE]).toMatchObject({ ownDates: [{ key: "l" }, { key: "p" }] });
});

test("a round that brings nothing new leaves what a screen was given as it is", async () => {
  const book = deviceOf(createMemoryFolder());
  await book.load();
  await book.save(adding(day("a", "2027-01-15")));
  const given = book.snapshot().myTime;
  await settled(book);
  expect(book.snapshot().kept).toBe("folder");
  expect(book.snapshot().myTime).toBe(given);
});

test("what was removed on one device does not come back from the other", async () => {
  const folder = createMemoryFolder();
  const [phone, laptop] = [deviceOf(folder), deviceOf(folder)];
  await phone.load();
  await phone.save(adding(day("a", "2027-01-15")));
  await settled(phone);
  await laptop.load();
  await phone.save((mine) => ({ ...mine, ownDates: [] }));
  await settled(phone);
  await settled(laptop);
  expect(labelsOf(laptop)).toEqual([]);
});

test("a file of a newer version is shown and never written over", async () => {
  const newer = { ...NOTHING_DECLARED, schema: 2, closedDays: [7], moons: ["Titan"] };
  const folder = createMemoryFolder({ [FILE]: newer });
  const book = deviceOf(folder);
  expect(await book.load()).toMatchObject({ ok: true, value: { closedDays: [7] } });
  expect(book.snapshot().newer).toBe(true);
  expect(await book.save(adding(day("a", "2027-01-15")))).toMatchObject({ ok: false });
  await settled(book);
  expect(folder.files[FILE]).toEqual(newer);
});

test("what this version cannot read is counted, and is still there after a change", async () => {
  const strange = { key: "z", label: "A moon", days: [1], from: { at: "moonrise" }, to: { at: "moonset" } };
  const folder = createMemoryFolder({ [FILE]: { schema: 1, patterns: [strange], tides: "high" } });
  const book = deviceOf(folder);
  await book.load();
  expect(book.snapshot()).toMatchObject({ unread: 1, myTime: { patterns: [] } });
  await book.save(adding(day("a", "2027-01-15")));
  await settled(book);
  expect(folder.files[FILE]).toMatchObject({ patterns: [strange], tides: "high", ownDates: [{ key: "a" }] });
});

test("two windows of one device keep what the other has just kept", async () => {
  const folder = createMemoryFolder();
  const device = createMemoryDevice();
  const [left, right] = [deviceOf(folder, device), deviceOf(folder, device)];
  await Promise.all([left.load(), right.load()]);
  folder.failWith({ type: "Offline" });
  await left.save(adding(day("l", "2027-01-15")));
  await right.save(adding(day("r", "2027-01-16")));
  const later = deviceOf(folder, device);
  await later.load();
  expect(later.snapshot().myTime.ownDates.map(({ key }) => key)).toEqual(["l", "r"]);
});

test("a window shows what another window of the same device has kept as soon as it keeps something itself", async () => {
  const folder = createMemoryFolder();
  const device = createMemoryDevice();
  const [left, right] = [deviceOf(folder, device), deviceOf(folder, device)];
  await Promise.all([left.load(), right.load()]);
  folder.failWith({ type: "Offline" });
  await left.save(adding(day("l", "2027-01-15", "Typed on the left")));
  await right.save(adding(day("r", "2027-01-16", "Typed on the right")));
  expect(labelsOf(right)).toEqual(["Typed on the left", "Typed on the right"]);
});

test("a device that refuses to keep anything says so only when the folder cannot keep it either", async () => {
  const folder = createMemoryFolder();
  const book = deviceOf(folder, createMemoryDevice({ type: "DeviceStorage", problem: "blocked" }));
  await book.load();
  expect((await book.save(adding(day("a", "2027-01-15")))).ok).toBe(true);
  expect(folder.files[FILE]).toMatchObject({ ownDates: [{ key: "a" }] });
  folder.failWith({ type: "Offline" });
  expect(await book.save(adding(day("b", "2027-01-16")))).toEqual({ ok: false, error: { type: "Offline" } });
  expect(labelsOf(book)).toHaveLength(2);
});

test("a first look that fails says why, and the next one tries again", async () => {
  const folder = createMemoryFolder({ [FILE]: { ...NOTHING_DECLARED, closedDays: [6] } });
  folder.failWith({ type: "Unavailable" });
  const book = deviceOf(folder);
  expect(await book.load()).toEqual({ ok: false, error: { type: "Unavailable" } });
  folder.failWith();
  expect(await book.load()).toMatchObject({ ok: true, value: { closedDays: [6] } });
});

test("P8: a device that knows what was declared answers at once, and looks into the folder when the first screen is there", async () => {
  const [folder, device] = [createMemoryFolder(), createMemoryDevice()];
  await deviceOf(folder, device).load();
  const waiting: (() => void)[] = [];
  let asked = 0;
  const counted = {
    ...folder.folder,
    read: (...args: Parameters<typeof folder.folder.read>) => {
      asked++;
      return folder.folder.read(...args);
    },
  };
  const book = createMyTimeStore({ folder: counted, device, clock, defer: (run) => waiting.push(run) });
  expect((await book.load()).ok).toBe(true);
  expect(asked).toBe(0);
  for (const run of waiting) run();
  await book.refresh();
  expect(asked).toBeGreaterThan(0);
});
