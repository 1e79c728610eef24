import { createPageWatch } from "../../../src/graph/oneNote/pageWatch";
import type { SectionMemory } from "../../../src/graph/oneNote/changes";
import { MS_PER_DAY, type Instant } from "../../../src/domain/time/interval";
import { isoText } from "../../../src/domain/time/isoText";

/** One page of a notebook in Cairo that changes now and then; what changed shows after `lateMs`. */
const hourWith = (clockErrorMs = 0) => {
  let now = Date.UTC(2026, 10, 24, 9);
  const clock = { now: () => (now + clockErrorMs) as Instant };
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
  /** How long after the one before it each read came, of a page that changes `times` times. */
  const changeEvery = (ms: number, times: number): readonly number[] => {
    const waits: number[] = [];
    const began = now;
    for (let last = now; now < began + ms * times; now += 1_000) {
      const stamp = isoText((began + Math.floor((now - began) / ms) * ms) as Instant);
      const page = { id: "page", title: "November", createdAt: 0 as Instant, stamp };
      const { pages, settling } = watch.due([page], known);
      if (pages.length === 0) continue;
      waits.push(now - last);
      last = now;
      watch.wasRead(page, true, settling.has("page"));
    }
    return waits;
  };
  return { readsOfAChange, changeEvery };
};

test("OneNote that shows every change late is asked once for each, and each fourth time at once to notice that it is quick", () => {
  const { readsOfAChange } = hourWith();
  const lateOnes = Array.from({ length: 8 }, () => readsOfAChange(28_000));
  expect(lateOnes).toEqual([4, 4, 1, 2, 1, 1, 1, 2]);
  const quickOnes = Array.from({ length: 6 }, () => readsOfAChange(0));
  expect(quickOnes).toEqual([1, 1, 1, 2, 2, 2]);
  expect([readsOfAChange(28_000), readsOfAChange(28_000), readsOfAChange(28_000)]).toEqual([4, 4, 1]);
});

test("P4: a page that changes every twenty seconds is read when its first change must show, however late OneNote is", () => {
  const { readsOfAChange, changeEvery } = hourWith();
  for (let n = 0; n < 3; n++) readsOfAChange(28_000);
  expect(Math.max(...changeEvery(20_000, 12))).toBeLessThanOrEqual(35_000);
});

test("P4: on a device whose clock is three days ahead, a change that shows late is not taken for settled at its first read", () => {
  expect(hourWith(3 * MS_PER_DAY).readsOfAChange(12_000)).toBe(hourWith().readsOfAChange(12_000));
});
