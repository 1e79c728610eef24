import * as fc from "fast-check";
import { createJournalStore } from "../../../src/sync/own/journalStore";
import type { JournalStore } from "../../../src/domain/journal/journalStore";
import type { Failure } from "../../../src/domain/shared/failure";
import type { PairId } from "../../../src/domain/shared/ids";
import type { Instant } from "../../../src/domain/time/interval";
import { times } from "../../cases";
import { idAt } from "../../doubles/entries";
import { createMemoryDevice, createMemoryFolder } from "../../doubles/memoryMyTime";

const OFFLINE: Failure = { type: "Offline" };
/** Monday, 7 December 2026. */
const MONDAY = Date.UTC(2026, 11, 7, 9);

/** Amina's devices on one folder; every press takes a second. */
const world = (files: Record<string, unknown> = {}) => {
  let [now, salt] = [MONDAY, 0];
  const clock = { now: () => (now += 1000) as Instant };
  const random = () => new Uint8Array(10).fill(++salt % 256);
  const folder = createMemoryFolder(files);
  const bookOn = (device = createMemoryDevice()): JournalStore =>
    createJournalStore({ folder: folder.folder, device, clock, random });
  return { folder, bookOn };
};

const said = (text: string) => ({ text, lang: "en" });
const textsOf = (book: JournalStore) => book.snapshot().pages.map(({ text }) => text);
const pageWith = (book: JournalStore, words: string) => {
  const page = book.snapshot().pages.find(({ text }) => text === words);
  if (!page) throw new Error(`No page says "${words}".`);
  return page;
};

test("P8: somebody who never wrote has no page, and no file is made for them", async () => {
  const { folder, bookOn } = world();
  const book = bookOn();
  await book.load();
  expect([book.snapshot().phase, textsOf(book), folder.writes()]).toEqual(["open", [], 0]);
});

test("S2, P4: what Amina writes on a train is on her device at once, there after a restart, and in her folder when she is back", async () => {
  const { folder, bookOn } = world();
  const device = createMemoryDevice();
  const book = bookOn(device);
  folder.failWith(OFFLINE);
  await book.load();
  expect((await book.write({ ...said("I talked too much."), prompt: "fast" })).ok).toBe(true);
  const again = bookOn(device);
  await again.load();
  expect(again.snapshot()).toMatchObject({ kept: "device", problem: OFFLINE, pages: [{ prompt: "fast" }] });
  folder.failWith();
  await again.load();
  expect(again.snapshot()).toMatchObject({ kept: "folder" });
  expect(JSON.stringify(folder.files)).toContain("I talked too much.");
});

test("S61, P1: answers of a month are kept like a page: the folder's file names and the device tell neither that nor what Amina answered", async () => {
  const [answering, writing] = [world(), world()];
  const [phone, other] = [answering.bookOn(), writing.bookOn()];
  for (const book of [phone, other]) await book.load();
  const round = { stage: "start", side: "mentee", months: 6, nth: 1, answers: { handled: "never" } } as const;
  await phone.answer(round);
  await other.write(said("I waited."));
  for (const book of [phone, other]) await book.load();
  const [names] = [answering, writing].map(({ folder }) => Object.keys(folder.files));
  expect(names).toEqual(Object.keys(writing.folder.files));
  expect(names).toEqual([expect.stringMatching(/^journal-\w{26}\.json$/)]);
  const laptop = answering.bookOn();
  await laptop.load();
  expect([laptop.snapshot().pages, laptop.snapshot().rounds]).toMatchObject([[], [round]]);
});

test("S61: one press forgets all answers, on the other device too, and nothing of them is left in the folder; it can be taken back", async () => {
  const { folder, bookOn } = world();
  const [phone, laptop] = [bookOn(), bookOn()];
  await phone.load();
  for (const nth of [1, 2])
    await phone.answer({ stage: "month", side: "mentee", months: 6, nth, answers: { handled: "never" } });
  await phone.remember(phone.snapshot().rounds[0]!.id, { handled: "often" });
  await phone.write(said("This one stays"));
  const before = phone.file();
  await phone.remove(phone.snapshot().rounds.map(({ id }) => id));
  for (const book of [phone, laptop]) await book.load();
  expect([phone, laptop].map((book) => [book.snapshot().rounds, textsOf(book)])).toEqual([
    [[], ["This one stays"]],
    [[], ["This one stays"]],
  ]);
  expect(JSON.stringify(folder.files)).not.toMatch(/never|often/);
  await phone.bringBack(before);
  expect(phone.snapshot().rounds).toMatchObject([{ memory: { handled: "often" } }, { memory: {} }]);
});

test("S2: a page that Amina deletes is gone in her folder and on her other device, word and question", async () => {
  const { folder, bookOn } = world();
  const [phone, laptop] = [bookOn(), bookOn()];
  await phone.load();
  await phone.write(said("Secret-first"));
  await phone.change(pageWith(phone, "Secret-first").id, said("Secret-second"));
  await phone.load();
  await laptop.load();
  await laptop.remove([pageWith(laptop, "Secret-second").id]);
  await laptop.load();
  await phone.load();
  expect([textsOf(phone), textsOf(laptop)]).toEqual([[], []]);
  expect(JSON.stringify(folder.files)).not.toContain("Secret");
});

test("P4: a deletion is taken back, and the page is there on both devices as before", async () => {
  const { bookOn } = world();
  const [phone, laptop] = [bookOn(), bookOn()];
  await phone.load();
  await phone.write(said("Keep me"));
  const before = phone.file();
  await phone.remove([pageWith(phone, "Keep me").id]);
  await laptop.load();
  expect(await phone.bringBack(before)).toEqual({ ok: true, value: 1 });
  await phone.load();
  await laptop.load();
  expect([textsOf(phone), textsOf(laptop)]).toEqual([["Keep me"], ["Keep me"]]);
});

