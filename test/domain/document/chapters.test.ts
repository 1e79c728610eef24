import { assert, integer, nat, property, uniqueArray } from "fast-check";
import { anchorOf, chaptersOf, chaptersUpTo, monthsOf, newestChapters } from "../../../src/domain/document/chapters";
import { foldEntries, type FoldedEntry } from "../../../src/domain/document/fold";
import type { SessionId } from "../../../src/domain/shared/ids";
import { createZoneData } from "../../../src/domain/time/zones";
import { times } from "../../cases";
import { at, emeka, entryAt, idAt, noa } from "../../doubles/entries";

const said = (minute: number, who = noa, session?: string): FoldedEntry => ({
  entry: entryAt(minute, who, session === undefined ? {} : { session: session as SessionId }),
  earlier: [],
});

const MINUTES_A_DAY = 1_440;
const inAbidjan = (entries: readonly FoldedEntry[]) => chaptersOf(entries, "Africa/Abidjan", createZoneData());
const ids = (entries: readonly FoldedEntry[]) =>
  inAbidjan(entries).map((chapter) => chapter.entries.map(({ entry }) => entry.id));

test("S53: two notes of one second stand in one order on both screens, though the list keeps no milliseconds", () => {
  const [hers, his] = [said(3), said(3, emeka)];
  const known = { ...hers, entry: { ...hers.entry, at: at("2026-11-24T09:03:00.800Z") } };
  expect(ids([known, his])).toEqual(ids([hers, his]));
});

test("S53: Noa's and Emeka's notes stand under the day on which they were said, the newest day first", () => {
  const days = inAbidjan([said(0), said(1, emeka), said(MINUTES_A_DAY + 2)]);
  expect(days.map(({ entries }) => entries.length)).toEqual([1, 2]);
});

test("S53: a meeting is a chapter of its own, beside what was said on that day before and after it", () => {
  const chapters = inAbidjan([said(0), said(60, noa, "m"), said(70, emeka, "m"), said(200)]);
  expect(chapters.map(({ session, entries }) => [session, entries.length])).toEqual([
    [undefined, 2],
    ["m", 2],
  ]);
});

test("P4: an entry dated back, with the id of today's meeting, draws none of Noa's words to another day", () => {
  const today = [said(MINUTES_A_DAY, noa, "m"), said(MINUTES_A_DAY + 5, emeka, "m")];
  const chapters = inAbidjan([said(0, emeka, "m"), ...today]);
  expect(chapters.map(({ date, entries }) => [date, entries.length])).toEqual([
    ["2026-11-25", 2],
    ["2026-11-24", 1],
  ]);
});

test("S53: words that are edited a week later stay in the meeting in which they were said", () => {
  const edited = foldEntries([
    entryAt(0, noa, { session: "m" as SessionId }),
    entryAt(7 * MINUTES_A_DAY, noa, { session: "m" as SessionId, supersedes: idAt(0, 1) }),
  ]);
  expect(inAbidjan(edited).map(({ date }) => date)).toEqual(["2026-11-24"]);
});

test("of a day that is too long for the first look, its last words come first", () => {
  const [day, ...rest] = newestChapters(inAbidjan([said(0), said(1), said(2, emeka)]), 2);
  expect(day?.entries.map(({ entry }) => entry.id)).toEqual([entryAt(1, noa).id, entryAt(2, emeka).id]);
  expect(rest).toEqual([]);
});

test("P4: however a document grows on the screen, no entry is left out or twice there, and whole chapters are not drawn again", () => {
  const minutes = uniqueArray(integer({ min: 0, max: 9 * MINUTES_A_DAY }), { maxLength: 60 });
  assert(
    property(minutes, nat({ max: 70 }), (all, most) => {
      const entries = all.toSorted((a, b) => a - b).map((n) => said(n, noa, n % 3 === 0 ? `m${n % 9}` : undefined));
      const chapters = inAbidjan(entries);
      const drawn = newestChapters(chapters, most);
      const shown = drawn.flatMap((chapter) => chapter.entries);
      expect(new Set(shown.map(anchorOf)).size).toBe(shown.length);
      expect(shown).toHaveLength(Math.min(most, all.length));
      expect(drawn.slice(0, -1).every((chapter, i) => chapter === chapters[i])).toBe(true);
      expect(newestChapters(chapters, all.length)).toEqual(chapters);
    }),
    times(200),
  );
});

test("S53: from the months at the side Emeka comes to September without what was said since", () => {
  const chapters = inAbidjan([said(-60 * MINUTES_A_DAY), said(-20 * MINUTES_A_DAY), said(0)]);
  expect(monthsOf(chapters)).toEqual(["2026-11", "2026-09"]);
  expect(chaptersUpTo("2026-09", chapters).map(({ date }) => date)).toEqual(["2026-09-25"]);
});
