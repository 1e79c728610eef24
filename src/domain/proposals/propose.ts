import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import type { Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { zoneAt } from "../timeline/whereabouts";
import type { Proposal, ProposeAnswer } from "./answer";
import { candidatesOf, slotAt, type Candidates } from "./candidates";
import { checkRequest } from "./checkRequest";
import { limitsOf } from "./limits";
import { noticesOf } from "./notices";
import { prospectOf, sidesOf, type Prepared } from "./prepare";
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
  const carried = people.map(({ id }) => request.ledger.get(id) ?? 0);
  const best = (limit: number): readonly Proposal[] =>
    pick(rank(judged, carried), limit, people, judged.candidates, zones).map((slot) => {
      const sides = sidesOf(people, slot, zones);
      return { slot, score: scoreOf(slot, sides, request.ledger), people: sides };
    });
  const notices = noticesOf(people, zones, world);
  if (judged.away === 0) return ok({ proposals: best(request.limit), notices });
  const leastBad = best(Math.min(request.limit, MOST_NEAR_MISSES));
  return ok({ proposals: [], none: { limits: limitsOf(people, grid), leastBad }, notices });
};

const pick = (
  ranked: Iterable<number>,
  limit: number,
  people: readonly Prepared[],
  candidates: Candidates,
  zones: ZoneData,
): readonly Interval[] => {
  const dateFor = ({ timeline }: Prepared, { start }: Interval): string =>
    zones.readAt(zoneAt(timeline.whereabouts, start), start).date;
  const isSameDay = (a: Interval, b: Interval): boolean =>
    people.some((person) => dateFor(person, a) === dateFor(person, b));
  const slotOf = (index: number): Interval => slotAt(candidates, index);
  return spreadOut(ranked, limit, slotOf, isSameDay).map(slotOf);
};
