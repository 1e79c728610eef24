import type { Participant } from "../../src/domain/people/myTime/participant";
import type { ProposeRequest } from "../../src/domain/proposals/request";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../../src/domain/time/localDate";
import type { ZoneData } from "../../src/domain/time/zoneData";
import { createZoneData } from "../../src/domain/time/zones";
import type { SlotEngine } from "./engines";

const MINUTE_MS = 60_000;
/** A taken interval in one number, so that a typed array can sort it: where it begins, then how many minutes it takes. */
const LENGTHS = 2 ** 20;

/**
 * A bare interval sweep: what lies outside working hours and what is busy, of everybody, sorted once and walked over
 * once. It knows nights, weekends, fairness, weights, reasons and cultures as little as the other engines do, ranks
 * nothing, and is written to be as fast as that can be. What meridian takes longer than this is the price of its rules.
 */
export const createBareSweep = (zones: ZoneData = createZoneData()): SlotEngine => {
  const find = (request: ProposeRequest): readonly number[] => {
    const taken = new Float64Array(request.people.length * roomFor(request));
    let used = 0;
    const take = (start: number, end: number): void => {
      if (end > start) taken[used++] = start * LENGTHS + (end - start);
    };
    for (const person of request.people) takeAll(person, request, zones, take);
    return startsBetween(taken.subarray(0, used).sort(), request);
  };
  return { name: "a bare sweep", ask: find, freeStarts: find };
};

const roomFor = ({ people, horizon }: ProposeRequest): number => {
  const days = Math.ceil((horizon.end - horizon.start) / (1440 * MINUTE_MS)) + 4;
  return Math.max(...people.map(({ calendar, work }) => calendar.length + days * (work.length + 1)));
};

const takeAll = (
  { calendar, work, stays }: Participant,
  { horizon }: ProposeRequest,
  zones: ZoneData,
  take: (start: number, end: number) => void,
): void => {
  const zone = stays[0]?.place.zone ?? "";
  const last = dayNumberOf(zones.readAt(zone, horizon.end).date);
  let from = horizon.start / MINUTE_MS;
  for (let day = dayNumberOf(zones.readAt(zone, horizon.start).date); day <= last; day++) {
    const weekday = weekdayOfDay(day);
    for (const block of work) {
      if (!block.days.includes(weekday)) continue;
      const date = dateOfDay(day);
      take(from, zones.instantAt(zone, date, block.fromMinutes) / MINUTE_MS);
      from = Math.max(from, zones.instantAt(zone, date, block.toMinutes) / MINUTE_MS);
    }
  }
  take(from, horizon.end / MINUTE_MS);
  if (calendar === "unknown") return;
  for (const { window } of calendar) take(window.start / MINUTE_MS, window.end / MINUTE_MS);
};

const startsBetween = (
  taken: Float64Array,
  { horizon, stepMinutes, durationMinutes }: ProposeRequest,
): readonly number[] => {
  const starts: number[] = [];
  let free = horizon.start / MINUTE_MS;
  const offer = (end: number): void => {
    for (let at = Math.ceil(free / stepMinutes) * stepMinutes; at + durationMinutes <= end; at += stepMinutes) {
      starts.push(at * MINUTE_MS);
    }
  };
  for (const each of taken) {
    const start = Math.floor(each / LENGTHS);
    if (start > free) offer(start);
    const end = start + (each - start * LENGTHS);
    if (end > free) free = end;
  }
  offer(horizon.end / MINUTE_MS);
  return starts;
};
