import type { SavedDocument } from "../domain/document/store/broughtIn";
import type { PersonId } from "../domain/shared/ids";
import { isRecord, readableOf, record, type Shape, valueOf, words } from "../domain/shared/shape";
import type { Entry } from "../domain/document/entry";
import type { Pair } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import { err, ok, type Result } from "../domain/shared/result";
import { isoText } from "../domain/time/isoText";
import type { Instant } from "../domain/time/interval";
import { entryFields, readWrittenEntry } from "./entryContent/entryRow";
import { objectOf, parseJson, type JsonObject } from "./transport/json";

const FORMAT = "meridian-document";
/** Files of a later version say more in the same fields, so an older app reads what it can. */
const VERSION = 1;

/** A document in one file: the rows that would stand in a list, so that a person can read it and nothing is left out. */
export const documentFile = (pair: Pair, entries: readonly Entry[], at: Instant): string =>
  JSON.stringify(documentData(pair, entries, at), undefined, 2);

/** The same as data, for a file that holds more than one document. */
export const documentData = (pair: Pair, entries: readonly Entry[], at: Instant): JsonObject => ({
  format: FORMAT,
  version: VERSION,
  writtenAt: isoText(at),
  people: pair.members.map(({ id, name, role }) => ({ id, name, role })),
  entries: entries.map((entry) => entryFields(entry)),
});

/** Longer than 50 years of two people: a file with more is none of ours. */
const MOST_ENTRIES = 100_000;
const PEOPLE = readableOf(record({ id: words(200) as Shape<PersonId>, name: words(400) }));
const MOST_PEOPLE = 20;

/** The entries of a file, for a document of `pair`: also for another one than it was written from. */
export const readDocumentFile = (text: string, pair: Pair): Result<SavedDocument, Failure> =>
  readDocumentData(parseJson(text), pair);

/** The same, of what has been parsed. */
export const readDocumentData = (file: unknown, pair: Pair): Result<SavedDocument, Failure> => {
  if (!isRecord(file) || file.format !== FORMAT || !Array.isArray(file.entries))
    return err({ type: "BadInput", field: "format", value: "", problem: "is not a document of Meridian" });
  const rows: readonly unknown[] = file.entries;
  if (rows.length > MOST_ENTRIES)
    return err({ type: "BadInput", field: "entries", value: "", problem: `are more than ${MOST_ENTRIES}` });
  const entries = new Map<string, Entry>();
  for (const row of rows) {
    const entry = readWrittenEntry({ ...objectOf(row), PairKey: pair.id }, pair);
    if (entry !== undefined && !entries.has(entry.id)) entries.set(entry.id, entry);
  }
  const people = (valueOf(PEOPLE, file.people) ?? []).slice(0, MOST_PEOPLE);
  return ok({ entries: [...entries.values()], people, unread: rows.length - entries.size });
};
