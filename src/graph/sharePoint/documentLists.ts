import { isRecord } from "../../domain/shared/shape";
import { type JsonObject } from "../transport/json";

/** A list that a pair needs, in the words of Graph. */
export interface DocumentList {
  readonly displayName: string;
  readonly description: string;
  readonly columns: readonly JsonObject[];
}

const INDEXED = { indexed: true };
const UNIQUE = { indexed: true, enforceUniqueValues: true };

const line = (name: string, flags: JsonObject = {}): JsonObject => ({ name, text: {}, ...flags });
const plainLines = (name: string): JsonObject => ({ name, text: { allowMultipleLines: true, textType: "plain" } });
const moment = (name: string, flags: JsonObject = {}): JsonObject => ({
  name,
  dateTime: { format: "dateTime" },
  ...flags,
});

/** What people wrote: one row an entry. The unique id keeps a repeated write from being there twice. */
export const LOG_LIST: DocumentList = {
  displayName: "Mentoring log",
  description: "What a pair wrote with Meridian. Rows are added and never changed.",
  columns: [
    line("EntryId", UNIQUE),
    line("PairKey", INDEXED),
    line("SessionKey", INDEXED),
    line("Kind", INDEXED),
    moment("AtUtc", INDEXED),
    line("AuthorKey", INDEXED),
    line("AuthorName"),
    line("Lang"),
    plainLines("Body"),
    plainLines("Data"),
    { name: "SchemaVer", number: {} },
    line("Supersedes"),
    line("Removes"),
    line("Guide"),
  ],
};

/** Where a meeting is: a row for its step, and a row for each press. Nobody's words are in it. */
export const SESSION_LIST: DocumentList = {
  displayName: "Mentoring sessions",
  description: "Which step a pair's meeting has reached. Nobody's words are in it.",
  columns: [
    line("SessionKey", UNIQUE),
    line("GuideId"),
    line("GuideVersion"),
    { name: "Minutes", number: {} },
    { name: "Step", number: {} },
    { name: "Move", number: {} },
    line("MovedBy"),
    line("StartedAt"),
    line("StepStartedAt"),
    { name: "Ended", boolean: {} },
    plainLines("Signs"),
  ],
};

/** Columns of `wanted` that are not there, by name. */
export const absentColumns = (wanted: DocumentList, there: readonly JsonObject[]): readonly JsonObject[] =>
  wanted.columns.filter((column) => !columnLike(column, there));

/** Columns of `wanted` that are there in another form, by name. */
export const otherColumns = (wanted: DocumentList, there: readonly JsonObject[]): readonly string[] =>
  wanted.columns.flatMap((column) => {
    const found = columnLike(column, there);
    return found === undefined || isAsWanted(found, column) ? [] : String(column.name);
  });

/** Columns without which nothing can be kept safely: not there, or in another form. */
export const missingColumns = (wanted: DocumentList, there: readonly JsonObject[]): readonly string[] => [
  ...absentColumns(wanted, there).map(({ name }) => String(name)),
  ...otherColumns(wanted, there),
];

const columnLike = ({ name }: JsonObject, there: readonly JsonObject[]): JsonObject | undefined =>
  there.find((column) => column.name === name);

/** Indexed for administrators, who look for the rows of one person. Lists that were made without it are complete. */
const MAY_LACK_INDEX = "AuthorKey";

/** The kind of the column, its index, and that it refuses the same value twice. Anything more is the administrator's. */
const isAsWanted = (there: JsonObject, wanted: JsonObject): boolean =>
  Object.entries(wanted).every(
    ([name, value]) =>
      (name === "indexed" && wanted.name === MAY_LACK_INDEX) ||
      (isRecord(value) ? isRecord(there[name]) && hasLines(there[name]) === hasLines(value) : there[name] === value),
  );

const hasLines = (facet: JsonObject): boolean => facet.allowMultipleLines === true;
