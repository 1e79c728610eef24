import { NOTHING_KNOWN, takeIn, takenOut } from "../../../src/domain/document/knownDocument";
import type { SyncToken } from "../../../src/domain/document/entryStore";
import { emeka, entryAt, noa } from "../../doubles/entries";

const token = "t" as SyncToken;
const [one, two] = [entryAt(1, noa), entryAt(2, emeka)];
const known = takeIn(NOTHING_KNOWN, { entries: [one, two], vanished: [], whole: true, token });

test("an entry that a store names as vanished is kept on the device", () => {
  const after = takeIn(known, { entries: [], vanished: [one.id], whole: false, token });
  expect([[...after.entries.values()], [...after.vanished.values()]]).toEqual([[two], [one]]);
});

test("an entry that a whole read lacks has vanished too", () => {
  const after = takeIn(known, { entries: [two], vanished: [], whole: true, token });
  expect([...after.vanished.values()]).toEqual([one]);
});

test("an entry that comes back has not vanished", () => {
  const gone = takeIn(known, { entries: [], vanished: [one.id], whole: false, token });
  const back = takeIn(gone, { entries: [one], vanished: [], whole: false, token });
  expect([back.entries.size, back.vanished.size]).toEqual([2, 0]);
});

test("an entry that we never had cannot vanish", () => {
  expect(takeIn(NOTHING_KNOWN, { entries: [], vanished: [one.id], whole: false, token }).vanished.size).toBe(0);
});

test("P4: news that comes twice is taken in once", () => {
  const news = { entries: [entryAt(3, noa)], vanished: [two.id], whole: false, token };
  expect(takeIn(takeIn(known, news), news)).toEqual(takeIn(known, news));
});

test("a read without news changes the token and nothing else", () => {
  const after = takeIn(known, { entries: [], vanished: [], whole: false, token: "u" as SyncToken });
  expect([after.entries === known.entries, after.vanished === known.vanished, after.token]).toEqual([true, true, "u"]);
});

test("the author is asked about a vanished entry until an entry of theirs removes it or puts it back", () => {
  expect(takenOut([one], [two])).toEqual([one]);
  expect(takenOut([one], [entryAt(3, noa, { removes: one.id })])).toEqual([]);
  expect(takenOut([one], [entryAt(3, noa, { supersedes: one.id })])).toEqual([]);
  expect(takenOut([one], [entryAt(3, emeka, { removes: one.id })])).toEqual([one]);
});
