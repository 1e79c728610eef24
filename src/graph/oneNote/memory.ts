import type { EntryId } from "../../domain/shared/ids";
import type { Clock } from "../../domain/time/clock";
import { parseInstant } from "../../domain/time/isoText";
import { keyInTitle, type PageContent, type PageKey } from "./page";
import type { ListedPage } from "./section";
import type { SectionMemory } from "./changes";

/** Observed: a change takes seconds to show in OneNote. Until then "not found" proves nothing about what was just sent. */
export const SHOWS_WITHIN_MS = 30_000;

/** Observed: pages are unreadable for seconds after a change, and broken ones for days. The limit lies between. */
const FRESH_MS = 600_000;

/** What this session knows of a section: the page of each key, and entries that are certainly there. */
export interface OneNoteMemory {
  readonly replacePages: (pages: readonly ListedPage[]) => void;
  readonly learnPage: (pageId: string, content: PageContent) => void;
  readonly learnSection: (section: SectionMemory) => void;
  readonly addPage: (page: ListedPage) => void;
  /** This page refuses entries: it was deleted, moved or is broken. */
  readonly avoid: (pageId: string) => void;
  readonly pageOf: (key: PageKey) => ListedPage | undefined;
  /** Changed so recently that the service may not show all of it yet. */
  readonly isFresh: (page: ListedPage) => boolean;
  readonly newest: () => ListedPage | undefined;
  /** True when it is known what the page holds. */
  readonly hasLookedAt: (page: ListedPage) => boolean;
  readonly has: (id: EntryId) => boolean;
  /** The entry was sent: it may show later. */
  readonly markSent: (id: EntryId) => void;
  readonly markWritten: (id: EntryId) => void;
  readonly mayShowLater: (id: EntryId) => boolean;
  readonly forget: (id: EntryId) => void;
}

export const createOneNoteMemory = (clock: Clock): OneNoteMemory => {
  let pages: readonly ListedPage[] = [];
  const keys = new Map<string, string>();
  const [looked, avoided] = [new Set<string>(), new Set<string>()];
  const there = new Set<EntryId>();
  const sentAt = new Map<EntryId, number>();
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
    isFresh: ({ stamp }) => clock.now() - (parseInstant(stamp) ?? clock.now()) < FRESH_MS,
    newest: () => pages.at(-1),
    hasLookedAt: ({ id }) => looked.has(id),
    has: (id) => there.has(id),
    markSent: (id) => void sentAt.set(id, clock.now()),
    markWritten: (id) => void there.add(id),
    mayShowLater: (id) => clock.now() - (sentAt.get(id) ?? Number.NEGATIVE_INFINITY) < SHOWS_WITHIN_MS,
    forget: (id) => {
      there.delete(id);
      sentAt.delete(id);
    },
  };
};
