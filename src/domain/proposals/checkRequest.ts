import type { Participant } from "../people/myTime/participant";
import { badInput } from "../shared/badInput";
import type { Failure } from "../shared/failure";
import { type Interval, lengthMinutes } from "../time/interval";
import { isoText } from "../time/isoText";
import { isWithinReach, REACH } from "../time/reach";
import type { ZoneData } from "../time/zoneData";
import { whereaboutsOf } from "../timeline/whereabouts";
import { roomFor } from "./candidates";
import type { ProposeRequest } from "./request";

/** About two thousand years of minutes, and small enough for ranking's arithmetic. */
const LARGEST_LEDGER = 1_000_000_000;
/** Each person's time is expanded, and loads are compared person by person. */
export const MOST_PEOPLE = 100;
const LONGEST_HORIZON_MINUTES = 26 * 7 * 24 * 60;

/** The first fault of a request (E15), or undefined. Nothing is guessed and nothing is repaired. */
export const checkRequest = (request: ProposeRequest, zones: ZoneData): Failure | undefined =>
  checkInstants(request) ??
  checkFrame(request) ??
  checkPeople(request, zones) ??
  checkLedger(request) ??
  checkRoom(request, zones);

const checkInstants = ({ now, horizon }: ProposeRequest): Failure | undefined => {
  if (!isWithinReach(now)) return bad("now", isoText(now), `is not a time ${REACH}`);
  if (!isWithinReach(horizon.start)) return bad("horizon.from", isoText(horizon.start), `is not a time ${REACH}`);
  return isWithinReach(horizon.end) ? undefined : bad("horizon.to", isoText(horizon.end), `is not a time ${REACH}`);
};

const checkFrame = (request: ProposeRequest): Failure | undefined => {
  const { horizon, durationMinutes, stepMinutes, limit } = request;
  const minutes = lengthMinutes(horizon);
  if (!(minutes > 0)) return bad("horizon.to", isoText(horizon.end), "is not after horizon.from");
  if (minutes > LONGEST_HORIZON_MINUTES) {
    return bad("horizon.to", isoText(horizon.end), "is more than 26 weeks after horizon.from");
  }
  if (!isWhole(durationMinutes, 1, Infinity))
    return bad("durationMinutes", durationMinutes, "is not a whole number of minutes");
  if (durationMinutes > minutes) return bad("durationMinutes", durationMinutes, "is longer than the horizon");
  if (!isWhole(stepMinutes, 5, 60)) return bad("stepMinutes", stepMinutes, "is not a whole number from 5 to 60");
  if (!isWhole(limit, 1, Infinity)) return bad("limit", limit, "is not a whole number above 0");
  return undefined;
};

const checkPeople = ({ people, viewer }: ProposeRequest, zones: ZoneData): Failure | undefined => {
  if (people.length === 0) return bad("people", "[]", "names nobody");
  if (people.length > MOST_PEOPLE) return bad("people", people.length, `are more than ${MOST_PEOPLE}`);
  const seen = new Set<string>();
  for (const [i, person] of people.entries()) {
    if (seen.has(person.id)) return bad(`people[${i}].id`, person.id, "is there twice");
    seen.add(person.id);
    const problem = checkZones(person, i, zones);
    if (problem) return problem;
  }
  return viewer === undefined || seen.has(viewer) ? undefined : bad("viewer", viewer, "is not one of the people");
};

const checkZones = ({ stays }: Participant, index: number, zones: ZoneData): Failure | undefined => {
  if (stays.length === 0) return bad(`people[${index}].stays`, "[]", "says no place");
  const unknown = stays.findIndex(({ place }) => !zones.isKnown(place.zone));
  const stay = stays[unknown];
  return stay && bad(`people[${index}].stays[${unknown}].place.zone`, stay.place.zone, "is not a known time zone");
};

const checkLedger = ({ ledger }: ProposeRequest): Failure | undefined => {
  for (const [person, minutes] of ledger) {
    if (!isWhole(minutes, 0, LARGEST_LEDGER)) {
      return bad(`ledger.${person}`, minutes, "is not a whole number of minutes from 0 to 1000000000");
    }
  }
  return undefined;
};

/** Checks that there is a slot, and that each person's place is known throughout. */
const checkRoom = (request: ProposeRequest, zones: ZoneData): Failure | undefined => {
  const room = roomFor(request);
  if (!room) {
    return bad(
      "horizon.to",
      isoText(request.horizon.end),
      "leaves no room for a meeting that starts on the step grid after now",
    );
  }
  return placeGap(request.people, room, zones);
};

/** The first time in `span` at which a person's place is unknown (E15), or undefined. */
export const placeGap = (people: readonly Participant[], span: Interval, zones: ZoneData): Failure | undefined => {
  for (const [i, { stays }] of people.entries()) {
    let covered = span.start;
    for (const { window } of whereaboutsOf(stays, span, zones)) if (window.start === covered) covered = window.end;
    if (covered < span.end)
      return bad(`people[${i}].stays`, isoText(covered), "is a time at which no stay says the place");
  }
  return undefined;
};

/** Whether `value` is a whole number from `low` to `high`. */
export const isWhole = (value: number, low: number, high: number): boolean =>
  Number.isSafeInteger(value) && value >= low && value <= high;

const bad = (field: string, value: string | number, problem: string): Failure =>
  badInput(field, String(value), problem);
