import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import { MS_PER_DAY, MS_PER_MINUTE, type Instant, type Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { zoneAt, type Whereabouts } from "../timeline/whereabouts";
import type { Proposal, ProposeAnswer } from "./answer";
import { candidatesOf, slotAt, type Candidates } from "./candidates";
import { checkRequest } from "./checkRequest";
import { awayUntilOf, nearMissSlots } from "./awayUntil";
import type { Judged } from "./judge";
import { askedSlotsOf, limitsOf } from "./limits";
import { noticesOf } from "./notices";
import { judgePeople, prospectOf, sidesOf, type Prepared } from "./prepare";
import { rank } from "./rank";
import type { ProposeRequest } from "./request";
import { scoreOf } from "./findings";
import { spreadOut } from "./spread";

const MOST_NEAR_MISSES = 3;

/**
 * Finds the fairest times for all people of the request. SPEC.md holds its rules.
 * Pure and deterministic, independent of the order of people.
 */
export const propose = (
  request: ProposeRequest,
  zones: ZoneData,
  world: WorldCalendars,
): Result<ProposeAnswer, Failure> => {
  const problem = checkRequest(request, zones);
  if (problem) return err(problem);
  const { grid, people, judged } = prospectOf(request, candidatesOf(request), zones, world);
  const notices = noticesOf(people, zones, world);
  const bestOf = (among: Judged, limit: number): readonly Proposal[] => bestIn(among, limit, people, request, zones);
  if (judged.away === 0) return ok({ proposals: bestOf(judged, request.limit), notices });
  const asked = askedSlotsOf(people, grid);
  const near = nearMissSlots(people, grid, zones);
  const leastBad = near.includes(1)
    ? bestOf(judgePeople(people, grid, near), Math.min(request.limit, MOST_NEAR_MISSES))
    : [];
  const awayUntil = asked.areOpen ? awayUntilOf(people, grid, asked.slots, zones, world) : [];
  return ok({ proposals: [], none: { limits: limitsOf(people, grid, asked), awayUntil, leastBad }, notices });
};

/** The best slots of `judged` as proposals, the best first (E7, E8). */
export const bestIn = (
  judged: Judged,
  limit: number,
  people: readonly Prepared[],
  { ledger }: Pick<ProposeRequest, "ledger">,
  zones: ZoneData,
): readonly Proposal[] => {
  const carried = people.map(({ id }) => ledger.get(id) ?? 0);
  return pick(rank(judged, carried), limit, people, judged.candidates, zones).map((slot) => {
    const sides = sidesOf(people, slot, zones);
    return { slot, score: scoreOf(slot, sides, ledger), people: sides };
  });
};

const pick = (
  ranked: Iterable<number>,
  limit: number,
  people: readonly Prepared[],
  candidates: Candidates,
  zones: ZoneData,
): readonly Interval[] => {
  const daysOf = people.map(({ timeline: { whereabouts } }) => createDayReader(whereabouts, zones));
  const isSameDay = (a: Interval, b: Interval): boolean => daysOf.some((dayOf) => dayOf(a.start) === dayOf(b.start));
  const slotOf = (index: number): Interval => slotAt(candidates, index);
  return spreadOut(ranked, limit, slotOf, isSameDay).map(slotOf);
};

/** Tells the local day of an instant by a number, without making a date of it. */
const createDayReader = (whereabouts: readonly Whereabouts[], zones: ZoneData): ((instant: Instant) => number) => {
  const [first, second] = whereabouts;
  return (instant) => {
    const zone = first && !second ? first.place.zone : zoneAt(whereabouts, instant);
    return Math.floor((instant + zones.offsetMinutesAt(zone, instant) * MS_PER_MINUTE) / MS_PER_DAY);
  };
};
