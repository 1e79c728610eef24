import { randomUUID } from "node:crypto";
import { parseInstant } from "../../domain/time/isoText";
import { isGraphObject } from "./answers";
import type { ColumnKind, ColumnRow, Json, GraphObject } from "./rows";

const KINDS: readonly ColumnKind[] = ["text", "number", "boolean", "dateTime", "choice"];

/** The column that every list has from the start. */
export const TITLE: ColumnRow = {
  id: "fa564e0f-0c70-4ab9-b863-0177e6ddd247",
  name: "Title",
  kind: "text",
  facet: { allowMultipleLines: false, maxLength: 255 },
  indexed: false,
  unique: false,
  required: false,
};

/** Parses a column definition, or returns why it is invalid. */
export const parseColumn = (value: Json): ColumnRow | string => {
  if (!isGraphObject(value) || typeof value.name !== "string" || !/^\w{1,32}$/.test(value.name))
    return "A column needs a name.";
  const kind = KINDS.find((name) => isGraphObject(value[name]));
  const facet = kind && value[kind];
  if (!kind || !isGraphObject(facet)) return `Column '${value.name}' needs a type.`;
  const [indexed, unique] = [value.indexed === true, value.enforceUniqueValues === true];
  const isLong = facet.allowMultipleLines === true;
  if (isLong && (indexed || unique)) return `Column '${value.name}' has several lines and cannot be indexed.`;
  if (unique && !indexed) return `Column '${value.name}' must be indexed to enforce unique values.`;
  return { id: randomUUID(), name: value.name, kind, facet, indexed, unique, required: value.required === true };
};

export const columnOf = ({ id, name, kind, facet, indexed, unique, required }: ColumnRow): GraphObject => ({
  id,
  name,
  displayName: name,
  columnGroup: "Custom Columns",
  enforceUniqueValues: unique,
  hidden: false,
  indexed,
  readOnly: false,
  required,
  [kind]: facet,
});

/** Why `fields` cannot be written into these columns; undefined when valid. */
export const objectionTo = (fields: GraphObject, columns: readonly ColumnRow[]): string | undefined => {
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith("@")) continue;
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) return `Field '${name}' is not recognized`;
    if (value !== null && !fits(value, column)) return `The value of field '${name}' does not fit its column.`;
  }
  return undefined;
};

const SHORT_TEXT = 255;

const fits = (value: Json, { kind, facet }: ColumnRow): boolean => {
  if (kind === "number" || kind === "boolean") return typeof value === kind;
  if (typeof value !== "string") return false;
  if (kind === "dateTime") return parseInstant(value) !== undefined;
  return facet.allowMultipleLines === true || value.length <= SHORT_TEXT;
};
