import { badInput } from "../../shared/badInput";
import type { Failure } from "../../shared/failure";
import { lengthMinutes, MS_PER_MINUTE } from "../../time/interval";
import { isoText } from "../../time/isoText";
import { isWithinReach, REACH } from "../../time/reach";
import type { ZoneData } from "../../time/zoneData";
import { isWhole, placeGap } from "../checkRequest";
import type { BookedMeeting } from "./repairCalendar";
import type { ProposeRequest, SeriesWish } from "../request";
import { periodWindow } from "./seriesPeriods";

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
