import type { Failure } from "../shared/failure";
import { isoText } from "../time/isoText";
import { lengthMinutes, MS_PER_MINUTE } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { placeGap } from "./checkRequest";
import { isWithinReach, REACH } from "../time/reach";
import type { BookedMeeting } from "./repairCalendar";
import type { ProposeRequest } from "./request";

/** The first fault of the booked meetings (E15), or undefined. */
export const checkBooked = (
  booked: readonly BookedMeeting[],
  { now, people }: Pick<ProposeRequest, "now" | "people">,
  zones: ZoneData,
): Failure | undefined => {
  const periods = new Set<number>();
  for (const [i, { period, slot }] of booked.entries()) {
    if (!Number.isSafeInteger(period) || period < 0) return bad(`${i}].period`, `${period}`, "is not a whole number");
    if (periods.has(period)) return bad(`${i}].period`, `${period}`, "is there twice");
    periods.add(period);
    if (!isWithinReach(slot.start)) return bad(`${i}].start`, isoText(slot.start), `is not a time ${REACH}`);
    if (!isWithinReach(slot.end)) return bad(`${i}].end`, isoText(slot.end), `is not a time ${REACH}`);
    const minutes = lengthMinutes(slot);
    if (!Number.isSafeInteger(minutes) || minutes < 1) {
      return bad(`${i}].end`, isoText(slot.end), "is not whole minutes after its start");
    }
    if (slot.start % MS_PER_MINUTE !== 0) return bad(`${i}].start`, isoText(slot.start), "is not a whole minute");
    // A meeting that has begun needs no place.
    const gap = slot.start < now ? undefined : placeGap(people, slot, zones);
    if (gap) return gap;
  }
  return undefined;
};

const bad = (field: string, value: string, problem: string): Failure => ({
  type: "BadInput",
  field: `booked[${field}`,
  value,
  problem,
});
