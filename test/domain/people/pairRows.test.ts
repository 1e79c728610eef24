import * as fc from "fast-check";
import {
  mergePairFiles,
  NO_PAIRS,
  readPairFile,
  withPairRow,
  type PairFile,
  type PairRow,
} from "../../../src/domain/people/pairRows";
import { times } from "../../cases";

const file = (...pairs: readonly PairRow[]): PairFile => ({ schema: 1, pairs });
const byId = ({ pairs }: PairFile): ReadonlyMap<string, PairRow> => new Map(pairs.map((row) => [row.id, row]));

/** Rows that somebody changed with the app, on one of a few pairs. */
const anyFile = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom("hannah-nusrat", "hannah-mereana", "circle"),
      changed: fc.integer({ min: 1, max: 4 }),
      note: fc.constantFrom("a", "b", "c"),
    }),
    { selector: ({ id }) => id },
  )
  .map((rows) => file(...rows));

test("P4: whatever devices know of one's pairs, in whatever order they meet, all end with the newest of each", () => {
  fc.assert(
    fc.property(anyFile, anyFile, anyFile, (a, b, c) => {
      const one = byId(mergePairFiles(mergePairFiles(a, b), c));
      expect(byId(mergePairFiles(a, mergePairFiles(b, c)))).toEqual(one);
      expect(byId(mergePairFiles(c, mergePairFiles(b, a)))).toEqual(one);
      for (const row of [...a.pairs, ...b.pairs, ...c.pairs])
        expect(one.get(row.id)?.changed).toBeGreaterThanOrEqual(row.changed ?? 0);
    }),
    times(100),
  );
});

test("P4: a pair that Hannah set up on her phone comes back after her laptop has written over the file", () => {
  const phone = file({ id: "hannah-nusrat", changed: 5 });
  const folder = file({ id: "hannah-mereana", changed: 7 });
  expect(mergePairFiles(phone, folder).pairs.map(({ id }) => id)).toEqual(["hannah-mereana", "hannah-nusrat"]);
});

test("a row that an administrator wrote by hand is theirs: taken out of the folder, it goes from the device as well", () => {
  const device = file({ id: "by-hand", document: "old place" });
  expect(mergePairFiles(device, file({ id: "by-hand", document: "new place" })).pairs).toEqual([
    { id: "by-hand", document: "new place" },
  ]);
  expect(mergePairFiles(device, NO_PAIRS).pairs).toEqual([]);
});

test("what a newer version wrote in a row, or beside the rows, stays when this version changes a pair", () => {
  const newer: PairFile = { schema: 1, pairs: [{ id: "circle", changed: 3, colour: "green" }], theme: "warm" };
  const changed = withPairRow(newer, { id: "circle", document: "there" }, 9);
  expect(changed).toEqual({
    schema: 1,
    pairs: [{ id: "circle", changed: 9, colour: "green", document: "there" }],
    theme: "warm",
  });
});

test("a clock that runs behind does not make the newer word lose, and saying the same again changes nothing", () => {
  const before = file({ id: "circle", changed: 100, document: "here" });
  const after = withPairRow(before, { id: "circle", document: "there" }, 50);
  expect(mergePairFiles(before, after).pairs[0]).toMatchObject({ document: "there", changed: 101 });
  expect(withPairRow(after, { id: "circle", document: "there" }, 500)).toBe(after);
});

test.each([[{ schema: 2, pairs: [] }], [{ schema: 1 }], [[]], ["pairs"], [{ schema: 1, pairs: [{ id: "" }] }]])(
  "%j is no file of ours, and is not written over",
  (raw) => {
    expect(readPairFile(raw)).toBeUndefined();
  },
);
