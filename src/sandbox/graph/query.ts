import type { Json, GraphObject } from "./rows";

/** Applies `$select`: the named properties, the id and OData's annotations; everything without it. */
export const select = (value: GraphObject, names: string | undefined): GraphObject => {
  if (!names) return value;
  const wanted = new Set(["id", ...names.split(",").map((name) => name.trim())]);
  return Object.fromEntries(Object.entries(value).filter(([name]) => wanted.has(name) || name.startsWith("@")));
};

/** A whole number from the query; `fallback` when absent, undefined when invalid. */
export const wholeNumber = (text: string | undefined, fallback: number): number | undefined => {
  if (text === undefined) return fallback;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
};

/** The names inside `$expand=fields($select=A,B)`; [] for all of them, undefined when fields are not requested. */
export const expandedFields = (text: string | undefined): readonly string[] | undefined => {
  const [whole, names] = /(?:^|,)\s*fields(?:\(\$?select=([^)]*)\))?/i.exec(text ?? "") ?? [];
  if (whole === undefined) return undefined;
  return names ? names.split(",").map((name) => name.trim()) : [];
};

type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/** `fields/<field> <comparison> <value>`. */
interface Condition {
  readonly field: string;
  readonly comparison: Comparison;
  readonly value: string | number | boolean;
}

const CONDITION = /^\s*fields\/(\w+)\s+(eq|ne|gt|ge|lt|le)\s+('(?:[^']|'')*'|-?\d+(?:\.\d+)?|true|false)\s*$/;

/** Reads conditions joined by `and`, or such joined by `or`; undefined for anything else. */
export const parseFilter = (text: string): Filter | undefined => {
  const ways = text.split(/ or (?=\s*fields\/)/).map((way) => way.split(/ and (?=\s*fields\/)/).map(parseCondition));
  const read = ways.map((way) => way.filter((condition) => condition !== undefined));
  return read.every(({ length }, index) => length === ways[index]?.length) ? read : undefined;
};

/** Ways in which a row fits: all conditions of one of them. */
export type Filter = readonly (readonly Condition[])[];

const parseCondition = (text: string): Condition | undefined => {
  const [, field, comparison, literal] = CONDITION.exec(text) ?? [];
  if (field === undefined || literal === undefined || !isComparison(comparison)) return undefined;
  return { field, comparison, value: literalValue(literal) };
};

const isComparison = (text: string | undefined): text is Comparison => text !== undefined && text in COMPARE;

const literalValue = (literal: string): string | number | boolean => {
  if (literal.startsWith("'")) return literal.slice(1, -1).replaceAll("''", "'");
  return literal === "true" || literal === "false" ? literal === "true" : Number(literal);
};

const COMPARE: Readonly<Record<Comparison, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

/** True when all conditions of one way hold. Text comparison ignores case, like SharePoint's. */
export const holds = (fields: GraphObject, filter: Filter): boolean =>
  filter.some((conditions) =>
    conditions.every(({ field, comparison, value }) => {
      const found = fields[field] ?? null;
      return found === null ? comparison === "ne" : COMPARE[comparison](compareValues(found, value));
    }),
  );

/** Compares two field values: numbers as numbers, the rest as text ignoring case; empty values first. */
export const compareValues = (a: Json, b: Json): number => {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [x, y] = [sortKey(a), sortKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};

const sortKey = (value: Json): string =>
  typeof value === "string" ? value.toLowerCase() : typeof value === "object" ? "" : String(value);
