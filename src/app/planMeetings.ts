import type { SeriesPlan } from "../domain/proposals/answer";
import type { ProposeRequest } from "../domain/proposals/request";
import { planSeries } from "../domain/proposals/series";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { plusDays, type Instant } from "../domain/time/interval";
import type { ZoneData } from "../domain/time/zoneData";
import type { PlanMeetings } from "../ui/services";
import { horizonFrom, STEP_MINUTES } from "./findTimes";
import type { LoadPlanningData } from "./gathering";

export interface PlanMeetingsParts {
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly gather: LoadPlanningData;
}

/** Each meeting may lie anywhere in the first week of its period, so that people can count on a rhythm. */
const WINDOW_DAYS = 7;
/** A series whose first week has nothing but days off begins in the next one, where that is better. */
const MAY_WAIT_DAYS = 7;

/** Everybody's time for all of the series in one question; then the engine, over the whole series at once. */
export const createPlanMeetings =
  ({ clock, zones, gather }: PlanMeetingsParts): PlanMeetings =>
  async ({ company, durationMinutes, count, everyDays, mostAddedMinutes }, signal) => {
    const now = clock.now();
    const days = (count - 1) * everyDays + WINDOW_DAYS;
    const horizon = horizonFrom(now, days + MAY_WAIT_DAYS);
    const gathered = await gather(company, horizon, "needed", signal);
    if (!gathered.ok) return gathered;
    const { written: _, ledger, ...known } = gathered.value;
    const [me] = known.people;
    const wish = {
      count,
      everyDays,
      windowDays: WINDOW_DAYS,
      ...(mostAddedMinutes !== undefined && { mostAddedMinutes }),
    };
    const planFrom = (start: Instant): Result<SeriesPlan, Failure> => {
      const request: ProposeRequest = {
        ...{ now, durationMinutes, ledger, stepMinutes: STEP_MINUTES, limit: 1 },
        horizon: { start, end: plusDays(start, days) },
        ...(me && { viewer: me.id }),
        people: known.participants,
      };
      return planSeries(request, wish, zones, known.world);
    };
    const soon = planFrom(horizon.start);
    if (!soon.ok) return soon;
    const later = beginsOnWorkingDay(soon.value) ? soon : planFrom(plusDays(horizon.start, MAY_WAIT_DAYS));
    const plan = later.ok && beginsOnWorkingDay(later.value) ? later.value : soon.value;
    const answer = { proposals: plan.meetings, notices: plan.notices };
    return ok({ plan, found: { ...known, answer, hasOffers: false } });
  };

/** The first period has a meeting, on nobody's day off. */
const beginsOnWorkingDay = ({ meetings: [first] }: SeriesPlan): boolean =>
  first?.period === 0 && !first.people.some(({ findings }) => findings.some(({ kind }) => kind === "day-off"));
