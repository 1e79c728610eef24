import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import type { Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import type { Proposal, ProposeAnswer } from "./answer";
import { candidatesOf, slotAt, type Candidates } from "./candidates";
import { checkRequest } from "./checkRequest";
import { awayUntilOf, nearMissSlots } from "./awayUntil";
import type { Judged } from "./judge";
import { askedSlotsOf, limitsOf } from "./limits";
import { createDayReader, meetingDaysOf } from "./meetingDays";
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
  { ledger, apartFrom = [] }: Pick<ProposeRequest, "ledger" | "apartFrom">,
  zones: ZoneData,
): readonly Proposal[] => {
  const carried = people.map(({ id }) => ledger.get(id) ?? 0);
  const meetsThen = meetingDaysOf(people, apartFrom, zones);
  const ranked = lastWhere(rank(judged, carried), (index) => meetsThen(slotAt(judged.candidates, index).start));
  return pick(ranked, limit, people, judged.candidates, zones).map((slot) => {
    const sides = sidesOf(people, slot, zones);
    return { slot, score: scoreOf(slot, sides, ledger), people: sides };
  });
};

/** First those for which this is false, then the others; the order among each stays. */
function* lastWhere<T>(all: Iterable<T>, isLast: (one: T) => boolean): Generator<T> {
  const later: T[] = [];
  for (const one of all)
    if (isLast(one)) later.push(one);
    else yield one;
  yield* later;
}

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
