import type { Failure } from "../shared/failure";
import type { Instant, Interval } from "../time/interval";
import { parseInstant } from "../time/isoText";
import { isLocalDate } from "../time/localDate";
import type { LocalDate, Weekday } from "../time/zoneData";

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
  /** Reports a problem of the caller's own. */
  readonly refuse: (spot: Spot, problem: string) => void;
  /** An object with no other fields than these. */
  readonly fields: <Name extends string>(spot: Spot, names: readonly Name[]) => Fields<Name>;
  /** An object whose names are free; absent: none. */
  readonly entries: (spot: Spot) => readonly (readonly [string, Spot])[];
  /** Absent: an empty list. */
  readonly list: <T>(spot: Spot, read: (item: Spot) => T) => readonly T[];
  readonly text: (spot: Spot) => string;
  readonly number: (spot: Spot, low: number, high: number) => number;
  readonly whole: (spot: Spot, low: number, high: number) => number;
  readonly oneOf: <T extends string | number>(spot: Spot, allowed: readonly T[], otherwise: T) => T;
  readonly instant: (spot: Spot) => Instant;
  readonly interval: (start: Spot, end: Spot) => Interval;
  readonly date: (spot: Spot) => LocalDate;
  readonly weekdays: (spot: Spot) => readonly Weekday[];
  /** `HH:mm` as minutes after 00:00; `24:00` only where a day may end. */
  readonly clock: (spot: Spot, latest: "23:59" | "24:00") => number;
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const LONGEST_VALUE = 100;

/** Makes a reader for one document. */
export const createJsonReader = (): JsonReader => {
  let first: Failure | undefined;
  const refuse = ({ path, value }: Spot, problem: string): void => {
    first ??= { type: "BadInput", field: path || "request", value: valueText(value), problem };
  };
  const check = <T>(spot: Spot, isRight: (value: unknown) => value is T, needed: string, otherwise: T): T => {
    if (isRight(spot.value)) return spot.value;
    refuse(spot, spot.value === undefined ? `is given, but ${needed} is needed` : `is not ${needed}`);
    return otherwise;
  };
  const number: JsonReader["number"] = (spot, low, high) =>
    check(spot, isNumberWithin(low, high), `a number ${rangeText(low, high)}`, low);
  const whole: JsonReader["whole"] = (spot, low, high) =>
    check(spot, isWholeWithin(low, high), `a whole number ${rangeText(low, high)}`, low);
  const oneOf = <T extends string | number>(spot: Spot, allowed: readonly T[], otherwise: T): T =>
    check(
      spot,
      (value): value is T => allowed.some((each) => each === value),
      `one of ${allowed.join(", ")}`,
      otherwise,
    );
  const text: JsonReader["text"] = (spot) => check(spot, isFilledText, "a text", "");
  const list: JsonReader["list"] = (spot, read) =>
    spot.value === undefined
      ? []
      : check(spot, isList, "a list", []).map((value, i) => read({ path: `${spot.path}[${i}]`, value }));
  const instant: JsonReader["instant"] = (spot) => {
    const text = check(spot, isInstantText, "a time such as 2026-12-01T09:00:00Z", "1970-01-01T00:00:00Z");
    return parseInstant(text) ?? (0 as Instant);
  };
  return {
    problem: () => first,
    refuse,
    fields: (spot, names) => {
      const record = check(spot, isRecord, "an object", {});
      const isName = (key: string): boolean => names.some((name) => name === key);
      const stranger = Object.keys(record).find((key) => !isName(key));
      if (stranger !== undefined) refuse(fieldOf(spot, record, stranger), "is in a field that nobody knows");
      return fieldsOf(spot, record, names);
    },
    entries: (spot) => {
      if (spot.value === undefined) return [];
      const record = check(spot, isRecord, "an object", {});
      return Object.keys(record).map((name) => [name, fieldOf(spot, record, name)]);
    },
    list,
    text,
    number,
    whole,
    oneOf,
    instant,
    interval: (startSpot, endSpot) => {
      const start = instant(startSpot);
      const end = instant(endSpot);
      if (end < start) refuse(endSpot, `is before ${startSpot.path} (${valueText(startSpot.value)})`);
      return { start, end };
    },
    date: (spot) => check(spot, isDateText, "a date such as 2026-12-01", "1970-01-01"),
    weekdays: (spot) => list(spot, (day) => oneOf(day, WEEKDAYS, 1)),
    clock: (spot, latest) => {
      const needed = `a clock time from 00:00 to ${latest}`;
      return minutesOfClock(check(spot, isClockText(latest), needed, "00:00"));
    },
  };
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

const valueText = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
};

const rangeText = (low: number, high: number): string =>
  high === Infinity || high === Number.MAX_SAFE_INTEGER ? `from ${low}` : `from ${low} to ${high}`;

const minutesOfClock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isFilledText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isInstantText = (value: unknown): value is string => parseInstant(value) !== undefined;

const isDateText = (value: unknown): value is LocalDate => typeof value === "string" && isLocalDate(value);

const isClockText =
  (latest: "23:59" | "24:00") =>
  (value: unknown): value is string =>
    typeof value === "string" && (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) || (latest === "24:00" && value === latest));

const isNumberWithin =
  (low: number, high: number) =>
  (value: unknown): value is number =>
    typeof value === "number" && value >= low && value <= high;

const isWholeWithin =
  (low: number, high: number) =>
  (value: unknown): value is number =>
    isNumberWithin(low, high)(value) && Number.isSafeInteger(value);
