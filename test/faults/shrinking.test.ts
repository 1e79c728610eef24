import type { EntryStore } from "../../src/domain/document/store/entryStore";
import { ok } from "../../src/domain/shared/result";
import { openHouse } from "./house";
import { tellMany } from "./tellMany";

/** A store that says "yes" to a changed sentence and throws it away. */
const losesEdits = (store: EntryStore): EntryStore => ({
  ...store,
  append: async (entry, signal) => (entry.supersedes === undefined ? store.append(entry, signal) : ok(undefined)),
});

test("a store that loses words is found out, and told in the shortest story that shows it", async () => {
  const { wrong } = await tellMany({
    ...{ kind: "sharepoint-list", stories: 200, seed: 1, first: [] },
    open: (kind) => openHouse(kind, { spoil: losesEdits, healsWithinMs: 120_000 }),
  });
  const acts = wrong?.story?.steps.map(({ act }) => act);
  expect(acts).toHaveLength(2);
  // Who has nothing to remove or to change writes all the same.
  expect(acts?.[0]).toMatch(/^(writes|removes|changes)/);
  expect(acts?.[1]).toBe("edits");
  expect(wrong?.story?.devices).toHaveLength(2);
  expect(wrong?.story?.steps.flatMap(({ faults, troubles }) => [...faults, ...troubles])).toEqual([]);
});
