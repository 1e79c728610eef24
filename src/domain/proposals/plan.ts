import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import { ok } from "../shared/result";
import type { ZoneData } from "../time/zoneData";
import type { PlanAnswer } from "./answer";
import { withoutRepeats } from "./notices";
import { propose } from "./propose";
import type { PlanRequest } from "./request";
import { planSeries } from "./series";

/** Everything that was asked for: times to choose from, and a series if there is a wish for one. */
export const plan = (request: PlanRequest, zones: ZoneData, calendars: WorldCalendars): Result<PlanAnswer, Failure> => {
  const answer = propose(request, zones, calendars);
  if (!answer.ok || !request.series) return answer;
  const series = planSeries(request, request.series, zones, calendars);
  if (!series.ok) return series;
  const notices = withoutRepeats([...answer.value.notices, ...series.value.notices]);
  return ok({ ...answer.value, notices, series: series.value });
};
