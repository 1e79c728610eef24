import type { WorldCalendars } from "../calendars/worldCalendars";
import { plus, totalOf, type Burden } from "../fairness/burden";
import { shareOut, type SharedOut } from "../fairness/shareOut";
import type { Failure } from "../shared/failure";
import type { PersonId } from "../shared/ids";
import { err, ok, type Result } from "../shared/result";
import type { ZoneData } from "../time/zoneData";
import type { SeriesPlan, SeriesTotals, SkippedPeriod } from "./answer";
import { beatKindOf } from "./beats";
import { checkRequest, checkSeries } from "./checkRequest";
import { limitsOf } from "./limits";
import { noticesOf, withoutRepeats } from "./notices";
import { sidesOf } from "./prepare";
import type { ProposeRequest, SeriesWish } from "./request";
import { scoreOf } from "./findings";
import { periodOf, type SeriesOption, type SeriesPeriod } from "./seriesPeriods";
import { seriesRhythmOf, type PlannedMeeting } from "./seriesRhythm";
import { steadiestOf } from "./seriesWays";

/**
 * Plans a series of meetings, one in each period (E12), with the fairest final loads over the whole series. Periods in
 * which not everybody can meet are skipped and reported (E13).
 * Pure and deterministic, independent of the order of people.
 */
export const planSeries = (
  request: ProposeRequest,
  wish: SeriesWish,
  zones: ZoneData,
  world: WorldCalendars,
): Result<SeriesPlan, Failure> => {
  const problem = checkRequest(request, zones) ?? checkSeries(request, wish, zones);
  if (problem) return err(problem);
  const periods = Array.from({ length: wish.count }, (_, period) => periodOf(request, wish, period, zones, world));
  return ok(planPeriods(request, periods, wish, zones, world));
};

/** Chooses one option of each period that has any. */
export const planPeriods = (
  request: ProposeRequest,
  periods: readonly SeriesPeriod[],
  { everyDays, mostAddedMinutes }: Pick<SeriesWish, "everyDays" | "mostAddedMinutes">,
  zones: ZoneData,
  world: WorldCalendars,
): SeriesPlan => {
  const open = periods.filter(({ options }) => options.length > 0);
  const carried = request.people.map(({ id }) => request.ledger.get(id) ?? 0);
  const { shared, totals } = shareWithin(open, carried, mostAddedMinutes);
  const way = steadiestOf(
    shared,
    open.map(({ options }) => options),
    carried,
    beatKindOf(everyDays),
  );
  const planned = meetingsOf(request, open, way.options, zones);
  const loads = byPerson(request, plus(carried, shared.ends[0] ?? []));
  const rhythm = seriesRhythmOf(planned, way.rhythm, everyDays, loads, zones);
  return {
    meetings: planned.map(({ meeting }) => meeting),
    ...(rhythm && { rhythm }),
    skipped: periods.filter(({ options }) => options.length === 0).map(skippedOf),
    loads,
    totals,
    exact: shared.isExact,
    ...(!shared.isExact && { leastHeaviest: shared.leastHeaviest }),
    notices: withoutRepeats(
      periods.flatMap(({ prospect }) => (prospect ? noticesOf(prospect.people, zones, world) : [])),
    ),
  };
};

/** The fairest distribution, and the fairest within the limit over the cheapest total, if there is a limit. */
const shareWithin = (
  open: readonly SeriesPeriod[],
  carried: Burden,
  mostAddedMinutes: number | undefined,
): { readonly shared: SharedOut; readonly totals: SeriesTotals } => {
  const choices = open.map(({ options }) => options.map(({ burden }) => burden));
  const cheapest = choices.reduce((sum, burdens) => sum + Math.min(...burdens.map(totalOf)), 0);
  const fairest = shareOut({ choices, carried });
  const mostTotal = cheapest + (mostAddedMinutes ?? Infinity);
  const shared = totalAdded(fairest) > mostTotal ? shareOut({ choices, carried, mostTotal }) : fairest;
  return { shared, totals: { planned: totalAdded(shared), fairest: totalAdded(fairest), cheapest } };
};

const totalAdded = ({ ends }: SharedOut): number => totalOf(ends[0] ?? []);

const byPerson = ({ people }: ProposeRequest, minutes: Burden): ReadonlyMap<PersonId, number> =>
  new Map(people.map(({ id }, i) => [id, minutes[i] ?? 0]));

const meetingsOf = (
  request: ProposeRequest,
  open: readonly SeriesPeriod[],
  chosen: readonly SeriesOption[],
  zones: ZoneData,
): readonly PlannedMeeting[] => {
  let carried: Burden = request.people.map(({ id }) => request.ledger.get(id) ?? 0);
  return open.flatMap((each, i): readonly PlannedMeeting[] => {
    const { period, prospect } = each;
    const option = chosen[i];
    if (!prospect || !option) return [];
    const people = sidesOf(prospect.people, option.slot, zones);
    const score = scoreOf(option.slot, people, byPerson(request, carried));
    carried = plus(carried, option.burden);
    return [{ meeting: { period, slot: option.slot, score, people }, option, period: each }];
  });
};

const skippedOf = ({ period, window, prospect }: SeriesPeriod): SkippedPeriod => ({
  period,
  window,
  limits: prospect ? limitsOf(prospect.people, prospect.grid) : [],
});
