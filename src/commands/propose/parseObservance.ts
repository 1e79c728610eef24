import type { Effect } from "../../domain/calendars/observance";
import type { KeptObservance } from "../../domain/people/myTime/privateTime";
import type { JsonReader, Spot } from "./jsonReader";
import { readFlag, readNumber, readOneOf, readText, readWhole } from "./jsonValues";
import { readNoSun, readSpan } from "./parseMoment";
import { STRENGTHS } from "./parsePattern";

const EFFECTS = ["block", "shorter-day", "part", "fresh-start"] as const;
const ALL_FIELDS = [
  "kind",
  "strength",
  "minutesBeforeSunset",
  "endsDegreesBelow",
  "minutesLess",
  "from",
  "to",
  "onEve",
] as const;

/** The fields of each kind of effect; those of another kind are refused. */
const FIELDS_OF: Readonly<Record<(typeof EFFECTS)[number], readonly (typeof ALL_FIELDS)[number][]>> = {
  block: ["kind", "strength", "minutesBeforeSunset", "endsDegreesBelow"],
  "shorter-day": ["kind", "minutesLess"],
  part: ["kind", "from", "to", "strength", "onEve"],
  "fresh-start": ["kind"],
};

const DAY_SHIFTS = [-2, -1, 0, 1, 2] as const;

/** Reads one of `observances`. Effects that are not given are the usual ones. */
export const readObservance = (reader: JsonReader, spot: Spot): KeptObservance => {
  const { id, community, dayShift, effects, noSun } = reader.fields(spot, [
    "id",
    "community",
    "dayShift",
    "effects",
    "noSun",
  ]);
  return {
    id: readText(reader, id),
    ...(community.value === undefined ? {} : { community: readText(reader, community) }),
    ...(dayShift.value === undefined ? {} : { dayShift: readOneOf(reader, dayShift, DAY_SHIFTS) }),
    ...(effects.value === undefined ? {} : { effects: reader.list(effects, (effect) => readEffect(reader, effect)) }),
    ...readNoSun(reader, noSun),
  };
};

const readEffect = (reader: JsonReader, spot: Spot): Effect => {
  const kind = readOneOf(reader, reader.fields(spot, ALL_FIELDS).kind, EFFECTS);
  const fields = reader.fields(spot, FIELDS_OF[kind]);
  switch (kind) {
    case "block":
      return { kind, strength: readOneOf(reader, fields.strength, STRENGTHS), ...readSunEdges(reader, fields) };
    case "shorter-day":
      return { kind, minutesLess: readWhole(reader, fields.minutesLess, 1, 1439) };
    case "part":
      return {
        kind,
        ...readSpan(reader, fields.from, fields.to, true),
        strength: readOneOf(reader, fields.strength, STRENGTHS),
        ...(fields.onEve.value === undefined ? {} : { onEve: readFlag(reader, fields.onEve) }),
      };
    case "fresh-start":
      return { kind };
  }
};

const readSunEdges = (
  reader: JsonReader,
  { minutesBeforeSunset, endsDegreesBelow }: Readonly<Record<"minutesBeforeSunset" | "endsDegreesBelow", Spot>>,
): { readonly minutesBeforeSunset?: number; readonly endsDegreesBelow?: number } => ({
  ...(minutesBeforeSunset.value === undefined
    ? {}
    : { minutesBeforeSunset: readWhole(reader, minutesBeforeSunset, 0, 240) }),
  ...(endsDegreesBelow.value === undefined ? {} : { endsDegreesBelow: readNumber(reader, endsDegreesBelow, 0, 30) }),
});
