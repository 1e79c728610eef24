import type { Failure } from "../shared/failure";
import { isoText } from "../time/isoText";
import type { ZoneData } from "../time/zoneData";
import { placeGap } from "./checkRequest";
import { isWithinReach, REACH } from "../time/reach";
import type { ProposeRequest, SeriesWish } from "./request";
import { periodWindow } from "./seriesPeriods";

/** Two years of weekly meetings. */
const MOST_MEETINGS = 104;
const MINUTES_PER_DAY = 1440;

/** The first fault of a series request (E15), or undefined. The rest of the request is checked already. */
export const checkSeries = (request: ProposeRequest, wish: SeriesWish, zones: ZoneData): Failure | undefined => {
  const { count, everyDays, windowDays, mostAddedMinutes } = wish;
  if (!isWhole(count, 1, MOST_MEETINGS)) {
    return bad("count", count, `is not a whole number from 1 to ${MOST_MEETINGS}`);
  }
  if (!isWhole(everyDays, 1, 366)) return bad("everyDays", everyDays, "is not a whole number from 1 to 366");
  if (!isWhole(windowDays, 1, everyDays)) {
    return bad("windowDays", windowDays, `is not a whole number from 1 to everyDays (${everyDays})`);
  }
  if (request.durationMinutes > windowDays * MINUTES_PER_DAY) {
    return bad("windowDays", windowDays, `leaves no room for a meeting of ${request.durationMinutes} minutes`);
  }
  if (mostAddedMinutes !== undefined && !isWhole(mostAddedMinutes, 0, Infinity)) {
    return bad("mostAddedMinutes", mostAddedMinutes, "is not a whole number from 0");
  }
  const last = periodWindow(request, wish, count - 1);
  if (!isWithinReach(last.end)) return bad("count", count, `leads beyond the times ${REACH}: ${isoText(last.end)}`);
  return placeGap(request.people, { start: request.horizon.start, end: last.end }, zones);
};

const isWhole = (value: number, low: number, high: number): boolean =>
  Number.isSafeInteger(value) && value >= low && value <= high;

const bad = (field: string, value: number, problem: string): Failure => ({
  type: "BadInput",
  field: `series.${field}`,
  value: String(value),
  problem,
});
