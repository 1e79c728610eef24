import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import { MS_PER_MINUTE, plusMinutes, earliest, latest, roundUp, type Interval } from "../time/interval";
import type { LocalDate, ZoneData } from "../time/zoneData";
import { whereaboutsOf, zoneAt } from "../timeline/whereabouts";
import type { Limit, Proposal } from "./answer";
import { candidatesOf, spanOf } from "./candidates";
import { checkRequest } from "./checkRequest";
import { propose } from "./propose";
import type { ProposeRequest } from "./request";
import { NEIGHBOUR_MS } from "./spread";

/** One calendar day of the viewer: its best times, or the limits that leave none. */
export interface DayOutlook {
  readonly date: LocalDate;
  readonly window: Interval;
  /** The best time that starts on this day. */
  readonly best?: Proposal;
  /** At most three, two hours apart, the best first. */
  readonly times: readonly Proposal[];
  /** Why there is none, the most frequent kind first. Empty when there is one. */
  readonly limits: readonly Limit[];
}

/**
 * Every day of the horizon in the viewer's calendar (without a viewer, the first person's).
 * Days without a possible start are left out, because the horizon ends too soon. So is a partial last day on which
 * nothing fits: the rest of it may well have a time.
 */
export const dayByDay = (
  request: ProposeRequest,
  zones: ZoneData,
  world: WorldCalendars,
): Result<readonly DayOutlook[], Failure> => {
  const problem = checkRequest(request, zones);
  if (problem) return err(problem);
  const days: DayOutlook[] = [];
  for (const { date, window } of daysOf(request, zones)) {
    const horizon = untilLastStart(window, request);
    if (!hasRoom(horizon, request)) continue;
    const answer = propose({ ...request, horizon, limit: MOST_TIMES }, zones, world);
    if (!answer.ok) return answer;
    const times = apart(answer.value.proposals);
    const [best] = times;
    if (!best && window.end > request.horizon.end) continue;
    days.push({ date, window, times, limits: answer.value.none?.limits ?? [], ...(best && { best }) });
  }
  return ok(days);
};

const MINUTES_PER_DAY = 1440;
const MOST_TIMES = 3;

/** Without the neighbours of better ones, with which `propose` fills a short list up. */
const apart = (proposals: readonly Proposal[]): readonly Proposal[] =>
  proposals.filter(({ slot }, index) =>
    proposals.slice(0, index).every((better) => Math.abs(better.slot.start - slot.start) >= NEIGHBOUR_MS),
  );

interface Day {
  readonly date: LocalDate;
  readonly window: Interval;
}

const daysOf = (request: ProposeRequest, zones: ZoneData): readonly Day[] => {
  const { people, viewer } = request;
  const seer = people.find(({ id }) => id === viewer) ?? people[0];
  if (!seer) return [];
  const span = spanOf(candidatesOf(request));
  const whereabouts = whereaboutsOf(seer.stays, span, zones);
  const days: Day[] = [];
  let { start } = span;
  while (start < span.end) {
    const zone = zoneAt(whereabouts, start);
    const { date } = zones.readAt(zone, start);
    const end = zones.instantAt(zone, date, MINUTES_PER_DAY);
    const last = days.at(-1);
    // A person who travels west has one date twice.
    if (last?.date === date) days[days.length - 1] = { date, window: { start: last.window.start, end } };
    else days.push({ date, window: { start, end } });
    start = end;
  }
  return days;
};

/** A slot belongs to the day on which it starts, and may end on the next. */
const untilLastStart = ({ start, end }: Interval, { durationMinutes, horizon }: ProposeRequest): Interval => ({
  start,
  end: earliest(plusMinutes(end, durationMinutes - 1), horizon.end),
});

const hasRoom = ({ start, end }: Interval, { now, stepMinutes, durationMinutes }: ProposeRequest): boolean => {
  const first = roundUp(latest(start, now), stepMinutes * MS_PER_MINUTE);
  return plusMinutes(first, durationMinutes) <= end;
};
