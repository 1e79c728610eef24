import type { Ledger } from "../../domain/fairness/ledger";
import type { Failure } from "../../domain/shared/failure";
import type { PersonId } from "../../domain/shared/ids";
import type { Result } from "../../domain/shared/result";
import { err, ok } from "../../domain/shared/result";
import type { Notice } from "../../domain/proposals/answer";
import type { JsonReader, Spot } from "./jsonReader";
import { createJsonReader } from "./jsonReader";
import { readInstant, readInterval, readOneOf, readText, readWhole } from "./jsonValues";
import { readPerson } from "./parsePerson";
import type { PlanRequest, ProposeRequest, SeriesWish } from "../../domain/proposals/request";

/** A request in the public JSON form, read; with what it holds that this version does not evaluate. */
export interface ParsedRequest {
  readonly request: PlanRequest;
  readonly notices: readonly Notice[];
}

/**
 * Reads the public JSON form (`npm run propose`). Unknown fields are refused by name, at every level.
 *
 * What can only be judged as a whole (zones, duplicates, room in the horizon) is left to `propose`.
 */
export const parseRequest = (json: unknown): Result<ParsedRequest, Failure> => {
  const reader = createJsonReader();
  const parsed = readRequest(reader, { path: "", value: json });
  const problem = reader.problem();
  return problem ? err(problem) : ok(parsed);
};

const FIELDS = [
  "schema",
  "now",
  "viewer",
  "horizon",
  "durationMinutes",
  "stepMinutes",
  "limit",
  "people",
  "ledger",
  "series",
] as const;

const SERIES_FIELDS = ["count", "everyDays", "windowDays", "mostAddedMinutes"] as const;

const DEFAULT_STEP = 15;
const DEFAULT_LIMIT = 10;

const readRequest = (reader: JsonReader, root: Spot): ParsedRequest => {
  const { schema, now, viewer, horizon, durationMinutes, stepMinutes, limit, people, ledger, series } = reader.fields(
    root,
    FIELDS,
  );
  readOneOf(reader, schema, [1]);
  const { from, to } = reader.fields(horizon, ["from", "to"]);
  if (people.value === undefined) reader.refuse(people, "is given, but a list of people is needed");
  const viewerId = viewer.value === undefined ? undefined : (readText(reader, viewer) as PersonId);
  const wish = readSeries(reader, series);
  const request: PlanRequest = {
    now: readInstant(reader, now),
    ...(viewerId === undefined ? {} : { viewer: viewerId }),
    horizon: readInterval(reader, from, to),
    durationMinutes: readWhole(reader, durationMinutes, 1),
    stepMinutes: stepMinutes.value === undefined ? DEFAULT_STEP : readWhole(reader, stepMinutes, 5, 60),
    limit: limit.value === undefined ? DEFAULT_LIMIT : readWhole(reader, limit, 1),
    people: reader.list(people, (person) => readPerson(reader, person)),
    ledger: readLedger(reader, ledger),
    ...(wish === undefined ? {} : { series: wish }),
  };
  const later = rowsOfOthers(ledger, request);
  return { request, notices: later.map((field) => ({ kind: "not-considered", field })) };
};

const readLedger = (reader: JsonReader, spot: Spot): Ledger =>
  new Map(reader.entries(spot).map(([person, minutes]) => [person as PersonId, readWhole(reader, minutes, 0)]));

/** Somebody may have left the circle while their row is still kept: it counts for nobody, and the answer says so. */
const rowsOfOthers = ({ path }: Spot, { ledger, people }: ProposeRequest): readonly string[] =>
  [...ledger.keys()].filter((person) => !people.some(({ id }) => id === person)).map((person) => `${path}.${person}`);

const readSeries = (reader: JsonReader, spot: Spot): SeriesWish | undefined => {
  if (spot.value === undefined) return undefined;
  const { count, everyDays, windowDays, mostAddedMinutes } = reader.fields(spot, SERIES_FIELDS);
  return {
    count: readWhole(reader, count, 1),
    everyDays: readWhole(reader, everyDays, 1),
    windowDays: readWhole(reader, windowDays, 1),
    ...(mostAddedMinutes.value === undefined ? {} : { mostAddedMinutes: readWhole(reader, mostAddedMinutes, 0) }),
  };
};