test("P4: the same page changed on two devices that were offline: the later words stand, the others are still to be read", async () => {
  const { folder, bookOn } = world();
  const [phone, laptop] = [bookOn(), bookOn()];
  await phone.load();
  await phone.write(said("First"));
  await phone.load();
  await laptop.load();
  folder.failWith(OFFLINE);
  await phone.change(pageWith(phone, "First").id, said("On the phone"));
  await laptop.change(pageWith(laptop, "First").id, said("On the laptop"));
  folder.failWith();
  for (const book of [phone, laptop, phone]) await book.load();
  for (const { snapshot } of [phone, laptop])
    expect(snapshot().pages).toMatchObject([
      { text: "On the laptop", earlier: [{ text: "On the phone" }, { text: "First" }] },
    ]);
});

test("S37: a page remembers that a copy was made, and that it was taken back, on every device", async () => {
  const { bookOn } = world();
  const [phone, laptop] = [bookOn(), bookOn()];
  const copy = { pair: "pair-1" as PairId, entry: idAt(1) };
  await phone.load();
  await phone.write(said("How I began"));
  await phone.noteCopy(pageWith(phone, "How I began").id, copy.pair, copy.entry, false);
  await phone.load();
  await laptop.load();
  expect(pageWith(laptop, "How I began").copies).toEqual([{ ...copy, takenBack: false }]);
  await laptop.noteCopy(pageWith(laptop, "How I began").id, copy.pair, copy.entry, true);
  await laptop.load();
  await phone.load();
  expect(pageWith(phone, "How I began").copies).toEqual([{ ...copy, takenBack: true }]);
});

test("a device reads only the pages that changed since it last looked", async () => {
  const { folder, bookOn } = world();
  const phone = bookOn();
  await phone.load();
  for (const text of ["One", "Two", "Three"]) await phone.write(said(text));
  await phone.load();
  await phone.load();
  const read = jest.spyOn(folder.folder, "read");
  await phone.load();
  expect(read).not.toHaveBeenCalled();
  await bookOn().load();
  expect(read).toHaveBeenCalledTimes(3);
});

test("P4: a page that somebody took out of the folder by hand is brought back by the device that has it", async () => {
  const { folder, bookOn } = world();
  const phone = bookOn();
  await phone.load();
  await phone.write(said("Still mine"));
  await phone.load();
  for (const name of Object.keys(folder.files)) delete folder.files[name];
  await phone.load();
  expect(JSON.stringify(folder.files)).toContain("Still mine");
});

test("P4: a page of a newer version is shown, and nothing is written over", async () => {
  const id = idAt(1);
  const newer = { schema: 2, [id]: { text: "From tomorrow", lang: "en", mood: 3 } };
  const { folder, bookOn } = world({ [`journal-${id}.json`]: newer });
  const book = bookOn();
  await book.load();
  expect([textsOf(book), book.snapshot().newer]).toEqual([["From tomorrow"], true]);
  expect(await book.write(said("Not now"))).toEqual({ ok: false, error: { type: "ChangedMeanwhile" } });
  expect(folder.files).toEqual({ [`journal-${id}.json`]: newer });
});

test("files that are no pages spoil nothing", async () => {
  const files = { "journal-x.json": { schema: 1, x: 1 }, "journal-y.json": [7], "journal-.json": { [idAt(2)]: {} } };
  const { bookOn } = world(files);
  const book = bookOn();
  await book.load();
  await book.write(said("Mine"));
  await book.load();
  expect([textsOf(book), book.snapshot().kept]).toEqual([["Mine"], "folder"]);
});

interface Press {
  readonly device: number;
  readonly does: "write" | "change" | "remove" | "load" | "unplug" | "plug" | "copy";
}

const press: fc.Arbitrary<Press> = fc.record({
  device: fc.nat(1),
  does: fc.constantFrom("write", "write", "change", "remove", "load", "load", "unplug", "plug", "copy"),
});

test("P4, property: whatever two devices do in whatever order and with whatever network, nothing is lost, and both show the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 24 }), async (presses) => {
      const { folder, bookOn } = world();
      const devices = [bookOn(), bookOn()];
      const [written, removed] = [new Set<string>(), new Set<string>()];
      for (const [i, { device, does }] of presses.entries()) {
        const book = devices[device];
        const page = book?.snapshot().pages[i % 3];
        if (does === "unplug") folder.failWith(OFFLINE);
        if (does === "plug") folder.failWith();
        if (does === "load") await book?.load();
        if (does === "write") await book?.write(said(`w${i}`)).then(() => written.add(`w${i}`));
        if (does === "change" && page) await book?.change(page.id, said(`w${i}`)).then(() => written.add(`w${i}`));
        if (does === "copy" && page) await book?.noteCopy(page.id, "pair" as PairId, idAt(i), false);
        if (does === "remove" && page) {
          for (const { text } of [page, ...page.earlier]) removed.add(text);
          await book?.remove([page.id]);
        }
      }
      folder.failWith();
      for (const i of [0, 1, 0, 1]) await devices[i]?.load();
      const shown = devices.map((book) => book.snapshot().pages);
      expect(shown[0]).toEqual(shown[1]);
      const words = shown[0]?.flatMap((page) => [page, ...page.earlier].map(({ text }) => text)).toSorted();
      expect(words).toEqual([...written].filter((text) => !removed.has(text)).toSorted());
      expect([...removed].filter((text) => JSON.stringify(folder.files).includes(`"${text}"`))).toEqual([]);
    }),
    times(300),
  );
});
