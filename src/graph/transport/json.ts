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

/** What `text` holds as JSON; undefined when it is not JSON. Editors on Windows begin a file with a mark of its form. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
};
