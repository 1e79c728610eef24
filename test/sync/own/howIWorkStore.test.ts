import { createHowIWorkStore } from "../../../src/sync/own/ownStores";
import type { Instant } from "../../../src/domain/time/interval";
import { createMemoryDevice, createMemoryFolder } from "../../doubles/memoryMyTime";
import { everythingSettled } from "../../doubles/stoppedTime";

const clock = { now: () => 1_796_126_400_000 as Instant };
const quiet = { answers: ["I think."] };

test("S1: with nothing filled in, nothing is there, and nothing is written", async () => {
  const { folder, files, writes } = createMemoryFolder();
  const book = createHowIWorkStore({ folder, device: createMemoryDevice(), clock });
  await book.load();
  expect(book.snapshot()).toMatchObject({ phase: "open", own: {}, kept: "folder" });
  expect([writes(), files]).toEqual([0, {}]);
});

test("P4, P6: Emeka's words are on his device at once and in his own folder behind that", async () => {
  const { folder, files } = createMemoryFolder();
  const book = createHowIWorkStore({ folder, device: createMemoryDevice(), clock });
  await book.load();
  await book.save("quiet", quiet);
  expect(book.snapshot().own).toEqual({ quiet });
  await everythingSettled();
  expect(files["how-i-work.json"]).toMatchObject({ schema: 1, quiet });
  expect(book.snapshot().kept).toBe("folder");
});

test("P4: what two devices wrote about two topics is all there, and what was taken away stays away", async () => {
  const { folder, files } = createMemoryFolder();
  const [phone, laptop] = [1, 2].map(() => createHowIWorkStore({ folder, device: createMemoryDevice(), clock }));
  await phone!.load();
  await laptop!.load();
  await Promise.all([phone!.save("quiet", quiet), laptop!.save("praise", { answers: ["In a note."] })]);
  await everythingSettled();
  await phone!.load();
  await phone!.save("quiet", undefined);
  await everythingSettled();
  await laptop!.load();
  expect(laptop!.snapshot().own).toEqual({ praise: { answers: ["In a note."] } });
  expect(Object.keys(files)).toEqual(["how-i-work.json"]);
});

test("P4: offline, words are kept on the device and found again after a restart", async () => {
  const { folder, failWith } = createMemoryFolder();
  const device = createMemoryDevice();
  const book = createHowIWorkStore({ folder, device, clock });
  failWith({ type: "Offline" });
  expect(await book.save("quiet", quiet)).toMatchObject({ ok: true });
  const again = createHowIWorkStore({ folder, device, clock });
  await again.load();
  expect(again.snapshot()).toMatchObject({ own: { quiet }, kept: "device", problem: { type: "Offline" } });
  failWith(undefined);
  await again.load();
  expect(again.snapshot()).toMatchObject({ kept: "folder" });
});

test("P4: what a newer version wrote can be read and is never written over", async () => {
  const { folder, writes } = createMemoryFolder({ "how-i-work.json": { schema: 2, quiet } });
  const book = createHowIWorkStore({ folder, device: createMemoryDevice(), clock });
  await book.load();
  expect(book.snapshot()).toMatchObject({ own: { quiet }, newer: true });
  expect(await book.save("quiet", undefined)).toMatchObject({ ok: false });
  expect(writes()).toBe(0);
});
