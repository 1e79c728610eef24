import type { Strength } from "../../domain/calendars/strength";
import type { Pattern } from "../../domain/people/myTime/privateTime";
import type { JsonReader, Spot } from "./jsonReader";
import { readDateSpan, readFlag, readOneOf, readText, readWeekdays } from "./jsonValues";
import { readNoSun, readSpan } from "./parseMoment";

/** The five words for how much a time suits somebody. */
export const STRENGTHS: readonly [Strength, ...Strength[]] = ["never", "avoid", "rather-not", "fine", "welcome"];

const FIELDS = [
  "days",
  "from",
  "to",
  "dayOffsetTo",
  "strength",
  "noSun",
  "valid",
  "duringObservance",
  "notDuringObservance",
  "inSchoolTerms",
] as const;

/** Reads one of `patterns`. */
export const readPattern = (reader: JsonReader, spot: Spot): Pattern => {
  const fields = reader.fields(spot, FIELDS);
  const toDayOffset =
    fields.dayOffsetTo.value === undefined ? undefined : readOneOf(reader, fields.dayOffsetTo, [0, 1]);
  const { valid, duringObservance, notDuringObservance, inSchoolTerms } = fields;
  return {
    ...readSpan(reader, fields.from, fields.to, toDayOffset !== 0),
    ...(toDayOffset === undefined ? {} : { toDayOffset }),
    strength: readOneOf(reader, fields.strength, STRENGTHS),
    days: readWeekdays(reader, fields.days),
    ...readNoSun(reader, fields.noSun),
    ...(valid.value === undefined ? {} : { valid: reader.list(valid, (span) => readDateSpan(reader, span)) }),
    ...(duringObservance.value === undefined ? {} : { during: readText(reader, duringObservance) }),
    ...(notDuringObservance.value === undefined ? {} : { notDuring: readText(reader, notDuringObservance) }),
    ...(inSchoolTerms.value === undefined ? {} : { inSchoolTerms: readFlag(reader, inSchoolTerms) }),
  };
};
