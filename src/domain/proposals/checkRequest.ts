import type { Participant } from "../people/myTime/participant";
import { badInput } from "../shared/badInput";
import type { Failure } from "../shared/failure";
import { type Interval, lengthMinutes, MS_PER_MINUTE } from "../time/interval";
import { isoText } from "../time/isoText";
import { isWithinReach, REACH } from "../time/reach";
import type { ZoneData } from "../time/zoneData";
import { whereaboutsOf } from "../timeline/whereabouts";
import { roomFor } from "./candidates";
import type { BookedMeeting } from "./repairCalendar";
import type { ProposeRequest, SeriesWish } from "./request";
import { periodWindow } from "./seriesPeriods";

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

const isWhole = (value: number, low: number, high: number): boolean =>
  Number.isSafeInteger(value) && value >= low && value <= high;

const bad = (field: string, value: string | number, problem: string): Failure =>
  badInput(field, String(value), problem);

/** The first fault of the booked meetings (E15), or undefined. */
export const checkBooked = (
  booked: readonly BookedMeeting[],
  { now, people }: Pick<ProposeRequest, "now" | "people">,
  zones: ZoneData,
): Failure | undefined => {
  const periods = new Set<number>();
  for (const [i, { period, slot }] of booked.entries()) {
    if (!Number.isSafeInteger(period) || period < 0)
      return bad(`booked[${i}].period`, `${period}`, "is not a whole number");
    if (periods.has(period)) return bad(`booked[${i}].period`, `${period}`, "is there twice");
    periods.add(period);
    if (!isWithinReach(slot.start)) return bad(`booked[${i}].start`, isoText(slot.start), `is not a time ${REACH}`);
    if (!isWithinReach(slot.end)) return bad(`booked[${i}].end`, isoText(slot.end), `is not a time ${REACH}`);
    const minutes = lengthMinutes(slot);
    if (!Number.isSafeInteger(minutes) || minutes < 1) {
      return bad(`booked[${i}].end`, isoText(slot.end), "is not whole minutes after its start");
    }
    if (slot.start % MS_PER_MINUTE !== 0)
      return bad(`booked[${i}].start`, isoText(slot.start), "is not a whole minute");
    // A meeting that has begun needs no place.
    const gap = slot.start < now ? undefined : placeGap(people, slot, zones);
    if (gap) return gap;
  }
  return undefined;
};

/** Two years of weekly meetings. */
const MOST_MEETINGS = 104;
/** The search for a fair series compares people in groups. */
const MOST_IN_SERIES = 12;
/** Slots of all periods times people: two years of weeks on the quarter hour for a dozen. */
const MOST_SERIES_SLOTS = 1_000_000;
const MINUTES_PER_DAY = 1440;

/** The first fault of a series request (E15), or undefined. The rest of the request is checked already. */
export const checkSeries = (request: ProposeRequest, wish: SeriesWish, zones: ZoneData): Failure | undefined => {
  const { count, everyDays, windowDays, mostAddedMinutes } = wish;
  if (!isWhole(count, 1, MOST_MEETINGS)) {
    return bad("series.count", count, `is not a whole number from 1 to ${MOST_MEETINGS}`);
  }
  if (!isWhole(everyDays, 1, 366)) return bad("series.everyDays", everyDays, "is not a whole number from 1 to 366");
  if (!isWhole(windowDays, 1, everyDays)) {
    return bad("series.windowDays", windowDays, `is not a whole number from 1 to everyDays (${everyDays})`);
  }
  const crowd = request.people.length;
  if (crowd > MOST_IN_SERIES) return bad("people", crowd, `are more than ${MOST_IN_SERIES}, the most for a series`);
  const perDay = (crowd * MINUTES_PER_DAY) / request.stepMinutes;
  if (count * windowDays * perDay > MOST_SERIES_SLOTS) {
    const most = Math.floor(MOST_SERIES_SLOTS / (count * perDay));
    const what = `${count} meetings of ${crowd} people on a step of ${request.stepMinutes} minutes`;
    return bad("series.windowDays", windowDays, `is more than ${most}, the most for ${what}`);
  }
  if (request.durationMinutes > windowDays * MINUTES_PER_DAY) {
    return bad("series.windowDays", windowDays, `leaves no room for a meeting of ${request.durationMinutes} minutes`);
  }
  if (mostAddedMinutes !== undefined && !isWhole(mostAddedMinutes, 0, Infinity)) {
    return bad("series.mostAddedMinutes", mostAddedMinutes, "is not a whole number from 0");
  }
  const last = periodWindow(request, wish, count - 1);
  if (!isWithinReach(last.end))
    return bad("series.count", count, `leads beyond the times ${REACH}: ${isoText(last.end)}`);
  return placeGap(request.people, { start: request.horizon.start, end: last.end }, zones);
};
