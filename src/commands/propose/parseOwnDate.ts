import type { OwnDate } from "../../domain/people/myTime/privateTime";
import type { JsonReader, Spot } from "./jsonReader";
import { readClock, readDates, readFlag, readOneOf } from "./jsonValues";
import { STRENGTHS } from "./parsePattern";

const KINDS: readonly [OwnDate["kind"], ...OwnDate["kind"][]] = [
  "own",
  "shutdown",
  "mourning",
  "half-day",
  "make-up-workday",
];

/** Reads one of `ownDates`: `from` and `to` are dates, `fromTime` and `toTime` the hours of each of them. */
export const readOwnDate = (reader: JsonReader, spot: Spot): OwnDate => {
  const { kind, from, to, strength, fromTime, toTime, yearly } = reader.fields(spot, [
    "kind",
    "from",
    "to",
    "strength",
    "fromTime",
    "toTime",
    "yearly",
  ]);
  const fromMinutes = fromTime.value === undefined ? undefined : readClock(reader, fromTime, "23:59");
  const toMinutes = toTime.value === undefined ? undefined : readClock(reader, toTime, "24:00");
  if (toMinutes !== undefined && toMinutes <= (fromMinutes ?? 0))
    reader.refuse(toTime, `is not after ${fromTime.path}`);
  return {
    kind: readOneOf(reader, kind, KINDS),
    ...readDates(reader, from, to),
    strength: readOneOf(reader, strength, STRENGTHS),
    ...(fromMinutes === undefined ? {} : { fromMinutes }),
    ...(toMinutes === undefined ? {} : { toMinutes }),
    ...(yearly.value === undefined ? {} : { yearly: readFlag(reader, yearly) }),
  };
};
