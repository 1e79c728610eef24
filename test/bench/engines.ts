import { DateTime, Interval } from "luxon";
import { getSlots } from "slot-calculator";
import { NO_CALENDARS } from "../../src/domain/calendars/worldCalendars";
import type { Participant } from "../../src/domain/people/myTime/participant";
import { propose } from "../../src/domain/proposals/propose";
import type { ProposeRequest } from "../../src/domain/proposals/request";
import type { ZoneData } from "../../src/domain/time/zoneData";
import { createZoneData } from "../../src/domain/time/zones";

/** An engine that can be asked for the starts at which everybody is at work and free. */
export interface SlotEngine {
  readonly name: string;
  /** What is timed. Ours also ranks, spreads and explains; the others only find. */
  readonly ask: (request: ProposeRequest) => unknown;
  /** Every start that costs nobody anything, ascending: for comparing answers. */
  readonly freeStarts: (request: ProposeRequest) => readonly number[];
}

const MINUTE_MS = 60_000;
const DAY_NAMES = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Ours, with the zone tables of one lasting app. */
export const createOurs = (zones: ZoneData = createZoneData()): SlotEngine => ({
  name: "meridian",
  ask: (request) => propose(request, zones, NO_CALENDARS),
  freeStarts: (request) => {
    const answer = propose({ ...request, limit: 1_000_000 }, zones, NO_CALENDARS);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    const free = answer.value.proposals.filter(({ score }) => score.loads.every((load) => load === 0));
    return free.map(({ slot }) => Number(slot.start)).sort((a, b) => a - b);
  },
});

/** slot-calculator: each person's free steps, then the runs of steps that everybody has. */
export const createSlotCalculator = (): SlotEngine => {
  const find = (request: ProposeRequest): readonly number[] => {
    const { horizon, stepMinutes, people } = request;
    const free = people.map((person) => {
      const { availableSlots } = getSlots({
        from: new Date(horizon.start).toISOString(),
        to: new Date(horizon.end).toISOString(),
        duration: stepMinutes,
        outputTimezone: "UTC",
        availability: person.work.flatMap(({ days, fromMinutes, toMinutes }) =>
          days.map((day) => ({
            day: DAY_NAMES[day] ?? "",
            from: clockText(fromMinutes),
            to: clockText(toMinutes),
            timezone: zoneOf(person),
          })),
        ),
        unavailability: busyWindows(person).map(({ start, end }) => ({
          from: new Date(start).toISOString(),
          to: new Date(end).toISOString(),
        })),
      });
      return new Set(availableSlots.map(({ from }) => Date.parse(from)));
    });
    return startsWhere(request, (step) => free.every((steps) => steps.has(step)));
  };
  return { name: "slot-calculator 2.2.1", ask: find, freeStarts: find };
};

/** luxon as it is usually written: local days, intervals, difference, intersection. */
export const createLuxon = (): SlotEngine => {
  const find = (request: ProposeRequest): readonly number[] => {
    const [first, ...rest] = request.people.map((person) => luxonFree(person, request));
    const common = rest.reduce<readonly Interval[]>(
      (shared, free) =>
        shared.flatMap((a) => free.map((b) => a.intersection(b)).filter((part): part is Interval => part !== null)),
      first ?? [],
    );
    const { horizon, stepMinutes, durationMinutes } = request;
    const step = stepMinutes * MINUTE_MS;
    return common.flatMap(({ start, end }) => {
      const from = Math.ceil(Math.max(start.toMillis(), horizon.start) / step) * step;
      const last = Math.min(end.toMillis(), horizon.end) - durationMinutes * MINUTE_MS;
      return last < from ? [] : Array.from({ length: Math.floor((last - from) / step) + 1 }, (_, i) => from + i * step);
    });
  };
  return { name: "luxon 3.7.2", ask: find, freeStarts: (request) => [...find(request)].sort((a, b) => a - b) };
};

const luxonFree = (person: Participant, { horizon }: ProposeRequest): readonly Interval[] => {
  const zone = zoneOf(person);
  const hours: Interval[] = [];
  for (
    let day = DateTime.fromMillis(horizon.start, { zone }).startOf("day");
    day.toMillis() < horizon.end;
    day = day.plus({ days: 1 })
  ) {
    for (const block of person.work.filter(({ days }) => days.some((each) => each === day.weekday))) {
      hours.push(Interval.fromDateTimes(onClock(day, block.fromMinutes), onClock(day, block.toMinutes)));
    }
  }
  const busy = busyWindows(person).map(({ start, end }) =>
    Interval.fromDateTimes(DateTime.fromMillis(start, { zone }), DateTime.fromMillis(end, { zone })),
  );
  const taken = Interval.merge(busy);
  return hours.flatMap((each) => each.difference(...taken));
};

const onClock = (day: DateTime, minutes: number): DateTime =>
  day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 });

const startsWhere = (
  { horizon, stepMinutes, durationMinutes }: ProposeRequest,
  isFree: (step: number) => boolean,
): readonly number[] => {
  const step = stepMinutes * MINUTE_MS;
  const starts: number[] = [];
  for (let start: number = horizon.start; start + durationMinutes * MINUTE_MS <= horizon.end; start += step) {
    const steps = Array.from({ length: durationMinutes / stepMinutes }, (_, i) => start + i * step);
    if (steps.every(isFree)) starts.push(start);
  }
  return starts;
};

const busyWindows = ({ calendar }: Participant): readonly { readonly start: number; readonly end: number }[] =>
  calendar === "unknown" ? [] : calendar.map(({ window }) => window);

const zoneOf = ({ stays }: Participant): string => stays[0]?.place.zone ?? "";

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
