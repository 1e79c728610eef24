import type { Changes } from "../../../src/domain/document/store/entryStore";
import { NOTHING_KNOWN, takeIn } from "../../../src/domain/document/store/knownDocument";
import { parseInstant } from "../../../src/domain/time/isoText";
import { createSharePointEntryStore } from "../../../src/graph/sharePoint/sharePointEntryStore";
import type { FaultKind } from "../../../src/sandbox/fault";
import { amina, rafael } from "../../../src/sandbox/seed/people";
import { entryAt, noa } from "../../doubles/entries";
import { valueOf } from "../../doubles/graphTools";
import { MONTHS_MS, openListDocument, readToTheEnd } from "../../doubles/listTools";

const hers = (minute: number) =>
  entryAt(minute, noa, { author: amina.id as typeof noa.id, authorName: amina.name, text: `Minute ${minute}` });

/** So many requests travel in one. */
const TOGETHER = 20;

/** A document of `length` entries; `asks` counts the requests of a reader, those in a batch each for itself. */
const openLong = async (length: number, ...like: readonly FaultKind[]) => {
  const list = await openListDocument(...like);
  const store = list.storeOf(amina.id);
  for (let first = 0; first < length; first += TOGETHER) {
    const minutes = Array.from({ length: Math.min(TOGETHER, length - first) }, (_, index) => first + index);
    (await Promise.all(minutes.map(async (minute) => store.append(hers(minute))))).forEach(valueOf);
  }
  const asked: string[] = [];
  const graph = list.graphOf(rafael.id);
  const counting: typeof graph = {
    ...graph,
    send: (call) => {
      asked.push(call.path);
      return graph.send(call);
    },
  };
  return { ...list, asked, reader: createSharePointEntryStore(counting, list.pair, list.clock) };
};

test("P4: Rafael reads all 450 entries of a list whose links forget the columns and name nobody", async () => {
  const { reader, asked } = await openLong(450, "bare-delta");
  const known = await readToTheEnd(reader);
  expect([...known.entries.values()]).toEqual(Array.from({ length: 450 }, (_, minute) => hers(minute)));
  // Three pages, one row of the only person who wrote, and the page of what was written last.
  expect(asked).toHaveLength(5);
});

test("P4: an entry that is told without its columns is asked for, and is not passed over", async () => {
  const { reader, storeOf, local } = await openLong(2);
  const { token } = valueOf(await reader.changes());
  valueOf(await storeOf(amina.id).append(hers(5)));
  local.faults.set([{ id: "1", kind: "bare-rows", who: "everyone", left: 1 }]);
  expect(valueOf(await reader.changes(token)).entries).toEqual([hers(5)]);
});

test("P4: when a row cannot be asked for, the token stays where it was and the row comes with the next look", async () => {
  const { reader, storeOf, local } = await openLong(2);
  const { token } = valueOf(await reader.changes());
  valueOf(await storeOf(amina.id).append(hers(5)));
  local.faults.set([
    { id: "1", kind: "bare-rows", who: "everyone", left: 1 },
    { id: "2", kind: "offline", who: "everyone", path: "/items/3" },
  ]);
  expect((await reader.changes(token)).ok).toBe(false);
  local.faults.set([]);
  expect(valueOf(await reader.changes(token)).entries).toEqual([hers(5)]);
});

test("P4: a row that is told but not found yet, as a replica that lags behind answers, comes with the next look", async () => {
  const { reader, storeOf, local } = await openLong(2);
  const { token } = valueOf(await reader.changes());
  valueOf(await storeOf(amina.id).append(hers(5)));
  local.faults.set([
    { id: "1", kind: "bare-rows", who: "everyone", left: 1 },
    { id: "2", kind: "delayed-reads", who: "everyone", path: "/items/3" },
  ]);
  expect(await reader.changes(token)).toEqual({ ok: false, error: { type: "Unavailable" } });
  local.faults.set([]);
  expect(valueOf(await reader.changes(token)).entries).toEqual([hers(5)]);
});

test("a row that is told again and again and never found shuts nobody out", async () => {
  const { reader, storeOf, local } = await openLong(2);
  const { token } = valueOf(await reader.changes());
  valueOf(await storeOf(amina.id).append(hers(5)));
  local.faults.set([
    { id: "1", kind: "bare-rows", who: "everyone" },
    { id: "2", kind: "delayed-reads", who: "everyone", path: "/items/3" },
  ]);
  const answers: boolean[] = [];
  for (let look = 0; look < 5; look++) answers.push((await reader.changes(token)).ok);
  expect(answers).toEqual([false, false, false, false, true]);
});

test("P4: twenty entries are looked up in a list that lost its index by reading all of it once", async () => {
  const { reader, asked } = await openLong(250, "no-index");
  for (let minute = 0; minute < 20; minute++) expect(valueOf(await reader.find(hers(minute).id))).toEqual(hers(minute));
  expect(valueOf(await reader.find(hers(999).id))).toBeUndefined();
  const searches = asked.filter((path) => path.includes("filter"));
  // Two pages once, and then one question for what is new.
  expect([searches.length, asked.length - searches.length]).toEqual([21, 2 + 20]);
});

