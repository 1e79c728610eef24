import { isRecord } from "../../domain/shared/shape";

/** A JSON object from outside, before anybody has looked at its members. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The object itself, or an empty one for anything else: lets a reader ask on and find nothing. */
export const objectOf = (value: unknown): JsonObject => (isRecord(value) ? value : {});

/** The array itself, or an empty one for anything else. */
export const arrayOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The string itself, or undefined for anything else and for the empty string (Graph says "" and null for "none"). */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The number itself, also when it was sent as text; undefined for anything else. */
export const numberOf = (value: unknown): number | undefined => {
  const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : undefined;
};

/** Deeper than anything that we or Graph write. What walks a value from outside may then call itself for each level. */
const DEEPEST = 32;

/**
 * What `text` holds as JSON; undefined when it is not JSON, or nested deeper than 32. Editors on Windows begin a file
 * with a mark of its form.
 */
export const parseJson = (text: string): unknown => {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
};

/** Counts brackets outside of strings, so that the depth is known before anything is built. Linear, for large tokens. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '"') i = endOfString(text, i);
    else if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
};

/** Most of an answer is inside strings, where a search for the next quote is far quicker than looking at each sign. */
const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === "\\") before--;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
};
