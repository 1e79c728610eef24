import { createPairs } from "../../src/app/wiring/pairs";
import type { Pair } from "../../src/domain/people/pair";
import type { PairId } from "../../src/domain/shared/ids";
import { ok } from "../../src/domain/shared/result";
import { createPairStore } from "../../src/graph/pairStore";
import { noaAndEmeka } from "../doubles/entries";
import { createMemoryDevice, createMemoryFolder } from "../doubles/memoryMyTime";
import { stoppedClock } from "../sandbox/sandboxTools";
import { valueOf } from "../doubles/graphTools";

const second: Pair = { ...noaAndEmeka, id: "second" as PairId };

/** One device of Noa's; several may share her folder. */
const deviceOf = (drive = createMemoryFolder(), device = createMemoryDevice()) => {
  const clock = stoppedClock("2026-11-30T09:00:00Z");
  const forgotten: PairId[] = [];
  const forgetPair = async (pair: PairId) => ok(forgotten.push(pair) > 0);
  const sent: (readonly string[])[] = [];
  const sendWaiting = async (pairs: readonly Pair[]) => void sent.push(idsIn(pairs));
  const parts = { store: createPairStore(drive.folder), device, forgetPair, sendWaiting, clock };
  const start = () => createPairs({ ...parts, defer: (run) => run() });
  return { drive, device, clock, start, forgotten, sent };
};

const idsIn = (pairs: readonly Pair[]): readonly string[] => pairs.map(({ id }) => id);

/** Everything that was begun has ended. */
const quiet = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

test("a pair that Noa sets up is in her folder, and on her next device", async () => {
  const laptop = deviceOf();
  expect(await laptop.start().keepPair(noaAndEmeka)).toEqual({ ok: true, value: "in-folder" });
  expect(laptop.drive.files["pairs.json"]).toMatchObject({ schema: 1, pairs: [{ id: noaAndEmeka.id }] });
  const phone = deviceOf(laptop.drive);
  expect(valueOf(await phone.start().pairs())).toEqual([noaAndEmeka]);
});

test("P4: set up without a connection, it is on the device at once and in the folder with the next start", async () => {
  const train = deviceOf();
  train.drive.failWith({ type: "Offline" });
  expect(await train.start().keepPair(noaAndEmeka)).toEqual({ ok: true, value: "on-device" });
  expect(idsIn(valueOf(await train.start().pairs()))).toEqual([noaAndEmeka.id]);
  await quiet();
  train.drive.failWith();
  valueOf(await train.start().pairs());
  await quiet();
  expect(train.drive.files["pairs.json"]).toMatchObject({ pairs: [{ id: noaAndEmeka.id }] });
});

test("P4: two devices that set up a pair each, one without a connection, end with both", async () => {
  const laptop = deviceOf();
  const phone = deviceOf(laptop.drive);
  valueOf(await laptop.start().keepPair(noaAndEmeka));
  laptop.drive.failWith({ type: "Offline" });
  valueOf(await phone.start().keepPair(second));
  laptop.drive.failWith();
  for (const device of [phone, laptop]) {
    valueOf(await device.start().pairs());
    await quiet();
  }
  expect(idsIn(valueOf(await laptop.start().pairs())).toSorted()).toEqual([noaAndEmeka.id, "second"].toSorted());
});

test("P6: what was read at the old place leaves the device when the document has moved, at the next start", async () => {
  const laptop = deviceOf();
  valueOf(await laptop.start().keepPair(noaAndEmeka));
  valueOf(await laptop.start().keepPair({ ...noaAndEmeka, movedTo: second.id }));
  valueOf(await laptop.start().pairs());
  await quiet();
  // The new place is not known here yet: the old one may be needed.
  expect(laptop.forgotten).toEqual([]);
  valueOf(await laptop.start().keepPair(second));
  expect(laptop.forgotten).toEqual([]);
  expect(idsIn(valueOf(await laptop.start().pairs()))).toEqual([second.id]);
  await quiet();
  expect(laptop.forgotten).toEqual([noaAndEmeka.id]);
  // Before that, words that wait for the old place leave too (P4).
  expect(laptop.sent.at(-1)?.toSorted()).toEqual([noaAndEmeka.id, second.id].toSorted());
});

test("joining twice writes once", async () => {
  const laptop = deviceOf();
  valueOf(await laptop.start().keepPair(noaAndEmeka));
  laptop.clock.pass(60_000);
  valueOf(await laptop.start().keepPair(noaAndEmeka));
  expect(laptop.drive.writes()).toBe(1);
});

test("a device that keeps nothing uses the folder, and says so when that is away as well", async () => {
  const strict = deviceOf(createMemoryFolder(), createMemoryDevice({ type: "DeviceStorage", problem: "blocked" }));
  expect(await strict.start().keepPair(noaAndEmeka)).toEqual({ ok: true, value: "in-folder" });
  strict.drive.failWith({ type: "Offline" });
  expect(await strict.start().keepPair(second)).toEqual({ ok: false, error: { type: "Offline" } });
});

test("a file of a newer version is not written over: the pair waits on the device", async () => {
  const newer = { schema: 2, pairs: { of: "another form" } };
  const laptop = deviceOf(createMemoryFolder({ "pairs.json": newer }));
  expect(await laptop.start().keepPair(noaAndEmeka)).toEqual({ ok: true, value: "on-device" });
  expect(laptop.drive.files["pairs.json"]).toEqual(newer);
});
