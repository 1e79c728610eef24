import type { WorldCalendars } from "../calendars/worldCalendars";
import { blocksOf } from "../constraints/all";
import { NOTHING_PRIVATE } from "../people/declared";
import type { Participant } from "../people/participant";
import type { Failure } from "../shared/failure";
import type { PersonId } from "../shared/ids";
import type { Result } from "../shared/result";
import { err, ok } from "../shared/result";
import type { Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import type { Block } from "../timeline/block";
import type { Timeline } from "../timeline/timeline";
import { timelineOf } from "../timeline/timeline";
import { zoneAt } from "../timeline/whereabouts";
import type { Proposal, ProposeAnswer } from "./answer";
import type { Candidates } from "./candidates";
import { candidatesOf, slotAt, spanOf } from "./candidates";
import { checkRequest } from "./checkRequest";
import type { FindFindings } from "./findings";
import { createFindings } from "./findings";
import { judge } from "./judge";
import { limitsOf } from "./limits";
import { noticesOf } from "./notices";
import type { Ranked } from "./rank";
import { rank } from "./rank";
import type { ProposeRequest } from "./request";
import { scoreOf } from "./score";
import { spreadOut } from "./spread";

/** One person, laid out over all candidates. */
interface Prepared {
  readonly id: PersonId;
  readonly isUnknown: boolean;
  readonly timeline: Timeline;
  readonly blocks: readonly Block[];
  readonly findingsIn: FindFindings;
}

const MOST_NEAR_MISSES = 3;

/**
 * Finds the fairest times for everybody in the request. SPEC.md holds its rules.
 *
 * Pure: the same request, zone data and calendars give the same answer, in any order of the people.
 */
export const propose = (
  request: ProposeRequest,
  zones: ZoneData,
  calendars: WorldCalendars,
): Result<ProposeAnswer, Failure> => {
  const problem = checkRequest(request, zones);
  if (problem) return err(problem);
  const grid = candidatesOf(request);
  const span = spanOf(grid);
  const people = request.people.map((person) => prepare(asSeenBy(request.viewer, person), span, zones, calendars));
  const judged = judge(
    people.map(({ blocks }) => blocks),
    grid,
  );
  const carried = people.map(({ id }) => request.ledger.get(id) ?? 0);
  const best = (limit: number): readonly Proposal[] =>
    pick(rank(judged, carried), limit, people, judged.candidates, zones).map((slot) =>
      explain(slot, people, request, zones),
    );
  const notices = noticesOf(people, zones);
  if (judged.away === 0) return ok({ proposals: best(request.limit), notices });
  const leastBad = best(Math.min(request.limit, MOST_NEAR_MISSES));
  return ok({ proposals: [], none: { limits: limitsOf(people, grid), leastBad }, notices });
};

/** P1: what somebody declared in private counts on their own screen only. Without a viewer all of it counts. */
const asSeenBy = (viewer: PersonId | undefined, person: Participant): Participant =>
  viewer === undefined || viewer === person.id ? person : { ...person, own: NOTHING_PRIVATE };

const prepare = (person: Participant, span: Interval, zones: ZoneData, calendars: WorldCalendars): Prepared => {
  const timeline = timelineOf(person, span, zones, calendars);
  const blocks = blocksOf(timeline.stretches);
  return {
    id: person.id,
    isUnknown: person.calendar === "unknown",
    timeline,
    blocks,
    findingsIn: createFindings(person, blocks),
  };
};

const pick = (
  ranked: Iterable<Ranked>,
  limit: number,
  people: readonly Prepared[],
  candidates: Candidates,
  zones: ZoneData,
): readonly Interval[] => {
  const dateFor = ({ timeline }: Prepared, { start }: Interval): string =>
    zones.readAt(zoneAt(timeline.whereabouts, start), start).date;
  const isSameDay = (a: Interval, b: Interval): boolean =>
    people.some((person) => dateFor(person, a) === dateFor(person, b));
  const slotOf = ({ index }: Ranked): Interval => slotAt(candidates, index);
  return spreadOut(ranked, limit, slotOf, isSameDay).map(slotOf);
};

const explain = (
  slot: Interval,
  people: readonly Prepared[],
  { ledger }: ProposeRequest,
  zones: ZoneData,
): Proposal => {
  const sides = people.map(({ id, timeline, findingsIn }) => {
    const zone = zoneAt(timeline.whereabouts, slot.start);
    return { id, zone, local: zones.readAt(zone, slot.start), findings: findingsIn(slot) };
  });
  return { slot, score: scoreOf(slot, sides, ledger), people: sides };
};
