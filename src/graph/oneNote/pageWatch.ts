import type { Clock, Elapsed } from "../../domain/time/clock";
import { MS_PER_DAY, MS_PER_MINUTE } from "../../domain/time/interval";
import { parseInstant } from "../../domain/time/isoText";
import type { PageMemory, SectionMemory } from "./changes";
import { SHOWS_WITHIN_MS } from "./showsWithin";
import type { ListedPage } from "./section";

/** A stamp has whole seconds and content may be late: a read this long after the stamp was first seen is the last. */
const SETTLES_AFTER_MS = SHOWS_WITHIN_MS + 3_000;

/** A page whose stamp moved and which shows nothing new is late: it is read again after this, until it settles. */
const LATE_AGAIN_MS = 15_000;

/**
 * After so many changes in a row that showed late, a page is read once when it must have settled: the hour's requests are
 * few. Each fourth change is still looked at when it comes, to notice that OneNote is quick again.
 */
const USUALLY_LATE = 2;
const PROBE_EVERY = 4;

/** Windows that read together do so within this time: what is due a little later is due now. */
const TOGETHER_MS = 2_000;

/** A page that cannot be read is tried again after this; each time twice as long, up to ten minutes. */
const ILL_AGAIN_MS = 5_000;
const LONGEST_ILL_MS = 10 * MS_PER_MINUTE;

/** Changed pages that one look reads; the rest follow in the next. */
const CHANGED_AT_ONCE = 20;

/** Older pages on a new device: so many at once and in all, then a few each minute while nobody talks. */
const OLD_AT_ONCE = 8;
const OLD_AT_FIRST = 24;
const OLD_EACH_MINUTE = 3;

/** After something new, older pages wait so long: a talk needs the requests. */
const TALK_MS = 10 * MS_PER_MINUTE;

/** By so much the clock of a device may be wrong. */
export const CLOCKS_DIFFER_MS = 31 * MS_PER_DAY;

/** The pages of one look that are read now, and those of them whose reading is the last under their stamp. */
export interface DuePages {
  readonly pages: readonly ListedPage[];
  readonly settling: ReadonlySet<string>;
}

/** Says which pages of a section are read when. It remembers this session only, on a clock that nobody sets. */
export interface PageWatch {
  readonly due: (listed: readonly ListedPage[], known: SectionMemory | undefined) => DuePages;
  /** To be called for every page that was due. `hasNews` is undefined when it could not be read. */
  readonly wasRead: (page: ListedPage, hasNews: boolean | undefined, isSettled: boolean) => void;
  /** Somebody said something: older pages wait. */
  readonly onTalk: () => void;
  /** Milliseconds until a page is due; undefined when none is. */
  readonly dueInMs: () => number | undefined;
  readonly hasDue: () => boolean;
  /** True when older pages wait and the next look reads some of them. */
  readonly hasOld: () => boolean;
  readonly talkedWithin: (ms: number) => boolean;
}

/** A page whose reading is not over. */
interface Watched {
  readonly stamp: string;
  readonly since: number;
  readonly next: number;
  readonly failures: number;
  /** Reads under this stamp that showed nothing new. */
  readonly empty: number;
  /** Its first read was put off, so that it tells nothing about how late OneNote is. */
  readonly isPutOff: boolean;
}

