import type { EntryStore } from "../../domain/document/entryStore";
import type { NotebookPlace, Pair } from "../../domain/people/pair";
import { ulidTime, type EntryId } from "../../domain/shared/ids";
import { err, ok } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import { parseInstant } from "../../domain/time/isoText";
import { changesIn, duePages, readOneNoteToken, trusted } from "./changes";
import { createOneNoteMemory, SHOWS_WITHIN_MS } from "./memory";
import { createOneNoteReader, parseHtml, type ParseHtml } from "./reader";
import { createOneNoteSection, type ListedPage } from "./section";
import type { OneNoteWords } from "./entry";
import { createOneNoteWriter } from "./writer";
import type { GraphTransport } from "../transport/transport";
import { MS_PER_DAY } from "../../domain/time/interval";

interface OneNoteOptions {
  /** Within OneNote's budget: see `withinBudget`. */
  readonly graph: GraphTransport;
  readonly pair: Pair<NotebookPlace>;
  readonly words: OneNoteWords;
  readonly clock: Clock;
  readonly parse?: ParseHtml;
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
  parse = parseHtml,
}: OneNoteOptions): EntryStore => {
  const { sectionId } = pair.document;
  const section = createOneNoteSection(graph, pair.document);
  const reader = createOneNoteReader(section, pair, parse);
  const memory = createOneNoteMemory(clock);

  const find: EntryStore["find"] = async (id, signal) => {
    const listed = await section.pages(signal);
    if (!listed.ok) return listed;
    memory.replacePages(listed.value);
    let isSure = !memory.mayShowLater(id);
    for (const page of listed.value.filter((one) => mayHold(one, id)).toReversed()) {
      const content = await reader.read(page, signal);
      if (!content.ok) return content;
      if (content.value) memory.learnPage(page.id, content.value);
      else if (memory.isFresh(page)) isSure = false;
      const found = content.value?.entries.find((entry) => entry.id === id);
      if (found) return ok(found);
    }
    if (!isSure) return err({ type: "OutcomeUnknown" });
    memory.forget(id);
    return ok(undefined);
  };

  return {
    showsWithinMs: SHOWS_WITHIN_MS,
    find,
    append: createOneNoteWriter({ section, reader, memory, words, find }),
    changes: async (since, signal) => {
      const listed = await section.pages(signal);
      if (!listed.ok) return listed;
      memory.replacePages(listed.value);
      const known = readOneNoteToken(since, sectionId);
      const due = duePages(listed.value, trusted(known, clock.now()));
      const contents = await reader.readAll(due, signal);
      if (!contents.ok) return contents;
      // An unread document is not an empty one.
      if (!known && due.length > 0 && contents.value.size === 0) return err({ type: "Unavailable" });
      const look = { sectionId, listed: listed.value, contents: contents.value, at: clock.now() };
      const { changes, memory: seen } = changesIn(look, known);
      memory.learnSection(seen);
      for (const id of changes.vanished) memory.forget(id);
      return ok(changes);
    },
  };
};

/** A page whose last change is older than an entry cannot hold it; the clocks of devices may be wrong by so much. */
const CLOCKS_DIFFER_MS = MS_PER_DAY;

const mayHold = ({ stamp }: ListedPage, id: EntryId): boolean => {
  const changedAt = parseInstant(stamp);
  return changedAt === undefined || changedAt >= ulidTime(id) - CLOCKS_DIFFER_MS;
};
