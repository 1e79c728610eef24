import type { Moment, Prayer, WhenNoSun } from "../../domain/calendars/moment";
import { PRAYER_METHODS } from "../../domain/calendars/moment";
import type { JsonReader, Spot } from "./jsonReader";
import { isClockText, readClock, readNumber, readOneOf, readWhole } from "./jsonValues";

const KINDS = ["clock", "sun", "sun-angle", "prayer", "jumuah"] as const;
const PRAYERS: readonly [Prayer, ...Prayer[]] = ["fajr", "dhuhr", "asr", "maghrib", "isha"];

const ALL_FIELDS = [
  "at",
  "time",
  "event",
  "plusMinutes",
  "degreesBelow",
  "half",
  "prayer",
  "method",
  "madhab",
] as const;

/** The fields of each kind of moment; those of another kind are refused. */
const FIELDS_OF: Readonly<Record<(typeof KINDS)[number], readonly (typeof ALL_FIELDS)[number][]>> = {
  clock: ["at", "time"],
  sun: ["at", "event", "plusMinutes"],
  "sun-angle": ["at", "degreesBelow", "half"],
  prayer: ["at", "prayer", "plusMinutes", "method", "madhab"],
  jumuah: ["at", "plusMinutes"],
};

/** A moment of a day. `latest` is the last clock time it may have: a day may end at 24:00, but nothing begins there. */
export const readMoment = (reader: JsonReader, spot: Spot, latest: "23:59" | "24:00"): Moment => {
  const at = readOneOf(reader, reader.fields(spot, ALL_FIELDS).at, KINDS);
  const fields = reader.fields(spot, FIELDS_OF[at]);
  const plusMinutes = (): number => readWhole(reader, fields.plusMinutes, -1440, 1440);
  switch (at) {
    case "clock":
      return { at, minutes: readClock(reader, fields.time, latest) };
    case "sun":
      return { at, event: readOneOf(reader, fields.event, ["sunrise", "sunset"]), plusMinutes: plusMinutes() };
    case "sun-angle":
      return {
        at,
        degreesBelow: readNumber(reader, fields.degreesBelow, 0, 90),
        half: readOneOf(reader, fields.half, ["morning", "evening"]),
      };
    case "prayer":
      return {
        at,
        prayer: readOneOf(reader, fields.prayer, PRAYERS),
        plusMinutes: plusMinutes(),
        method: readOneOf(reader, fields.method, PRAYER_METHODS),
        ...(fields.madhab.value === undefined ? {} : { madhab: readOneOf(reader, fields.madhab, ["shafi", "hanafi"]) }),
      };
    case "jumuah":
      return { at, plusMinutes: plusMinutes() };
  }
};

/** Two moments of which the second is after the first, unless the second may be on the next day. */
export const readSpan = (
  reader: JsonReader,
  fromSpot: Spot,
  toSpot: Spot,
  mayEndNextDay: boolean,
): { readonly from: Moment; readonly to: Moment } => {
  const from = readMoment(reader, fromSpot, "23:59");
  const to = readMoment(reader, toSpot, "24:00");
  if (!mayEndNextDay && from.at === "clock" && to.at === "clock" && to.minutes <= from.minutes) {
    reader.refuse(toSpot, `is not after ${fromSpot.path}`);
  }
  return { from, to };
};

/** `{ "use": "ask" }`, `{ "use": "nearest-latitude-60" }` or a clock time: `{ "use": "18:00" }`. Absent: nothing was chosen. */
export const readNoSun = (reader: JsonReader, spot: Spot): { readonly noSun?: WhenNoSun } => {
  if (spot.value === undefined) return {};
  const { use } = reader.fields(spot, ["use"]);
  if (isClockText("23:59")(use.value)) return { noSun: { use: "clock", minutes: readClock(reader, use, "23:59") } };
  const isWord = (value: unknown): value is "ask" | "nearest-latitude-60" =>
    value === "ask" || value === "nearest-latitude-60";
  return { noSun: { use: reader.check(use, isWord, "ask, nearest-latitude-60 or a clock time", "ask") } };
};
