import type { Failure } from "../../domain/shared/failure";

/** A value inside a JSON document, with the path that leads to it: `people[1].stays[0].place.zone`. */
export interface Spot {
  readonly path: string;
  readonly value: unknown;
}

/** The fields of an object; one that is absent reads as undefined. */
export type Fields<Name extends string> = Readonly<Record<Name, Spot>>;

/**
 * Reads a JSON document piece by piece. Every method answers with something usable; the first problem is remembered,
 * and whoever reads must look at it before using what was read.
 */
export interface JsonReader {
  readonly problem: () => Failure | undefined;
  /** Reports a problem that the caller found. */
  readonly refuse: (spot: Spot, problem: string) => void;
  /** The value if it is right; else reports that `needed` is needed, and answers `otherwise`. */
  readonly check: <T>(spot: Spot, isRight: (value: unknown) => value is T, needed: string, otherwise: T) => T;
  /** An object with no other fields than these. */
  readonly fields: <Name extends string>(spot: Spot, names: readonly Name[]) => Fields<Name>;
  /** An object whose names are free; absent: none. */
  readonly entries: (spot: Spot) => readonly (readonly [string, Spot])[];
  /** Absent: an empty list. */
  readonly list: <T>(spot: Spot, read: (item: Spot) => T) => readonly T[];
}

const LONGEST_VALUE = 100;

/** Makes a reader for one document. */
export const createJsonReader = (): JsonReader => {
  let first: Failure | undefined;
  const refuse: JsonReader["refuse"] = ({ path, value }, problem) => {
    first ??= { type: "BadInput", field: path || "request", value: valueText(value), problem };
  };
  const check: JsonReader["check"] = (spot, isRight, needed, otherwise) => {
    if (isRight(spot.value)) return spot.value;
    refuse(spot, spot.value === undefined ? `is given, but ${needed} is needed` : `is not ${needed}`);
    return otherwise;
  };
  return {
    problem: () => first,
    refuse,
    check,
    fields: (spot, names) => {
      const record = check(spot, isRecord, "an object", {});
      const stranger = Object.keys(record).find((key) => !names.some((name) => name === key));
      if (stranger !== undefined) refuse(fieldOf(spot, record, stranger), "is in a field that nobody knows");
      return fieldsOf(spot, record, names);
    },
    entries: (spot) => {
      if (spot.value === undefined) return [];
      const record = check(spot, isRecord, "an object", {});
      return Object.keys(record).map((name) => [name, fieldOf(spot, record, name)]);
    },
    list: (spot, read) =>
      spot.value === undefined
        ? []
        : check(spot, isList, "a list", []).map((value, i) => read({ path: `${spot.path}[${i}]`, value })),
  };
};

/** A value as it was found, short enough for one line. */
export const valueText = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
};

const fieldOf = ({ path }: Spot, record: Readonly<Record<string, unknown>>, name: string): Spot => ({
  path: path === "" ? name : `${path}.${name}`,
  value: Object.hasOwn(record, name) ? record[name] : undefined,
});

const fieldsOf = <Name extends string>(
  spot: Spot,
  record: Readonly<Record<string, unknown>>,
  names: readonly Name[],
): Fields<Name> => Object.fromEntries(names.map((name) => [name, fieldOf(spot, record, name)])) as Fields<Name>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
