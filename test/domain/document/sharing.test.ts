import * as fc from "fast-check";
import type { EntryContent } from "../../../src/domain/document/entry";
import {
  canRead,
  canShare,
  refusalToMove,
  PRIVACY_ZONES,
  type PrivacyZone,
} from "../../../src/domain/document/sharing";
import { times } from "../../cases";
import { emeka, noa } from "../../doubles/entries";
import { FACT_KINDS } from "../../doubles/everyKind";

const anyKind = fc.constantFrom<EntryContent["kind"]>(...FACT_KINDS, "note", "reflection", "by-hand", "other");
const anyZone = fc.constantFrom(...PRIVACY_ZONES);
const anyWords = fc.record({ author: fc.constantFrom(noa.id, emeka.id), zone: anyZone, kind: anyKind });

test("P6: nobody moves another person's words, wherever they are and wherever to", () => {
  fc.assert(
    fc.property(anyWords, anyZone, fc.constantFrom(noa.id, emeka.id), (words, to, by) => {
      fc.pre(by !== words.author);
      expect(refusalToMove(words, by, to)).toBe("not-yours");
    }),
    times(100),
  );
});

test("P6: words move outward only: no way leads back to a place that fewer people read", () => {
  fc.assert(
    fc.property(anyWords, fc.array(anyZone, { maxLength: 5 }), (words, way) => {
      let zone: PrivacyZone = words.zone;
      for (const to of way) {
        if (!canShare({ ...words, zone }, words.author, to)) continue;
        expect(PRIVACY_ZONES.indexOf(to)).toBeGreaterThanOrEqual(PRIVACY_ZONES.indexOf(zone));
        zone = to;
      }
    }),
    times(100),
  );
});

test("P6: the steward of a programme reads nothing of a pair, and no way brings what is tender there", () => {
  expect(PRIVACY_ZONES.filter((zone) => canRead(zone, "steward"))).toEqual(["contribution"]);
  const tender = fc.constantFrom<EntryContent["kind"]>(
    "concern",
    "note",
    "agreement",
    "introduction",
    "visibility",
    "success",
    "by-hand",
  );
  fc.assert(
    fc.property(anyWords, tender, fc.array(anyZone, { maxLength: 6 }), (words, kind, way) => {
      const reached = way.reduce<PrivacyZone>(
        (zone, to) => (canShare({ ...words, kind, zone }, words.author, to) ? to : zone),
        words.zone === "contribution" ? "pair" : words.zone,
      );
      expect(canRead(reached, "steward")).toBe(false);
    }),
    times(100),
  );
});

test("P6: what is only mine, no other person reads; what is the pair's, nobody outside of it", () => {
  for (const zone of ["device", "mine"] as const)
    for (const reader of ["partner", "circle", "steward"] as const) expect(canRead(zone, reader)).toBe(false);
  expect([canRead("pair", "partner"), canRead("pair", "circle")]).toEqual([true, false]);
});

test.each<[string, PrivacyZone, PrivacyZone, boolean]>([
  ["a page of a journal becomes a copy in the pair's document", "mine", "pair", true],
  ["a draft is written into the pair's document", "device", "pair", true],
  ["a pair's document moves to a new place", "pair", "pair", true],
  ["a draft goes to no programme", "device", "contribution", false],
  ["what a circle reads goes no further", "circle", "contribution", false],
])("%s", (_, zone, to, may) => {
  expect(canShare({ author: noa.id, zone, kind: "reflection" }, noa.id, to)).toBe(may);
});
