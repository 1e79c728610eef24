import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import { MS_PER_MINUTE, toInstant, type Instant, type Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { zoneAt } from "../timeline/whereabouts";
import type { AwayUntil, Limit, Proposal } from "./answer";
import { awayUntilOf } from "./awayUntil";
import { candidatesOf } from "./candidates";
import { checkRequest } from "./checkRequest";
import { askedSlotsOf, countAway, countedByKind, limitsOf } from "./limits";
import { meetingDaysOf } from "./meetingDays";
import { prospectOf, type Prepared } from "./prepare";
import type { ProposeRequest } from "./request";

/** Why no slot before a proposal ranks above it (E11). Nights and closed days are no reasons. */
export interface NothingEarlier {
  /** What rules earlier slots out, in how many of them. */
  readonly limits: readonly Limit[];
  /** Who is ruled out in all slots of earlier days of the viewer by one stretch of time, longest first. */
  readonly awayUntil: readonly AwayUntil[];
  /** What an earlier slot that fits everybody would cost, in how many of them. */
  readonly costs: readonly Limit[];
  /** The first slot of earlier days that fits everybody, on a day on which they meet anyway (E8). */
  readonly meetsAnyway?: Instant;
}

/** Looks at the slots before `proposal` again; undefined when only nights and closed days lie before it. */
export const nothingEarlier = (
  request: ProposeRequest,
  { slot }: Pick<Proposal, "slot">,
  zones: ZoneData,
  world: WorldCalendars,
): Result<NothingEarlier | undefined, Failure> => {
  const problem = checkRequest(request, zones);
  if (problem) return err(problem);
  const all = candidatesOf(request);
  const starts = all.starts.filter((start) => start * MS_PER_MINUTE < slot.start);
  if (starts.length === 0) return ok(undefined);
  const grid = { ...all, starts };
  const { people } = prospectOf(request, grid, zones, world);
  const { slots, areOpen } = askedSlotsOf(people, grid);
  if (!areOpen) return ok(undefined);
  const away = countAway(
    people.map(({ blocks }) => blocks),
    grid,
  );
  const fitting = slots.map((asked, i) => (away[i] === 0 ? asked : 0));
  const day = dayBeginOf(slot, people.find(({ id }) => id === request.viewer) ?? people[0], zones);
  const before = slots.map((asked, i) => ((starts[i] ?? 0) * MS_PER_MINUTE < day ? asked : 0));
  const meetsThen = meetingDaysOf(people, request.apartFrom ?? [], zones);
  const onMeetingDay = starts.find(
    (start, i) => fitting[i] === 1 && before[i] === 1 && meetsThen(toInstant(start * MS_PER_MINUTE)),
  );
  return ok({
    ...(onMeetingDay !== undefined && { meetsAnyway: toInstant(onMeetingDay * MS_PER_MINUTE) }),
    limits: limitsOf(people, grid, { slots }),
    awayUntil: awayUntilOf(people, grid, before, zones, world),
    costs: countedByKind(people, grid, fitting, ({ weight }) => weight > 0),
  });
};

/** Midnight at which the day of `slot` begins for a person. */
const dayBeginOf = ({ start }: Interval, person: Prepared | undefined, zones: ZoneData): Instant => {
  if (!person) return start;
  const zone = zoneAt(person.timeline.whereabouts, person.timeline.whereabouts.at(-1)?.window.start ?? start);
  return zones.instantAt(zone, zones.readAt(zone, start).date, 0);
};
