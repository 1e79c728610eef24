import type { WorldCalendars } from "../calendars/worldCalendars";
import { compareLoads } from "../fairness/burden";
import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import { type Interval, overlapMinutes } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import type { Proposal } from "./answer";
import { checkRequest } from "./checkRequest";
import { propose } from "./propose";
import type { ProposeRequest } from "./request";
import { weighSlots } from "./weighSlots";

/**
 * The fair time nearest to a meeting that cannot be (E19): of the times outside of it at which nobody is unavailable or
 * unknown more than need be, and whose loads are no heavier than the meeting's own would have been, the one nearest to
 * it, of two the earlier. Where every time is heavier, the nearest of the fairest ones. Undefined where nothing fits.
 */
export const nearestFair = (
  request: ProposeRequest,
  meeting: Interval,
  zones: ZoneData,
  world: WorldCalendars,
): Result<Proposal | undefined, Failure> => {
  const problem = checkRequest(request, zones);
  if (problem) return err(problem);
  const answer = propose({ ...request, limit: MOST_SLOTS }, zones, world);
  if (!answer.ok) return answer;
  const others = answer.value.proposals.filter(({ slot }) => overlapMinutes(slot, meeting) === 0);
  const [best] = others;
  if (!best) return ok(undefined);
  const was = weighSlots([meeting], request, zones, world);
  const bound = was.ok ? was.value.proposals[0]?.score.loads : undefined;
  const isFair = ({ score }: Proposal): boolean =>
    score.unknown === best.score.unknown &&
    (compareLoads(score.loads, best.score.loads) <= 0 ||
      (bound !== undefined && compareLoads(score.loads, bound) <= 0));
  const distance = ({ slot }: Proposal): number => Math.abs(slot.start - meeting.start);
  return ok(
    others
      .filter(isFair)
      .reduce((nearest, each) =>
        distance(each) - distance(nearest) < 0 ||
        (distance(each) === distance(nearest) && each.slot.start < nearest.slot.start)
          ? each
          : nearest,
      ),
  );
};

/** All slots of the longest horizon on the finest grid. */
const MOST_SLOTS = 26 * 7 * 24 * 12;
