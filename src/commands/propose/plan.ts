import type { WorldCalendars } from "../../domain/calendars/worldCalendars";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { ok } from "../../domain/shared/result";
import type { ZoneData } from "../../domain/time/zoneData";
import type { PlanAnswer } from "../../domain/proposals/answer";
import { withoutRepeats } from "../../domain/proposals/notices";
import { propose } from "../../domain/proposals/propose";
import type { PlanRequest } from "../../domain/proposals/request";
import { planSeries } from "../../domain/proposals/series";

/** Answers a request: proposals, and a series if one was requested. */
export const plan = (request: PlanRequest, zones: ZoneData, calendars: WorldCalendars): Result<PlanAnswer, Failure> => {
  const answer = propose(request, zones, calendars);
  if (!answer.ok || !request.series) return answer;
  const series = planSeries(request, request.series, zones, calendars);
  if (!series.ok) return series;
  const notices = withoutRepeats([...answer.value.notices, ...series.value.notices]);
  return ok({ ...answer.value, notices, series: series.value });
};
