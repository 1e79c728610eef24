import type { EntryId } from "../../domain/shared/ids";
import type { JournalPageId } from "../../domain/journal/journal";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import type { Conversations, OwnThings } from "../services";

type OfCopies = Pick<Conversations, "openDocument"> & Pick<OwnThings, "journal">;

/** Writes a copy into the pair's document: these words and nothing else. The page only remembers that it did (S37). */
export const showCopy = async (
  { openDocument, journal }: OfCopies,
  page: JournalPageId,
  pair: Pair,
  words: string,
): Promise<Result<void, Failure>> => {
  const written = await openDocument(pair).write({ text: words, content: { kind: "reflection" } });
  return written.ok ? journal.noteCopy(page, pair.id, written.value.id, false) : written;
};

/** Removes a copy in the pair's document. The page keeps its own words. */
export const takeCopyBack = async (
  { openDocument, journal }: OfCopies,
  page: JournalPageId,
  pair: Pair,
  copy: EntryId,
): Promise<Result<void, Failure>> => {
  const removed = await openDocument(pair).write({ text: "", content: { kind: "note" }, removes: copy });
  return removed.ok ? journal.noteCopy(page, pair.id, copy, true) : removed;
};
