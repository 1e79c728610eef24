import { createPageWatch } from "../../../src/graph/oneNote/pageWatch";
import type { SectionMemory } from "../../../src/graph/oneNote/changes";
import type { Instant } from "../../../src/domain/time/interval";
import { isoText } from "../../../src/domain/time/isoText";

/** One page of a notebook in Cairo that changes now and then; what changed shows after `lateMs`. */
const hourWith = () => {
  let now = Date.UTC(2026, 10, 24, 9);
  const clock = { now: () => now as Instant };
  const watch = createPageWatch(clock, () => now);
  const known: SectionMemory = {
    sectionId: "ours",
    wholeAt: now,
    pages: new Map([["page", { stamp: "2026-11-01T09:00:00Z", settled: true, waits: false, entries: new Map() }]]),
  };
  /** How often the page was read until its change had settled. */
  const readsOfAChange = (lateMs: number): number => {
    const changedAt = now;
    const page = { id: "page", title: "November", createdAt: 0 as Instant, stamp: isoText(now as Instant) };
    let reads = 0;
    let seen = false;
    for (; now < changedAt + 60_000; now += 1_000) {
      if (reads > 0 && !watch.hasDue()) continue;
      const { pages, settling } = watch.due([page], known);
      if (pages.length === 0) continue;
      reads += 1;
      const shows: boolean = now - changedAt >= lateMs && !seen;
      seen ||= shows;
      watch.wasRead(page, shows, settling.has("page"));
    }
    return reads;
  };
  return { readsOfAChange };
};

test("OneNote that shows every change late is not asked in between, and is again once it is quick", () => {
  const { readsOfAChange } = hourWith();
  expect([readsOfAChange(28_000), readsOfAChange(28_000), readsOfAChange(28_000), readsOfAChange(28_000)]).toEqual([
    4, 4, 2, 2,
  ]);
  expect(readsOfAChange(0)).toBe(2);
  expect([readsOfAChange(28_000), readsOfAChange(28_000), readsOfAChange(28_000)]).toEqual([4, 4, 2]);
});
