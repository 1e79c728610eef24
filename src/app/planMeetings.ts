import { planSeries } from "../domain/proposals/series";
import type { ProposeRequest } from "../domain/proposals/request";
import { ok } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import type { ZoneData } from "../domain/time/zoneData";
import type { PlanMeetings } from "../ui/services";
import { horizonFrom, STEP_MINUTES } from "./findTimes";
import type { Gather } from "./gathering";

export interface PlanMeetingsParts {
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly gather: Gather;
}

/** Each meeting may lie anywhere in the first week of its period, so that people can count on a rhythm. */
const WINDOW_DAYS = 7;

/** Everybody's time for all of the series in one question; then the engine, over the whole series at once. */
export const createPlanMeetings =
  ({ clock, zones, gather }: PlanMeetingsParts): PlanMeetings =>
  async ({ company, durationMinutes, count, everyDays, mostAddedMinutes }, signal) => {
    const now = clock.now();
    const horizon = horizonFrom(now, (count - 1) * everyDays + WINDOW_DAYS);
    const gathered = await gather(company, horizon, "needed", signal);
    if (!gathered.ok) return gathered;
    const { written: _, ledger, ...known } = gathered.value;
    const [me] = known.people;
    const request: ProposeRequest = {
      ...{ now, horizon, durationMinutes, ledger, stepMinutes: STEP_MINUTES, limit: 1 },
      ...(me && { viewer: me.id }),
      people: known.participants,
    };
    const wish = {
      count,
      everyDays,
      windowDays: WINDOW_DAYS,
      ...(mostAddedMinutes !== undefined && { mostAddedMinutes }),
    };
    const plan = planSeries(request, wish, zones, known.world);
    if (!plan.ok) return plan;
    const answer = { proposals: plan.value.meetings, notices: plan.value.notices };
    return ok({ plan: plan.value, found: { ...known, answer, hasOffers: false } });
  };