test("P4: twenty entries that are looked up at once read the list once as well", async () => {
  const { reader, asked } = await openLong(250, "no-index");
  const found = await Promise.all(Array.from({ length: 20 }, async (_, minute) => reader.find(hers(minute).id)));
  expect(found.map((each) => valueOf(each)?.id)).toEqual(Array.from({ length: 20 }, (_, minute) => hers(minute).id));
  expect(asked.filter((path) => !path.includes("filter"))).toHaveLength(2 + 19);
});

test("P4: everything is read once more after a month, so that nothing a delta forgot stays hidden", async () => {
  const { reader, clock } = await openLong(3);
  const first = valueOf(await reader.changes());
  clock.pass(20 * 86_400_000);
  const quiet = valueOf(await reader.changes(first.token));
  expect([quiet.whole, quiet.token]).toEqual([false, first.token]);
  clock.pass(10 * 86_400_000 + 1);
  const again = valueOf(await reader.changes(first.token));
  expect([again.whole, again.entries.length]).toEqual([true, 3]);
  expect(valueOf(await reader.changes(again.token)).whole).toBe(false);
});

test("P4: a clock that was years off reads everything once more, and not at each look", async () => {
  const { reader, pair, local, graphOf } = await openLong(3);
  const wrong = { now: () => parseInstant("2031-01-01T00:00:00Z") ?? 0 } as Parameters<
    typeof createSharePointEntryStore
  >[2];
  const far = createSharePointEntryStore(graphOf(rafael.id), pair, wrong);
  const { token } = valueOf(await far.changes());
  const back = valueOf(await reader.changes(token));
  expect([back.whole, valueOf(await reader.changes(back.token)).whole]).toEqual([true, false]);
  local.close();
});

test("P4: of 450 entries Rafael is told the last 200 after two requests, and how far the rest is", async () => {
  const { reader, asked } = await openLong(450);
  const first = valueOf(await reader.changes());
  expect(asked).toHaveLength(2);
  const early = first.early?.map(({ text }) => text) ?? [];
  expect([early.length, early.includes("Minute 449"), early.includes("Minute 249")]).toEqual([200, true, false]);
  expect([first.more, first.whole, first.unread]).toEqual([true, false, { read: 200, of: 450 }]);
  const last = valueOf(await reader.changes(first.token));
  expect([last.more, last.whole, last.unread, last.entries.length]).toEqual([undefined, true, undefined, 250]);
  expect(valueOf(await reader.changes(last.token))).toMatchObject({ entries: [], whole: false, token: last.token });
});

test("P4: the oldest page and the last 200 entries are asked for at once, not one after the other", async () => {
  const { reader, asked } = await openLong(450, "bare-delta");
  const reading = reader.changes();
  await Promise.resolve();
  expect(asked.map((path) => (path.includes("orderby") ? "the last" : "the oldest"))).toEqual([
    "the oldest",
    "the last",
  ]);
  expect(valueOf(await reading).early).toHaveLength(200);
  // One row of the only person who wrote.
  expect(asked).toHaveLength(3);
});

test("P4: Rafael's next opening goes on where a closed page stopped, and is told the last words after one page more", async () => {
  const { reader, pair, graphOf, clock } = await openLong(650);
  const first = valueOf(await reader.changes());
  const next = createSharePointEntryStore(graphOf(rafael.id), pair, clock);
  const second = valueOf(await next.changes(first.token));
  expect([second.entries.length, second.early?.length, second.unread]).toEqual([200, 200, { read: 400, of: 650 }]);
  const third = valueOf(await next.changes(second.token));
  const known = [first, second, third].reduce(takeIn, NOTHING_KNOWN);
  expect([...known.entries.keys()]).toEqual(Array.from({ length: 650 }, (_, minute) => hers(minute).id));
});

test("P4: what Amina removed by hand before the end of the reading is not there after it", async () => {
  const { reader, removeByHand } = await openLong(450);
  let known = takeIn(NOTHING_KNOWN, { entries: [hers(9_999)], vanished: [], whole: false });
  const first = valueOf(await reader.changes());
  known = takeIn(known, first);
  await removeByHand(hers(7).id);
  known = takeIn(known, valueOf(await reader.changes(first.token)));
  expect([known.entries.size, known.entries.has(hers(7).id), known.entries.has(hers(9_999).id)]).toEqual([
    449,
    false,
    false,
  ]);
});

test("P4: a list that lost its index cannot be sorted: all of it is read, and nothing is told early", async () => {
  const { reader } = await openLong(450, "no-index");
  const told: Changes[] = [];
  const known = await readToTheEnd(reader, told);
  expect([known.entries.size, told.some(({ early }) => early !== undefined)]).toEqual([450, false]);
});

test("P4: a reading whose place the service forgot begins again, and ends with everything", async () => {
  const { reader, clock } = await openLong(450);
  const first = valueOf(await reader.changes());
  clock.pass(MONTHS_MS);
  const again = valueOf(await reader.changes(first.token));
  expect([again.whole, again.entries.length, again.more]).toEqual([true, 450, undefined]);
});