export const createPageWatch = (clock: Clock, elapsed: Elapsed): PageWatch => {
  const watched = new Map<string, Watched>();
  let [oldLeft, oldAgainAt, oldWait, lastTalk] = [OLD_AT_FIRST, Number.NEGATIVE_INFINITY, 0, Number.NEGATIVE_INFINITY];
  let [lateInARow, changes] = [0, 0];

  const watch = ({ id, stamp }: ListedPage, now: number): Watched => {
    const before = watched.get(id);
    if (before?.stamp === stamp) return before;
    changes += 1;
    const isPutOff = lateInARow >= USUALLY_LATE && changes % PROBE_EVERY > 0;
    // A page that changes again and again is still read when its first change was due.
    const next = isPutOff ? Math.min(before?.next ?? Infinity, now + SETTLES_AFTER_MS) : now;
    const fresh = { stamp, since: now, next, failures: 0, empty: 0, isPutOff };
    watched.set(id, fresh);
    return fresh;
  };

  /** How many older pages may be read now. */
  const oldOnes = (now: number): number => {
    if (oldLeft > 0) return Math.min(oldLeft, OLD_AT_ONCE);
    return now >= oldAgainAt && now - lastTalk >= TALK_MS ? OLD_EACH_MINUTE : 0;
  };

  const takeOld = (waiting: readonly ListedPage[], now: number): readonly ListedPage[] => {
    const taken = waiting.slice(0, oldOnes(now));
    if (taken.length > 0 && oldLeft <= 0) oldAgainAt = now + MS_PER_MINUTE;
    oldLeft -= taken.length;
    oldWait = waiting.length - taken.length;
    return taken;
  };

  return {
    due: (listed, known) => {
      const now = elapsed();
      const [changed, waiting]: [ListedPage[], ListedPage[]] = [[], []];
      const ids = new Set(listed.map(({ id }) => id));
      for (const id of watched.keys()) if (!ids.has(id)) watched.delete(id);
      for (const page of listed.toSorted(lastChangedFirst)) {
        const seen = known?.pages.get(page.id);
        if (isOver(seen, page)) watched.delete(page.id);
        else if (!known || seen?.waits) waiting.push(page);
        else if (watch(page, now).next <= now + TOGETHER_MS) changed.push(page);
      }
      const pages = [...changed.slice(0, CHANGED_AT_ONCE), ...takeOld(waiting, now)];
      const settledBefore = settledStamp(listed, clock);
      const settling = pages.filter(
        (page) =>
          now + TOGETHER_MS - watch(page, now).since >= SETTLES_AFTER_MS ||
          (parseInstant(page.stamp) ?? Infinity) <= settledBefore,
      );
      return { pages, settling: new Set(settling.map(({ id }) => id)) };
    },
    wasRead: (page, hasNews, isSettled) => {
      const now = elapsed();
      const { stamp, since, failures, empty, isPutOff } = watch(page, now);
      if (hasNews && !isPutOff) lateInARow = empty > (isSettled ? 0 : 1) ? lateInARow + 1 : isSettled ? lateInARow : 0;
      if (isSettled && hasNews !== undefined) return void watched.delete(page.id);
      const settles = since + SETTLES_AFTER_MS;
      const lateAgain = lateInARow >= USUALLY_LATE ? settles : Math.min(settles, now + LATE_AGAIN_MS);
      const ill = Math.min(LONGEST_ILL_MS, ILL_AGAIN_MS * 2 ** failures);
      const next = hasNews === undefined ? now + ill : hasNews ? settles : lateAgain;
      const fails = hasNews === undefined ? failures + 1 : 0;
      const reads = hasNews === false ? empty + 1 : empty;
      watched.set(page.id, { stamp, since, next, failures: fails, empty: reads, isPutOff });
    },
    onTalk: () => {
      lastTalk = elapsed();
    },
    dueInMs: () => {
      const now = elapsed();
      const nexts = [...watched.values()].map(({ next }) => next);
      if (oldWait > 0) nexts.push(oldLeft > 0 ? now : Math.max(oldAgainAt, lastTalk + TALK_MS));
      return nexts.length === 0 ? undefined : Math.max(0, nexts.reduce((a, b) => Math.min(a, b)) - now);
    },
    hasOld: () => oldWait > 0 && oldLeft > 0,
    hasDue: () => [...watched.values()].some(({ next }) => next <= elapsed() + TOGETHER_MS),
    talkedWithin: (ms) => elapsed() - lastTalk < ms,
  };
};

/** What changed so long before the newest change, by the service's own clock, is not late any more. */
const settledStamp = (listed: readonly ListedPage[], clock: Clock): number =>
  listed.reduce(
    (latest, { stamp }) => Math.max(latest, (parseInstant(stamp) ?? 0) - SETTLES_AFTER_MS),
    clock.now() - CLOCKS_DIFFER_MS,
  );

const isOver = (seen: PageMemory | undefined, { stamp }: ListedPage): boolean =>
  seen?.settled === true && seen.stamp === stamp;

/** Stamps are ISO text in UTC with whole seconds, so they sort as text. */
const lastChangedFirst = (a: ListedPage, b: ListedPage): number =>
  a.stamp === b.stamp ? b.createdAt - a.createdAt : a.stamp < b.stamp ? 1 : -1;
