import { createEverything } from "../../src/app/wiring/everything";
import { NOTHING_DECLARED } from "../../src/domain/people/myTime/myTime";
import type { Pair } from "../../src/domain/people/pair";
import type { PairId } from "../../src/domain/shared/ids";
import type { Everything } from "../../src/ui/services";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { createFakeDocument } from "../doubles/liveFakes";
import { createMemoryEndings } from "../doubles/memoryEndings";
import { createMemoryHowIWork } from "../doubles/memoryHowIWork";
import { createMemoryJournal } from "../doubles/memoryJournal";
import { createMemoryMyTime } from "../doubles/memoryMyTime";

const clock = { now: () => at("2027-01-25T09:00:00Z") };
const PAIRS = [noaAndEmeka];

/** Looks into a file, and brings in what it would bring. */
const bringIn = async ({ everything }: { readonly everything: Everything }, text: string, pairs: readonly Pair[]) => {
  const inside = await everything.preview(text, pairs);
  return inside.ok ? everything.bringIn(inside.value) : inside;
};

/** One of Emeka's devices, with nothing on it. */
const device = async () => {
  const document = createFakeDocument(emeka, clock);
  const own = {
    journal: createMemoryJournal(),
    howIWork: createMemoryHowIWork(),
    myTime: createMemoryMyTime(),
    endings: createMemoryEndings(),
  };
  await Promise.all(Object.values(own).map((book) => book.load()));
  const everything = createEverything({ me: emeka, clock, openDocument: () => document, own });
  return { document, everything, ...own };
};

const fullDevice = async () => {
  const it = await device();
  await it.journal.write({ text: "שלום, my first page", lang: "en", prompt: "moved" });
  await it.journal.answer({ stage: "start", side: "mentee", months: 6, nth: 1, answers: { handled: "once" } });
  await it.howIWork.save("silence", { answers: ["I think."] });
  await it.myTime.save(() => ({ ...NOTHING_DECLARED, closedDays: [5], night: { fromMinutes: 1380, toMinutes: 360 } }));
  await it.endings.set(noaAndEmeka.id, { endedAt: clock.now(), isEarlier: true });
  it.document.receive(entryAt(1, emeka, { text: "Mine" }));
  it.document.receive(entryAt(2, emeka, { text: "Mine, in better words", supersedes: entryAt(1, emeka).id }));
  it.document.receive(entryAt(3, noa, { text: "Hers" }));
  return it;
};

const contentOf = ({ journal, howIWork, myTime, endings }: Awaited<ReturnType<typeof device>>) => ({
  pages: journal.snapshot().pages,
  rounds: journal.snapshot().rounds,
  own: howIWork.snapshot().own,
  myTime: myTime.snapshot().myTime,
  endings: [...endings.snapshot().endings],
});

test("P4: all that Emeka can read is in one file, and comes in on a new device without loss and only once", async () => {
  const [old, fresh] = [await fullDevice(), await device()];
  const file = await old.everything.data(PAIRS);
  for (const words of ["my first page", "I think.", "Mine", "Mine, in better words", "Hers"])
    expect(file).toContain(words);
  const first = await bringIn(fresh, file, PAIRS);
  expect(first).toEqual({ ok: true, value: { own: 6, entries: 2, waiting: 1, unread: 0 } });
  expect(contentOf(fresh)).toEqual(contentOf(old));
  expect(fresh.document.everything().map(({ text }) => text)).toEqual(["Mine", "Mine, in better words"]);
  const second = await bringIn(fresh, file, PAIRS);
  expect(second).toEqual({ ok: true, value: { own: 0, entries: 0, waiting: 1, unread: 0 } });
  expect(contentOf(fresh)).toEqual(contentOf(old));
});

test("P4: on the device that it was made on a file changes nothing, but for a page that was deleted since", async () => {
  const old = await fullDevice();
  const file = await old.everything.data(PAIRS);
  const before = contentOf(old);
  expect(await bringIn(old, file, PAIRS)).toMatchObject({ value: { own: 0, entries: 0, waiting: 0 } });
  const [page] = before.pages;
  if (page) await old.journal.remove([page.id]);
  await old.howIWork.save("silence", { answers: ["I listen."] });
  expect(await bringIn(old, file, PAIRS)).toMatchObject({ value: { own: 1 } });
  expect(old.journal.snapshot().pages).toEqual(before.pages);
  expect(old.howIWork.snapshot().own).toEqual({ silence: { answers: ["I listen."] } });
});

test("P6: entries of a pair that is not here wait, and come into nobody else's document", async () => {
  const [old, fresh] = [await fullDevice(), await device()];
  const file = await old.everything.data(PAIRS);
  const others = [{ ...noaAndEmeka, id: "another" as PairId }];
  expect(await bringIn(fresh, file, others)).toMatchObject({ value: { entries: 0, waiting: 3 } });
  expect(fresh.document.everything()).toEqual([]);
});

test.each(["", "[]", '{"format":"meridian-document"}', "\u0000", '{"format":7}'])(
  "another file (%j) is refused",
  async (text) => {
    const it = await fullDevice();
    const before = contentOf(it);
    expect(await bringIn(it, text, PAIRS)).toMatchObject({ ok: false, error: { type: "BadInput" } });
    expect(contentOf(it)).toEqual(before);
  },
);

test("a file that somebody has damaged spoils nothing", async () => {
  const it = await fullDevice();
  const before = contentOf(it);
  const damaged = {
    format: "meridian-everything",
    journal: [7],
    howIWork: { silence: 7 },
    documents: [7, { pair: "noa-emeka" }],
  };
  expect(await bringIn(it, JSON.stringify(damaged), PAIRS)).toMatchObject({ ok: true });
  expect(contentOf(it)).toEqual(before);
});
