import { createLazyJournal } from "../../../src/sync/own/ownStores";
import { createMemoryJournal } from "../../doubles/memoryJournal";

test("a journal is not fetched before somebody opens it, and is the same journal from then on", async () => {
  const book = createMemoryJournal();
  const load = jest.fn(async () => book);
  const journal = createLazyJournal(load);
  const told = jest.fn();
  journal.subscribe(told);
  expect([journal.snapshot().phase, load.mock.calls.length]).toEqual(["opening", 0]);
  await journal.load();
  await journal.write({ text: "First", lang: "en" });
  expect(journal.snapshot()).toBe(book.snapshot());
  expect(journal.file()).toEqual(book.file());
  expect([load.mock.calls.length, told.mock.calls.length > 1]).toEqual([1, true]);
});

test("P4: when its code does not arrive the journal says so, keeps no word it could lose, and tries again", async () => {
  const book = createMemoryJournal();
  const load = jest
    .fn<Promise<typeof book>, []>()
    .mockRejectedValueOnce(new Error("no network"))
    .mockResolvedValue(book);
  const journal = createLazyJournal(load);
  expect(await journal.write({ text: "First", lang: "en" })).toEqual({ ok: false, error: { type: "Offline" } });
  expect(journal.snapshot().problem).toEqual({ type: "Offline" });
  expect(await journal.write({ text: "First", lang: "en" })).toMatchObject({ ok: true });
  expect(journal.snapshot().pages.map(({ text }) => text)).toEqual(["First"]);
});
