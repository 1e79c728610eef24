import { stableGuid } from "../seed/stable";
import type { Instant } from "../../domain/time/interval";
import { TITLE } from "./columns";
import type { ColumnKind, ColumnRow, GraphObject, ListRow, RowChange } from "./rows";

/** A column of a seeded list. */
export const column = (
  name: string,
  kind: ColumnKind,
  facet: GraphObject = {},
  index = false,
  unique = false,
): ColumnRow => ({
  id: stableGuid(`column ${name}`),
  name,
  kind,
  facet,
  indexed: index || unique,
  unique,
  required: false,
});

/** Several lines of plain text. */
export const PLAIN_LINES = { allowMultipleLines: true, textType: "plain" };

/** The columns that `npm run lists` makes. */
export const LOG_COLUMNS: readonly ColumnRow[] = [
  column("EntryId", "text", {}, true, true),
  column("PairKey", "text", {}, true),
  column("SessionKey", "text", {}, true),
  column("Kind", "text", {}, true),
  column("AtUtc", "dateTime", { format: "dateTime" }, true),
  column("Supersedes", "text"),
  column("Removes", "text"),
  column("AuthorKey", "text", {}, true),
  column("AuthorName", "text"),
  column("Lang", "text"),
  column("Body", "text", PLAIN_LINES),
  column("Data", "text", PLAIN_LINES),
  column("Guide", "text"),
  column("SchemaVer", "number"),
];

export const SESSION_COLUMNS: readonly ColumnRow[] = [
  column("SessionKey", "text", {}, true, true),
  column("GuideId", "text"),
  column("GuideVersion", "text"),
  column("Minutes", "number"),
  column("Step", "number"),
  column("Move", "number"),
  column("MovedBy", "text"),
  column("StartedAt", "text"),
  column("StepStartedAt", "text"),
  column("Ended", "boolean"),
  column("Signs", "text", PLAIN_LINES),
];

/** A list with `items` rows in it. */
export const listChange = (
  { siteId, id }: { readonly siteId: string; readonly id: string },
  displayName: string,
  columns: readonly ColumnRow[],
  items: number,
  owner: string,
  since: Instant,
): RowChange => {
  const row: ListRow = {
    id,
    siteId,
    displayName,
    description: "",
    columns: [TITLE, ...columns],
    nextItem: items + 1,
    sequence: items,
    createdBy: owner,
    createdAt: since,
  };
  return { table: "lists", key: id, row };
};
