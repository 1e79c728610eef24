import * as fc from "fast-check";
import { closedAt } from "../../../src/domain/document/meetingsHeld";
import type { Entry } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { ownRemovals } from "../../../src/domain/document/sharing";
import { times } from "../../cases";
import { anyEntries } from "../../doubles/anyEntry";
import { emeka, entryAt, noa } from "../../doubles/entries";

const without = (entries: readonly Entry[]): readonly Entry[] =>
  ownRemovals(foldEntries(entries), emeka.id).map((removes, i) => entryAt(200 + i, emeka, { text: "", removes }));

const byNoa = (entries: readonly Entry[]) => foldEntries(entries).filter(({ entry }) => entry.author === noa.id);

test("P4, property: after Emeka has deleted his words none of them is shown, and of Noa's not one is touched", () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const after = [...entries, ...without(entries)];
      expect(foldEntries(after).filter(({ entry }) => entry.author === emeka.id)).toEqual([]);
      expect(byNoa(after)).toEqual(byNoa(entries));
    }),
    times(2000),
  );
});

test("two versions that were made on two devices at once are both removed", () => {
  const first = entryAt(1, emeka);
  const all = [first, ...[2, 3].map((minute) => entryAt(minute, emeka, { supersedes: first.id }))];
  expect(foldEntries([...all, ...without(all)])).toEqual([]);
});

test("a pair has ended when somebody said that the closing conversation took place, not when it did not", () => {
  const held = (minute: number, met: boolean, id: string) => {
    const facts = { met, guide: { id, version: "1" }, notReached: [] };
    return entryAt(minute, noa, { content: { kind: "held", held: facts } });
  };
  expect(closedAt(foldEntries([held(1, true, "mid-point"), held(2, false, "closing")]))).toBeUndefined();
  expect(closedAt(foldEntries([held(3, true, "closing"), held(4, true, "repair")]))).toBe(held(3, true, "closing").at);
});
