import type { WorldCalendars } from "../../calendars/worldCalendars";
import { plus, totalOf, type Burden } from "../../fairness/burden";
import { shareOut, type Pots, type SharedOut } from "../../fairness/shareOut";
import type { Failure } from "../../shared/failure";
import type { PersonId } from "../../shared/ids";
import { err, ok, type Result } from "../../shared/result";
import type { ZoneData } from "../../time/zoneData";
import type { SeriesPlan, SeriesTotals, SkippedPeriod } from "../answer";
import { beatKindOf, type BeatKind } from "../beats";
import { checkRequest } from "../checkRequest";
import { checkSeries } from "./checkSeries";
import { limitsOf } from "../limits";
import { noticesOf, withoutRepeats } from "../notices";
import { sidesOf } from "../prepare";
import type { ProposeRequest, SeriesWish } from "../request";
import { scoreOf } from "../findings";
import { periodOf, type SeriesOption, type SeriesPeriod } from "./seriesPeriods";
import { seriesRhythmOf, type PlannedMeeting } from "./seriesRhythm";
import { keepsWithin, needingLate, type SharedLate, withinLateHours } from "./seriesLate";
import { steadiestOf, type SteadyWay } from "./seriesWays";

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
  const able = periods.filter(({ options }) => options.length > 0);
  const { open, late } = withinLateHours(able);
  const carried = request.people.map(({ id }) => request.ledger.get(id) ?? 0);
  const { shared, totals, way } = fairestWay(open, late, carried, beatKindOf(everyDays), mostAddedMinutes);
  const planned = meetingsOf(request, open, way.options, zones);
  const loads = byPerson(request, plus(carried, shared.ends[0] ?? []));
  const rhythm = seriesRhythmOf(planned, way.rhythm, everyDays, loads, zones);
  return {
    meetings: planned.map(({ meeting }) => meeting),
    ...(rhythm && { rhythm }),
    skipped: periods.filter((period) => !open.includes(period)).map(skippedOf),
    loads,
    totals,
    exact: shared.isExact,
    ...(!shared.isExact && { leastHeaviest: shared.leastHeaviest }),
    notices: withoutRepeats(
      periods.flatMap(({ prospect }) => (prospect ? noticesOf(prospect.people, zones, world) : [])),
    ),
  };
};

interface FairWay extends Shared {
  readonly way: SteadyWay;
}

/**
 * The fairest series, and of those the steadiest. Where people limit their late hours it is looked at without the limits
 * first: what keeps within them is the fairest with them as well (D66).
 */
const fairestWay = (
  open: readonly SeriesPeriod[],
  late: SharedLate | undefined,
  carried: Burden,
  kind: BeatKind,
  mostAddedMinutes: number | undefined,
): FairWay => {
  const options = open.map((period) => period.options);
  const cheapest =
    late?.cheapest ?? options.reduce((sum, of) => sum + Math.min(...of.map(({ burden }) => totalOf(burden))), 0);
  const wayOf = (choices: readonly (readonly SeriesOption[])[], pots?: Pots): FairWay => {
    const found = shareWithin(choices, carried, pots, cheapest, mostAddedMinutes);
    return { ...found, way: steadiestOf(found.shared, choices, carried, kind) };
  };
  const free = wayOf(options);
  return late === undefined || keepsWithin(open, free.way.options) ? free : wayOf(late.options, late.pots);
};

interface Shared {
  readonly shared: SharedOut;
  readonly totals: SeriesTotals;
}

/** The fairest distribution, and the fairest within the limit over the cheapest total, if there is a limit. */
const shareWithin = (
  options: readonly (readonly SeriesOption[])[],
  carried: Burden,
  pots: Pots | undefined,
  cheapest: number,
  mostAddedMinutes: number | undefined,
): Shared => {
  const choices = options.map((of) => of.map(({ burden }) => burden));
  const fairest = shareOut({ choices, carried, pots });
  const mostTotal = cheapest + (mostAddedMinutes ?? Infinity);
  const shared = totalAdded(fairest) > mostTotal ? shareOut({ choices, carried, pots, mostTotal }) : fairest;
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

const skippedOf = (each: SeriesPeriod): SkippedPeriod => {
  const { period, window, prospect, options } = each;
  if (options.length > 0) return { period, window, limits: needingLate(each) };
  return { period, window, limits: prospect ? limitsOf(prospect.people, prospect.grid) : [] };
};
