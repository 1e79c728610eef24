import type { DateSpan } from "../../domain/people/myTime/privateTime";
import { toInstant, type Instant, type Interval } from "../../domain/time/interval";
import { parseInstant } from "../../domain/time/isoText";
import { isLocalDate } from "../../domain/time/localDate";
import type { LocalDate, Weekday } from "../../domain/time/zoneData";
import type { JsonReader, Spot } from "./jsonReader";
import { valueText } from "./jsonReader";
import { isDateWithinReach, isWithinReach, REACH } from "../../domain/time/reach";

/** The last clock time that may be written: a day may end at 24:00, but nothing begins there. */
type LastClockTime = "23:59" | "24:00";

const WEEKDAYS: readonly [Weekday, ...Weekday[]] = [1, 2, 3, 4, 5, 6, 7];

/** A text that is not empty. */
export const readText = ({ check }: JsonReader, spot: Spot): string => check(spot, isFilledText, "a text", "");

/** A number, both limits included. */
export const readNumber = ({ check }: JsonReader, spot: Spot, low: number, high: number): number =>
  check(spot, isNumberWithin(low, high), `a number from ${low} to ${high}`, low);

/** A whole number of at least `low`, and at most `high` if that is given. */
export const readWhole = ({ check }: JsonReader, spot: Spot, low: number, high?: number): number =>
  check(
    spot,
    isWholeWithin(low, high ?? Number.MAX_SAFE_INTEGER),
    high === undefined ? `a whole number from ${low}` : `a whole number from ${low} to ${high}`,
    low,
  );

/** One of a few words or numbers. */
export const readOneOf = <T extends string | number>(
  { check }: JsonReader,
  spot: Spot,
  allowed: readonly [T, ...T[]],
): T => {
  const isAllowed = (value: unknown): value is T => allowed.some((each) => each === value);
  return check(spot, isAllowed, allowed.length === 1 ? `${allowed[0]}` : `one of ${allowed.join(", ")}`, allowed[0]);
};

/** An instant in ISO 8601 with Z or an offset, on a day that the engine can plan. */
export const readInstant = ({ check, refuse }: JsonReader, spot: Spot): Instant => {
  const instant = parseInstant(check(spot, isInstantText, "a time such as 2026-12-01T09:00:00Z", EPOCH)) ?? NEVER;
  if (!isWithinReach(instant)) refuse(spot, `is not a time ${REACH}`);
  return instant;
};

/** Two instants; the end may not be before the start. */
export const readInterval = (reader: JsonReader, startSpot: Spot, endSpot: Spot): Interval => {
  const start = readInstant(reader, startSpot);
  const end = readInstant(reader, endSpot);
  if (end < start) reader.refuse(endSpot, `is before ${startSpot.path} (${valueText(startSpot.value)})`);
  return { start, end };
};

/** A date that is in the calendar, and that the engine can plan. */
export const readDate = ({ check, refuse }: JsonReader, spot: Spot): LocalDate => {
  const date = check(spot, isDateText, "a date such as 2026-12-01", "1970-01-01");
  if (!isDateWithinReach(date)) refuse(spot, `is not a date ${REACH}`);
  return date;
};

/** Two dates, both included; the last may not be before the first. */
export const readDates = (reader: JsonReader, fromSpot: Spot, toSpot: Spot): DateSpan => {
  const from = readDate(reader, fromSpot);
  const to = readDate(reader, toSpot);
  if (to < from) reader.refuse(toSpot, `is before ${fromSpot.path} (${from})`);
  return { from, to };
};

/** An object of two dates. */
export const readDateSpan = (reader: JsonReader, spot: Spot): DateSpan => {
  const { from, to } = reader.fields(spot, ["from", "to"]);
  return readDates(reader, from, to);
};

/** True or false. */
export const readFlag = ({ check }: JsonReader, spot: Spot): boolean => check(spot, isFlag, "true or false", false);

/** ISO weekdays; the list may be empty but not absent. */
export const readWeekdays = (reader: JsonReader, spot: Spot): readonly Weekday[] => {
  if (spot.value === undefined) reader.refuse(spot, "is given, but a list of weekdays from 1 to 7 is needed");
  return reader.list(spot, (day) => readOneOf(reader, day, WEEKDAYS));
};

/** `HH:mm` as minutes after 00:00. */
export const readClock = ({ check }: JsonReader, spot: Spot, last: LastClockTime): number => {
  const text = check(spot, isClockText(last), `a clock time from 00:00 to ${last}`, "00:00");
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
};

const EPOCH = "1970-01-01T00:00:00Z";
const NEVER = toInstant(0);

const isFilledText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isInstantText = (value: unknown): value is string => parseInstant(value) !== undefined;

const isFlag = (value: unknown): value is boolean => typeof value === "boolean";

const isDateText = (value: unknown): value is LocalDate => typeof value === "string" && isLocalDate(value);

/** A clock time in the form that is wanted. */
export const isClockText =
  (last: LastClockTime) =>
  (value: unknown): value is string =>
    typeof value === "string" && (/^([01]\d|2[0-3]):[0-5]\d$/.test(value) || (last === "24:00" && value === last));

const isNumberWithin =
  (low: number, high: number) =>
  (value: unknown): value is number =>
    typeof value === "number" && value >= low && value <= high;

const isWholeWithin =
  (low: number, high: number) =>
  (value: unknown): value is number =>
    isNumberWithin(low, high)(value) && Number.isSafeInteger(value);
