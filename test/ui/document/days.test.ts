import { assert, integer, nat, property, uniqueArray } from "fast-check";
import type { ShownEntry } from "../../../src/domain/document/liveDocument";
import { createZoneData } from "../../../src/domain/time/zones";
import { byDay, newestDays } from "../../../src/ui/document/days";
import { at, emeka, entryAt, noa } from "../../doubles/entries";

const shownAt = (minute: number, who = noa): ShownEntry => ({
  entry: entryAt(minute, who),
  earlier: [],
  whereabouts: { kind: "in-document" },
});

test("S53: two notes of one second stand in one order on both screens, though the list keeps no milliseconds", () => {
  const [hers, his] = [shownAt(3), shownAt(3, emeka)];
  const known = { ...hers, entry: { ...hers.entry, at: at("2026-11-24T09:03:00.800Z") } };
  const order = (entries: readonly ShownEntry[]) =>
    inAbidjan(entries).flatMap((day) => day.entries.map(({ entry }) => entry.id));
  expect(order([known, his])).toEqual(order([hers, his]));
});

const MINUTES_A_DAY = 1_440;
const inAbidjan = (entries: readonly ShownEntry[]) => byDay(entries, "Africa/Abidjan", createZoneData());

test("Noa's and Emeka's notes stand under the day on which they were said, the newest day first", () => {
  const days = inAbidjan([shownAt(0), shownAt(1, emeka), shownAt(MINUTES_A_DAY + 2)]);
  expect(days.map(({ entries }) => entries.length)).toEqual([1, 2]);
});

test("of a day that is too long for the first look, its last words come first", () => {
  const [day, ...rest] = newestDays(inAbidjan([shownAt(0), shownAt(1), shownAt(2, emeka)]), 2);
  expect(day?.entries.map(({ entry }) => entry.id)).toEqual([entryAt(1, noa).id, entryAt(2, emeka).id]);
  expect(rest).toEqual([]);
});

test("however a document grows on the screen, no entry is left out or twice there, and whole days are not drawn again", () => {
  const minutes = uniqueArray(integer({ min: 0, max: 9 * MINUTES_A_DAY }), { maxLength: 60 });
  assert(
    property(minutes, nat({ max: 70 }), (said, most) => {
      const days = inAbidjan(said.toSorted((a, b) => a - b).map((minute) => shownAt(minute)));
      const drawn = newestDays(days, most);
      expect(drawn.flatMap(({ entries }) => entries)).toHaveLength(Math.min(most, said.length));
      expect(drawn.slice(0, -1).every((day, i) => day === days[i])).toBe(true);
      expect(newestDays(days, said.length)).toEqual(days);
    }),
  );
});
