import type { Strength } from "../calendars/strength";
import type { Pattern } from "../people/declared";
import type { JsonReader, Spot } from "./jsonReader";
import { readClock, readNumber, readOneOf, readText, readWeekdays, readWhole } from "./jsonValues";

/** A pattern of a request; `pattern` is undefined when it follows the sun or a prayer, which this version does not evaluate. */
export interface ParsedPattern {
  readonly path: string;
  readonly pattern: Pattern | undefined;
}

/** A moment of a day: minutes on the clock, or something in the sky. */
type Moment = { readonly at: "clock"; readonly minutes: number } | { readonly at: "sky" };

const STRENGTHS: readonly [Strength, ...Strength[]] = ["never", "avoid", "rather-not", "fine", "welcome"];
const MOMENTS = ["clock", "sun", "sun-angle", "prayer", "jumuah"] as const;
const PRAYERS = ["fajr", "dhuhr", "asr", "maghrib", "isha"] as const;

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
const FIELDS_OF: Readonly<Record<(typeof MOMENTS)[number], readonly (typeof ALL_FIELDS)[number][]>> = {
  clock: ["at", "time"],
  sun: ["at", "event", "plusMinutes"],
  "sun-angle": ["at", "degreesBelow", "half"],
  prayer: ["at", "prayer", "plusMinutes", "method", "madhab"],
  jumuah: ["at", "plusMinutes"],
};

/** Reads one of `patterns`. */
export const readPattern = (reader: JsonReader, spot: Spot): ParsedPattern => {
  const fields = reader.fields(spot, ["days", "from", "to", "dayOffsetTo", "strength", "noSun"]);
  const from = readMoment(reader, fields.from, "23:59");
  const to = readMoment(reader, fields.to, "24:00");
  const dayOffset = fields.dayOffsetTo.value === undefined ? undefined : readOneOf(reader, fields.dayOffsetTo, [0, 1]);
  const strength = readOneOf(reader, fields.strength, STRENGTHS);
  const days = readWeekdays(reader, fields.days);
  if (fields.noSun.value !== undefined) readText(reader, reader.fields(fields.noSun, ["use"]).use);
  if (from.at === "sky" || to.at === "sky") return { path: spot.path, pattern: undefined };
  if (dayOffset === 0 && to.minutes <= from.minutes) reader.refuse(fields.to, `is not after ${fields.from.path}`);
  return {
    path: spot.path,
    pattern: { days, strength, from, to, ...(dayOffset === undefined ? {} : { toDayOffset: dayOffset }) },
  };
};

const readMoment = (reader: JsonReader, spot: Spot, latest: "23:59" | "24:00"): Moment => {
  const kind = readOneOf(reader, reader.fields(spot, ALL_FIELDS).at, MOMENTS);
  const fields = reader.fields(spot, FIELDS_OF[kind]);
  if (kind === "clock") return { at: "clock", minutes: readClock(reader, fields.time, latest) };
  if (kind === "sun") readOneOf(reader, fields.event, ["sunrise", "sunset"]);
  if (kind === "sun-angle") {
    readNumber(reader, fields.degreesBelow, 0, 90);
    readOneOf(reader, fields.half, ["morning", "evening"]);
  } else readWhole(reader, fields.plusMinutes, -1440, 1440);
  if (kind === "prayer") {
    readOneOf(reader, fields.prayer, PRAYERS);
    readText(reader, fields.method);
    if (fields.madhab.value !== undefined) readOneOf(reader, fields.madhab, ["shafi", "hanafi"]);
  }
  return { at: "sky" };
};
