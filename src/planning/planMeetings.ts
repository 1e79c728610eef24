import type { SeriesPlan } from "../domain/proposals/answer";
import type { ProposeRequest } from "../domain/proposals/request";
import { planSeries } from "../domain/proposals/series/series";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { plusDays, type Instant } from "../domain/time/interval";
import { foundTimesOf, type Company, type FoundTimes } from "./foundTimes";
import { horizonFrom, STEP_MINUTES, type FindTimesParts } from "./findTimes";
import { requestPeople } from "./planningData";

/** Parameters of a series. */
interface MeetingsWanted {
  readonly company: Company;
  readonly durationMinutes: number;
  readonly count: number;
  readonly everyDays: number;
  /** Upper limit, in weighted minutes, that fairness may add over the cheapest series. Absent: no limit. */
  readonly mostAddedMinutes?: number;
}

/** A planned series, and its meetings as found times, so that each can be shown and booked like any other. */
export interface PlannedTimes {
  readonly plan: SeriesPlan;
  readonly found: FoundTimes;
}

/** Plans a series. */
export type PlanMeetings = (wanted: MeetingsWanted, signal: AbortSignal) => Promise<Result<PlannedTimes, Failure>>;

/** Each meeting lies in the first week of its period, so that people can rely on a rhythm. */
const WINDOW_DAYS = 7;
/** A series whose first week is all days off may begin a week later. */
const MAY_WAIT_DAYS = 7;

/** Loads all people's time for the whole series in one request, then plans it at once. */
export const createPlanMeetings =
  ({ clock, zones, loadData }: FindTimesParts): PlanMeetings =>
  async ({ company, durationMinutes, count, everyDays, mostAddedMinutes }, signal) => {
    const now = clock.now();
    const days = (count - 1) * everyDays + WINDOW_DAYS;
    const horizon = horizonFrom(now, days + MAY_WAIT_DAYS);
    const data = await loadData(company, horizon, "needed", signal);
    if (!data.ok) return data;
    const wish = {
      count,
      everyDays,
      windowDays: WINDOW_DAYS,
      ...(mostAddedMinutes !== undefined && { mostAddedMinutes }),
    };
    const planFrom = (start: Instant): Result<SeriesPlan, Failure> => {
      const request: ProposeRequest = {
        ...requestPeople(data.value),
        apartFrom: data.value.held,
        now,
        durationMinutes,
        stepMinutes: STEP_MINUTES,
        limit: 1,
        horizon: { start, end: plusDays(start, days) },
      };
      return planSeries(request, wish, zones, data.value.world);
    };
    const soon = planFrom(horizon.start);
    if (!soon.ok) return soon;
    const later = beginsOnWorkingDay(soon.value) ? soon : planFrom(plusDays(horizon.start, MAY_WAIT_DAYS));
    const plan = later.ok && beginsOnWorkingDay(later.value) ? later.value : soon.value;
    const answer = { proposals: plan.meetings, notices: plan.notices };
    return ok({ plan, found: foundTimesOf(data.value, answer, zones) });
  };

/** The first period has a meeting, on nobody's day off. */
const beginsOnWorkingDay = ({ meetings: [first] }: SeriesPlan): boolean =>
  first?.period === 0 && !first.people.some(({ findings }) => findings.some(({ kind }) => kind === "day-off"));
