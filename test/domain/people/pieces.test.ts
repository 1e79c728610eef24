import * as fc from "fast-check";
import {
  bringBackPieces,
  changePieces,
  countNew,
  fileOf,
  mergePieces,
  piecesOf,
  sameFile,
  type Pieces,
} from "../../../src/domain/people/pieces";
import { NOTHING_DECLARED, type MyTime } from "../../../src/domain/people/myTime/myTime";
import { readMyTime } from "../../../src/domain/people/myTime/readMyTime";
import { times } from "../../cases";

const anyDate = fc.integer({ min: 1, max: 28 }).map((day) => `2027-02-${String(day).padStart(2, "0")}`);

const anyDeclaration: fc.Arbitrary<MyTime> = fc
  .record({
    ownDates: fc.uniqueArray(
      fc.record({ key: fc.constantFrom("a", "b", "c", "d"), from: anyDate, label: fc.string({ maxLength: 4 }) }),
      { selector: ({ key }) => key, maxLength: 4 },
    ),
    stays: fc.uniqueArray(fc.constantFrom("Africa/Lagos", "Asia/Kolkata", "Europe/Oslo"), { maxLength: 3 }),
    closedDays: fc.subarray([1, 5, 6, 7] as const),
  })
  .map(({ ownDates, stays, closedDays }) => ({
    ...NOTHING_DECLARED,
    closedDays,
    stays: stays.map((zone) => ({ place: { zone } })),
    ownDates: ownDates.map((date) => ({
      ...{ ...date, to: date.from, kind: "own", strength: "never", sharing: "ask" },
    })),
  }));

const readingOf = (pieces: Pieces): MyTime => {
  const read = readMyTime(fileOf(pieces));
  if (!read.ok) throw new Error("our own file is not readable");
  return read.value.myTime;
};

/** A device on which somebody declared these things one after the other, with pauses. */
const deviceWith = (history: readonly MyTime[], pauses: readonly number[]): Pieces =>
  history.reduce<Pieces>(
    (pieces, next, i) => changePieces(pieces, readingOf(pieces), next, 1000 + i * 10 + (pauses[i] ?? 0)),
    new Map(),
  );

const anyDevice = fc
  .tuple(fc.array(anyDeclaration, { maxLength: 4 }), fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 4 }))
  .map(([history, pauses]) => deviceWith(history, pauses));

test("P4: the order in which devices meet never matters, and meeting again changes nothing", () => {
  fc.assert(
    fc.property(anyDevice, anyDevice, anyDevice, (a, b, c) => {
      const one = mergePieces(mergePieces(a, b), c);
      expect(fileOf(mergePieces(c, mergePieces(b, a)))).toEqual(fileOf(one));
      expect(sameFile(mergePieces(one, b), one)).toBe(true);
    }),
    times(2000),
  );
});

test("what somebody declared is what the file says, and taking the file apart loses nothing", () => {
  fc.assert(
    fc.property(anyDevice, anyDeclaration, (pieces, next) => {
      const after = changePieces(pieces, readingOf(pieces), next, 5000);
      expect(readingOf(after).closedDays).toEqual(next.closedDays);
      expect(new Set(readingOf(after).stays)).toEqual(new Set(next.stays));
      expect(new Set(readingOf(after).ownDates)).toEqual(new Set(next.ownDates));
      expect(fileOf(piecesOf(JSON.parse(JSON.stringify(fileOf(after)))))).toEqual(fileOf(after));
    }),
    times(100),
  );
});

test("P4: what one device added and another never saw is there after they meet", () => {
  fc.assert(
    fc.property(anyDevice, anyDevice, anyDeclaration, (a, b, next) => {
      const added = changePieces(a, readingOf(a), next, 9000);
      const keys = readingOf(mergePieces(b, added)).ownDates.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining(next.ownDates.map(({ key }) => key)));
    }),
    times(100),
  );
});

test("a trip stands before the place where Amina lives, since the first stay that covers a date counts", () => {
  const file = fileOf(
    piecesOf({
      schema: 1,
      stays: [
        { place: { zone: "Africa/Lagos" } },
        { place: { zone: "Europe/Oslo" }, from: "2027-03-01" },
        { place: { zone: "Asia/Kolkata" }, from: "2027-05-01", to: "2027-05-09" },
      ],
    }),
  );
  expect((file.stays as MyTime["stays"]).map(({ place }) => place.zone)).toEqual([
    "Asia/Kolkata",
    "Europe/Oslo",
    "Africa/Lagos",
  ]);
});

test("a device whose clock runs behind still has the last word when it speaks last", () => {
  const first = deviceWith([{ ...NOTHING_DECLARED, closedDays: [6] }], [0]);
  const second = changePieces(first, readingOf(first), { ...NOTHING_DECLARED, closedDays: [7] }, 5);
  expect(readingOf(mergePieces(first, second)).closedDays).toEqual([7]);
});

test("P4: a saved file brings back what was taken away, replaces nothing that is newer, and comes in only once", () => {
  fc.assert(
    fc.property(anyDevice, anyDevice, (here, saved) => {
      const after = bringBackPieces(here, saved, 9000);
      const said = (pieces: Pieces) => [...pieces].filter(([, piece]) => "value" in piece);
      expect(said(saved).filter(([path]) => !("value" in (after.get(path) ?? {})))).toEqual([]);
      const newerHere = said(here).filter(([path, { changed }]) => changed > (saved.get(path)?.changed ?? 0));
      expect(newerHere.filter(([path, piece]) => after.get(path) !== piece)).toEqual([]);
      const again = bringBackPieces(after, saved, 9500);
      expect(sameFile(again, after)).toBe(true);
      expect(countNew(after, again)).toBe(0);
    }),
    times(100),
  );
});

test("P4: a file in which a list is something else joins with a whole one, and the items stay", () => {
  const stay = { place: { zone: "Africa/Lagos" }, from: "2026-12-01", to: "2026-12-24" };
  const merged = mergePieces(piecesOf({ schema: 1, stays: "x" }), piecesOf({ schema: 1, stays: [stay] }));
  expect(fileOf(merged)).toMatchObject({ stays: [stay] });
});
