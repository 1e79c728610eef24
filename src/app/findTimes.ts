import { currentOffers } from "../domain/document/offers";
import { propose } from "../domain/proposals/propose";
import type { ProposeRequest } from "../domain/proposals/request";
import { ok } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { MS_PER_MINUTE, plusMinutes, plusDays, roundUp, type Instant, type Interval } from "../domain/time/interval";
import type { ZoneData } from "../domain/time/zoneData";
import type { FindTimes } from "../ui/services";
import type { LoadPlanningData } from "./gathering";

/** Nobody is asked to meet sooner than this. */
const NOTICE_MINUTES = 120;
/** Meetings begin on the quarter hour. */
export const STEP_MINUTES = 15;
/** How many times are kept ready behind "show more". */
const LIMIT = 12;

export interface FindTimesParts {
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly gather: LoadPlanningData;
}

/** Everybody's time in one round trip; then the engine. */
export const createFindTimes =
  ({ clock, zones, gather }: FindTimesParts): FindTimes =>
  async ({ company, durationMinutes, horizonDays }, signal) => {
    const now = clock.now();
    const horizon = horizonFrom(now, horizonDays);
    const gathered = await gather(company, horizon, "needed", signal);
    if (!gathered.ok) return gathered;
    const { written, ledger, ...known } = gathered.value;
    const [me] = known.people;
    const request: ProposeRequest = {
      ...{ now, horizon, durationMinutes, ledger },
      ...(me && { viewer: me.id }),
      stepMinutes: STEP_MINUTES,
      limit: LIMIT,
      people: known.participants,
    };
    const answer = propose(request, zones, known.world);
    if (!answer.ok) return answer;
    const hasOffers = currentOffers(written, now).length > 0;
    return ok({ ...known, request, answer: answer.value, hasOffers });
  };

/** From the next quarter hour that leaves everybody time to notice. */
export const horizonFrom = (now: Instant, days: number): Interval => {
  const start = roundUp(plusMinutes(now, NOTICE_MINUTES), STEP_MINUTES * MS_PER_MINUTE);
  return { start, end: plusDays(start, days) };
};
