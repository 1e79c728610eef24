import { NOTHING_KNOWN, takeIn, takenOut } from "../../../../src/domain/document/store/knownDocument";
import type { SyncToken } from "../../../../src/domain/document/store/entryStore";
import { withTail } from "../../../../src/domain/document/store/readableTail";
import { emeka, entryAt, noa } from "../../../doubles/entries";

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

describe("P4: an entry that comes again with other words keeps its own", () => {
  const again = (now: typeof one) => takeIn(known, { entries: [now], vanished: [], whole: false, token });
  const meeting = { start: one.at, end: one.at, eventId: "event-1", burden: { noa: 0, emeka: 45 } };

  test.each([
    ["other words", { text: "I never want to meet again." }],
    ["another author", { author: emeka.id }],
    ["a removal", { removes: two.id }],
    ["a meeting", { content: { kind: "meeting", meeting } as const }],
  ])("%s: the first reading stands, and its author is asked", (_, change) => {
    const after = again({ ...one, ...change });
    expect([after.entries.get(one.id), [...after.vanished.values()]]).toEqual([one, [one]]);
  });

  test("the true words come back: nobody is asked any more", () => {
    const tampered = again({ ...one, text: "I never want to meet again." });
    const back = takeIn(tampered, { entries: [one], vanished: [], whole: false, token });
    expect([back.entries.get(one.id), back.vanished.size]).toEqual([one, 0]);
  });

  test("a list that ends lines in its own way has not changed anything", () => {
    const [lines, asRead] = ["First.\nThird. ", "First.\r\nThird."].map((text) => entryAt(9, noa, { text }));
    const first = takeIn(NOTHING_KNOWN, { entries: [lines ?? one], vanished: [], whole: true });
    expect(takeIn(first, { entries: [asRead ?? one], vanished: [], whole: true }).vanished.size).toBe(0);
  });

  test("what could not be read before and can be read now is no change", () => {
    const other = { ...one, content: { kind: "other", name: "meeting", data: { meeting } } } as const;
    const readable = { ...one, content: { kind: "meeting", meeting } } as const;
    const first = takeIn(NOTHING_KNOWN, { entries: [other], vanished: [], whole: true });
    const after = takeIn(first, { entries: [readable], vanished: [], whole: true });
    expect([after.entries.get(one.id), after.vanished.size]).toEqual([readable, 0]);
  });
});

test("P4: facts in words that an older version took for words of an author go away, and nobody is asked about them", () => {
  const promise = entryAt(3, noa, {
    text: "Send the map.",
    content: { kind: "commitment", commitment: { owner: noa.id, due: "2026-12-10" } },
  });
  const asThen = { ...promise, text: withTail(promise.text, ["Noa, by Thu, December 10, 2026."]) };
  const before = takeIn(NOTHING_KNOWN, { entries: [asThen], vanished: [], whole: true, token });
  const now = takeIn(before, { entries: [promise], vanished: [], whole: false });
  expect(now.entries.get(promise.id)).toEqual(promise);
  expect(now.vanished.size).toBe(0);
});
