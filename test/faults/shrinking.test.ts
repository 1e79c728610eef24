import type { EntryStore } from "../../src/domain/document/store/entryStore";
import { ok } from "../../src/domain/shared/result";
import { openHouse } from "./house";
import type { Schedule, Step } from "./schedule";
import { tellMany } from "./tellMany";

/** A store that says "yes" to a changed sentence and throws it away. */
const losesEdits = (store: EntryStore): EntryStore => ({
  ...store,
  append: async (entry, signal) => (entry.supersedes === undefined ? store.append(entry, signal) : ok(undefined)),
});

const told = (act: Step["act"], rest: Partial<Step> = {}): Step => ({
  ...{ device: 0, tab: 0, act, faults: [], troubles: [], passMs: 0 },
  ...rest,
});

/** Two of its steps lose words; everything else in it can go. */
const LONG: Schedule = {
  devices: [0, 1, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
  staysOpen: false,
  steps: [
    told("looks", { device: 2, faults: [{ kind: "throttled", left: 1 }] }),
    told("writes", { passMs: 4_000 }),
    told("hides", { device: 1, tab: 1 }),
    told("edits", { troubles: ["leaves late"] }),
  ],
};

test("a store that loses words is found out, and told in the shortest story that shows it", async () => {
  const { wrong } = await tellMany({
    ...{ kind: "sharepoint-list", stories: 1, seed: 1, first: [LONG] },
    open: (kind) => openHouse(kind, { spoil: losesEdits, healsWithinMs: 60_000 }),
  });
  expect(wrong?.story).toEqual({
    devices: [1, 0].map((writer) => ({ writer, clockErrorMs: 0, hasLocks: true })),
    staysOpen: false,
    steps: [told("writes"), told("edits")],
  });
  expect(wrong?.verdict).toMatchObject({ lost: [expect.anything()], untrue: [] });
});
