import { parseInstant } from "../../../src/domain/time/isoText";
import { createSharePointEntryStore } from "../../../src/graph/sharePoint/sharePointEntryStore";
import type { FaultKind } from "../../../src/sandbox/fault";
import { amina, rafael } from "../../../src/sandbox/seed/people";
import { entryAt, noa } from "../../doubles/entries";
import { valueOf } from "../../doubles/graphTools";
import { openListDocument } from "../../doubles/listTools";

const hers = (minute: number) =>
  entryAt(minute, noa, { author: amina.id as typeof noa.id, authorName: amina.name, text: `Minute ${minute}` });

/** A document of `length` entries; `asks` counts the requests of a reader, those in a batch each for itself. */
const openLong = async (length: number, ...like: readonly FaultKind[]) => {
  const list = await openListDocument(...like);
  for (let minute = 0; minute < length; minute++) valueOf(await list.storeOf(amina.id).append(hers(minute)));
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
  const { entries } = valueOf(await reader.changes());
  expect(entries).toEqual(Array.from({ length: 450 }, (_, minute) => hers(minute)));
  // Three pages, and one row of the only person who wrote.
  expect(asked).toHaveLength(4);
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
