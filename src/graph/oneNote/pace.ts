import type { EntryStore } from "../../domain/document/store/entryStore";
import type { Elapsed } from "../../domain/time/clock";
import { MS_PER_HOUR, MS_PER_MINUTE } from "../../domain/time/interval";
import type { PageWatch } from "./pageWatch";

/**
 * With looks at most 25 s apart, a note whose content is 30 s late is on the other screen within a minute. So it stays
 * for half an hour after something new, or after the document was opened.
 */
const TALK_MS = 30 * MS_PER_MINUTE;
const SLOWEST_IN_TALK_MS = 25_000;

/**
 * From `from` to `to` requests within `ms`, looks slow down from the first pace to the second. Ten minutes spread the
 * requests over the hour; the hour itself is the limit.
 */
const BRAKES = [
  { ms: 10 * MS_PER_MINUTE, from: 44, to: 54, quickMs: 9_000, slowMs: SLOWEST_IN_TALK_MS },
  { ms: MS_PER_HOUR, from: 270, to: 325, quickMs: SLOWEST_IN_TALK_MS, slowMs: MS_PER_MINUTE },
];

/** What is due at once waits so long, so that a screen can draw what came before. */
const AT_ONCE_MS = 250;

interface PaceOptions {
  readonly watch: PageWatch;
  /** The person's requests of so many milliseconds. */
  readonly spent: (withinMs: number) => number;
  readonly elapsed: Elapsed;
  /** How old the last list of pages is. */
  readonly listAgeMs: () => number;
}

const braked = ({ from, to, quickMs, slowMs }: (typeof BRAKES)[number], spent: number): number =>
  spent < from ? 0 : quickMs + Math.min(1, (spent - from) / (to - from)) * (slowMs - quickMs);

/** How long a document in OneNote waits for its next look. */
export const createPace = ({ watch, spent, elapsed, listAgeMs }: PaceOptions): NonNullable<EntryStore["waitMs"]> => {
  const openedAt = elapsed();
  return (wishMs) => {
    const isTalk = elapsed() - openedAt < TALK_MS || watch.talkedWithin(TALK_MS);
    const quickest = BRAKES.map((brake) => braked(brake, spent(brake.ms))).reduce((a, b) => Math.max(a, b));
    const pace = Math.max(isTalk ? Math.min(wishMs, SLOWEST_IN_TALK_MS) : wishMs, quickest);
    // A page that was read meanwhile does not put off the next list.
    const next = Math.max(pace - Math.min(pace, listAgeMs()), AT_ONCE_MS);
    return Math.min(next, Math.max(watch.dueInMs() ?? next, AT_ONCE_MS));
  };
};
