import type { EntryId } from "../../domain/shared/ids";
import type { Clock, Elapsed } from "../../domain/time/clock";
import { MS_PER_DAY } from "../../domain/time/interval";
import { parseInstant } from "../../domain/time/isoText";
import { keyInTitle, type PageContent, type PageKey } from "./page";
import type { ListedPage } from "./section";
import type { SectionMemory } from "./changes";
import { SHOWS_WITHIN_MS } from "./showsWithin";

/** Observed: pages are unreadable for seconds after a change, and broken ones for days. The limit lies between. */
const FRESH_MS = 600_000;

/** The device's clock may be wrong by so much: what it calls older is old. */
const CLOCK_IS_WRONG_BY_MS = 4 * MS_PER_DAY;

/** What this session knows of a section: the page of each key, and entries that are certainly there. */
export interface OneNoteMemory {
  /** All pages, oldest first. */
  readonly replacePages: (pages: readonly ListedPage[]) => void;
  /** Some pages, oldest first; the others are as they were. */
  readonly mergePages: (pages: readonly ListedPage[]) => void;
  readonly pages: () => readonly ListedPage[];
  readonly learnPage: (pageId: string, content: PageContent) => void;
  readonly learnSection: (section: SectionMemory) => void;
  readonly addPage: (page: ListedPage) => void;
  /** This page refuses entries: it was deleted, moved or is broken. */
  readonly avoid: (pageId: string) => void;
  readonly pageOf: (key: PageKey) => ListedPage | undefined;
  /** Changed so recently that the service may not show all of it yet, as far as the device's clock tells. */
  readonly isFresh: (page: ListedPage) => boolean;
  /** The same, whatever the device's clock tells: what is not seen on the page is no proof yet. */
  readonly mayShowMore: (page: ListedPage) => boolean;
  readonly newest: () => ListedPage | undefined;
  /** True when it is known what the page holds. */
  readonly hasLookedAt: (page: ListedPage) => boolean;
  readonly has: (id: EntryId) => boolean;
  /** The entry was sent: it may show later. */
  readonly markSent: (id: EntryId) => void;
  readonly markWritten: (id: EntryId) => void;
  /** True when something was sent after this moment. */
  readonly wroteSince: (elapsedMs: number) => boolean;
  readonly mayShowLater: (id: EntryId) => boolean;
  readonly forget: (id: EntryId) => void;
}

/** `elapsed` is a clock that nobody sets: the device's own may be put back, and would hold everything up. */
export const createOneNoteMemory = (clock: Clock, elapsed: Elapsed): OneNoteMemory => {
  let pages: readonly ListedPage[] = [];
  const firstSeen = new Map<string, number>();
  const keys = new Map<string, string>();
  const [looked, avoided] = [new Set<string>(), new Set<string>()];
  let lastSent = Number.NEGATIVE_INFINITY;
  const there = new Set<EntryId>();
  const sentAt = new Map<EntryId, number>();
  const isListed = (pageId: string): boolean => pages.some(({ id }) => id === pageId);
  /** True for ten minutes at most after this window has seen the page as it is. */
  const isYoungerThan = (ms: number, { id, stamp }: ListedPage): boolean => {
    const seenAt = firstSeen.get(`${id} ${stamp}`) ?? elapsed();
    firstSeen.set(`${id} ${stamp}`, seenAt);
    const age = clock.now() - (parseInstant(stamp) ?? clock.now());
    return Math.abs(age) < ms && elapsed() - seenAt < FRESH_MS;
  };
  const learn = (pageId: string, key: string | undefined, ids: Iterable<EntryId>): void => {
    looked.add(pageId);
    if (key !== undefined) keys.set(pageId, key);
    for (const id of ids) {
      there.add(id);
      sentAt.delete(id);
    }
  };
  return {
    replacePages: (now) => {
      pages = now;
    },
    mergePages: (now) => {
      const changed = new Map(now.map((page) => [page.id, page]));
      pages = [...pages.map((page) => changed.get(page.id) ?? page), ...now.filter(({ id }) => !isListed(id))];
    },
    pages: () => pages,
    learnPage: (pageId, { key, entries }) =>
      learn(
        pageId,
        key,
        entries.map(({ id }) => id),
      ),
    learnSection: (section) => {
      for (const [pageId, page] of section.pages) if (page.stamp !== "") learn(pageId, page.key, page.entries.keys());
    },
    addPage: (page) => {
      pages = [...pages, page];
      looked.add(page.id);
    },
    avoid: (pageId) => void avoided.add(pageId),
    pageOf: (key) => pages.find(({ id, title }) => !avoided.has(id) && (keyInTitle(title) ?? keys.get(id)) === key),
    isFresh: (page) => isYoungerThan(FRESH_MS, page),
    mayShowMore: (page) => isYoungerThan(CLOCK_IS_WRONG_BY_MS, page),
    newest: () => pages.at(-1),
    hasLookedAt: ({ id }) => looked.has(id),
    has: (id) => there.has(id),
    markSent: (id) => {
      lastSent = elapsed();
      sentAt.set(id, lastSent);
    },
    wroteSince: (moment) => lastSent >= moment,
    markWritten: (id) => void there.add(id),
    mayShowLater: (id) => elapsed() - (sentAt.get(id) ?? Number.NEGATIVE_INFINITY) < SHOWS_WITHIN_MS,
    forget: (id) => {
      there.delete(id);
      sentAt.delete(id);
    },
  };
};
