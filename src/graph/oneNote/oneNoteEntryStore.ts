import type { EntryStore, SyncToken } from "../../domain/document/store/entryStore";
import type { NotebookPlace, Pair } from "../../domain/people/pair";
import { ulidTime, type EntryId } from "../../domain/shared/ids";
import { inertHtml } from "../../domain/shared/inertHtml";
import { err, ok, type Result } from "../../domain/shared/result";
import { type Clock, type Elapsed, systemElapsed } from "../../domain/time/clock";
import { parseInstant } from "../../domain/time/isoText";
import type { Failure } from "../../domain/shared/failure";
import { changesIn, hasNews, readOneNoteToken, remembered, type SectionMemory } from "./changes";
import { createOneNoteMemory, type OneNoteMemory } from "./memory";
import { SHOWS_WITHIN_MS } from "./showsWithin";
import { createPace } from "./pace";
import { CLOCKS_DIFFER_MS, createPageWatch, type PageWatch } from "./pageWatch";
import type { SharedReads } from "./windows";
import { createOneNoteReader, type ParseHtml } from "./reader";
import { createOneNoteSection, type ListedPage, type OneNoteSection } from "./section";
import type { OneNoteWords } from "./entry";
import { createOneNoteWriter } from "./writer";
import type { GraphTransport } from "../transport/transport";
import { MS_PER_HOUR, MS_PER_MINUTE } from "../../domain/time/interval";

interface OneNoteOptions {
  /** Within OneNote's budget: see `withinBudget`. */
  readonly graph: GraphTransport & Partial<Pick<SharedReads, "onHeard">>;
  /** The person's requests of so many milliseconds. */
  readonly spent?: (withinMs: number) => number;
  readonly pair: Pair<NotebookPlace>;
  readonly words: OneNoteWords;
  readonly clock: Clock;
  readonly parse?: ParseHtml;
  readonly elapsed?: Elapsed;
}

/**
 * A pair's document as a section of OneNote: a page for each meeting, one for each month beside, and entries that are
 * appended and never changed. All pages of the section are read, so two pages about the same meeting are one.
 *
 * OneNote names no author: the entry's own is believed, so everybody with access is trusted.
 */
export const createOneNoteEntryStore = ({
  graph,
  pair,
  words,
  clock,
  parse = inertHtml,
  elapsed = systemElapsed,
  spent = () => 0,
}: OneNoteOptions): EntryStore => {
  const { sectionId } = pair.document;
  const section = createOneNoteSection(graph, pair.document);
  const reader = createOneNoteReader(section, pair, parse);
  const memory = createOneNoteMemory(clock, elapsed);
  const watch = createPageWatch(clock, elapsed);
  const { list, ageMs } = createListing({ section, memory, watch, elapsed });
  /** What the last token says: after some years it is long, and it comes back with each look. */
  let last: { readonly token: SyncToken; readonly seen: SectionMemory } | undefined;

  const find: EntryStore["find"] = async (id, signal) => {
    const listed = await section.all(signal);
    if (!listed.ok) return listed;
    const { pages } = listed.value;
    memory.replacePages(pages);
    let isSure = !memory.mayShowLater(id);
    for (const page of pagesThatMayHold(id, pages).toReversed()) {
      const content = await reader.read(page, signal);
      if (!content.ok) return content;
      if (content.value) memory.learnPage(page.id, content.value);
      else if (memory.mayShowMore(page)) isSure = false;
      const found = content.value?.entries.find((entry) => entry.id === id);
      if (found) return ok(found);
    }
    if (!isSure) return err({ type: "OutcomeUnknown" });
    memory.forget(id);
    return ok(undefined);
  };

  return {
    showsWithinMs: SHOWS_WITHIN_MS,
    waitMs: createPace({ watch, spent, elapsed, listAgeMs: ageMs }),
    ...(graph.onHeard && { onHeard: graph.onHeard }),
    find,
    ...createOneNoteWriter({ section, reader, memory, words, find }),
    changes: async (since, signal) => {
      const past = last && last.token === since ? last.seen : readOneNoteToken(since, sectionId);
      const known = remembered(past, clock.now());
      const isWholeList = await list(signal);
      if (!isWholeList.ok) return isWholeList;
      const listed = memory.pages();
      const { pages: due, settling } = watch.due(listed, known);
      const contents = await reader.readAll(due, signal);
      if (!contents.ok) return contents;
      // An unread document is not an empty one.
      if (!known && due.length > 0 && contents.value.size === 0) return err({ type: "Unavailable" });
      for (const page of due) {
        const content = contents.value.get(page.id);
        const before = known?.pages.get(page.id);
        const isNew = content && hasNews(content, before);
        watch.wasRead(page, isNew, settling.has(page.id));
        if (isNew && known && !before?.waits) watch.onTalk();
      }
      const tried = new Set(due.map(({ id }) => id));
      const look = { sectionId, listed, isWholeList: isWholeList.value, tried, settling };
      const { changes, memory: seen } = changesIn({ ...look, contents: contents.value, at: clock.now() }, known);
      memory.learnSection(seen);
      last = { token: changes.token, seen };
      for (const id of changes.vanished) memory.forget(id);
      return ok(watch.hasOld() ? { ...changes, more: true } : changes);
    },
  };
};

/** All pages are listed at first, and again after this: a page that was deleted or renamed moves no stamp of a page. */
const LIST_ALL_AFTER_MS = 10 * MS_PER_MINUTE;
/** Where one answer does not list them all. */
const LIST_MANY_AFTER_MS = MS_PER_HOUR;
const MANY = 100;

/** A page that is due again is read without a new list when the last one is younger than this. */
const YOUNG_LIST_MS = 16_000;

interface ListingParts {
  readonly section: OneNoteSection;
  readonly memory: OneNoteMemory;
  readonly watch: PageWatch;
  readonly elapsed: Elapsed;
}

/** Brings the list of pages up to date; says whether all pages were listed. */
const createListing = ({ section, memory, watch, elapsed }: ListingParts) => {
  let [wholeAt, listedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const list = async (signal?: AbortSignal): Promise<Result<boolean, Failure>> => {
    const now = elapsed();
    if (now - listedAt < YOUNG_LIST_MS && watch.hasDue() && !memory.wroteSince(listedAt)) return ok(false);
    const listAllAfterMs = memory.pages().length > MANY ? LIST_MANY_AFTER_MS : LIST_ALL_AFTER_MS;
    const stamps = new Map(memory.pages().map(({ id, stamp }) => [id, stamp]));
    const isKnown = ({ id, stamp }: ListedPage): boolean => stamps.get(id) === stamp;
    const listed = await (now - wholeAt < listAllAfterMs ? section.changed(isKnown, signal) : section.all(signal));
    if (!listed.ok) return listed;
    const { pages, isWhole } = listed.value;
    listedAt = now;
    if (isWhole) wholeAt = now;
    if (isWhole) memory.replacePages(pages);
    else memory.mergePages(pages);
    return ok(isWhole);
  };
  return { list, ageMs: () => elapsed() - listedAt };
};

/**
 * A page whose last change is older than an entry cannot hold it. An id from after all changes was made by a clock that
 * was ahead, and tells nothing.
 */
const pagesThatMayHold = (id: EntryId, pages: readonly ListedPage[]): readonly ListedPage[] => {
  const changed = pages.map(({ stamp }) => parseInstant(stamp) ?? Number.POSITIVE_INFINITY);
  const from = Math.min(ulidTime(id), Math.max(...changed)) - CLOCKS_DIFFER_MS;
  return pages.filter((_, index) => (changed[index] ?? 0) >= from);
};
