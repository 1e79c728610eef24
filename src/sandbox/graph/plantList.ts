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
