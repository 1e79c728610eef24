import type { WorldCalendars } from "../../calendars/worldCalendars";
import type { Failure } from "../../shared/failure";
import { err, ok, type Result } from "../../shared/result";
import { isSame, type Interval } from "../../time/interval";
import type { ZoneData } from "../../time/zoneData";
import type { Finding, Limit, Notice, SeriesMeeting, SeriesPlan } from "../answer";
import { checkRequest, placeGap } from "../checkRequest";
import { checkBooked, checkSeries } from "./checkSeries";
import { limitsOf } from "../limits";
import { sidesOf } from "../prepare";
import { withoutTheirOwn, type BookedMeeting } from "./repairCalendar";
import type { ProposeRequest, SeriesWish } from "../request";
import { planPeriods } from "./series";
import { periodOf, periodWindow, settledPeriodOf, type SeriesPeriod } from "./seriesPeriods";

/** A booked meeting that a person can no longer attend, and the reasons that the viewer may see. */
interface BrokenMeeting {
  readonly period: number;
  readonly slot: Interval;
  /** Hard findings, at least one. */
  readonly why: readonly Finding[];
}

/** A broken meeting with a replacement: in its own period, or in one after the last when its own has none left. */
interface MovedMeeting extends BrokenMeeting {
  readonly to: SeriesMeeting;
}

/** A broken meeting without a replacement, and the limits in all of its own period. */
interface LostMeeting extends BrokenMeeting {
  readonly limits: readonly Limit[];
}

/** A repaired series. Booked meetings that have begun are in none of the lists: the ledger contains them. */
export interface SeriesRepair extends Pick<SeriesPlan, "loads" | "exact" | "leastHeaviest"> {
  /** Meetings that stay; their scores use today's facts. */
  readonly kept: readonly SeriesMeeting[];
  readonly moved: readonly MovedMeeting[];
  readonly lost: readonly LostMeeting[];
  readonly notices: readonly Notice[];
}

/**
 * Re-evaluates a booked series after a change: a calendar, a declaration, a holiday table, zone data. Meetings that
 * still fit stay; each broken one gets a replacement with a reason. The number of meetings stays, and the final loads
 * are as fair as the kept meetings allow (E12).
 * The ledger holds what was carried before `now`. Pure, as planning is.
 */
export const repairSeries = (
  asked: ProposeRequest,
  wish: SeriesWish,
  booked: readonly BookedMeeting[],
  zones: ZoneData,
  world: WorldCalendars,
): Result<SeriesRepair, Failure> => {
  const problem = checkRequest(asked, zones) ?? checkSeries(asked, wish, zones) ?? checkBooked(booked, asked, zones);
  if (problem) return err(problem);
  const ahead = booked.filter(({ slot }) => slot.start >= asked.now);
  const request = { ...asked, people: withoutTheirOwn(asked.people, ahead) };
  const looked = ahead.map((meeting) => settledPeriodOf(request, meeting, wish, zones, world));
  const fitting = looked.filter(({ options }) => options.length > 0);
  const broken = looked.filter(({ options }) => options.length === 0);
  const stays = (held: Interval): boolean => !broken.some(({ window }) => isSame(window, held));
  const anew = { ...request, ...(asked.held && { held: asked.held.filter(stays) }) };
  const replacementFor = createReplacementSearch(anew, wish, booked, fitting, zones, world);
  const replacements = broken.map((meeting) => ({ ...brokenOf(meeting, zones), ...replacementFor(meeting.period) }));
  const open = replacements.flatMap(({ instead }) => instead ?? []);
  const plan = planPeriods(request, [...fitting, ...open].sort(byPeriod), wish, zones, world);
  const planned = new Map(plan.meetings.map((meeting) => [meeting.period, meeting]));
  const { loads, exact, leastHeaviest, notices } = plan;
  return ok({
    kept: fitting.flatMap(({ period }) => planned.get(period) ?? []),
    moved: replacements.flatMap(({ period, slot, why, instead }): readonly MovedMeeting[] => {
      const to = instead && planned.get(instead.period);
      return to ? [{ period, slot, why, to }] : [];
    }),
    lost: replacements.flatMap(({ period, slot, why, limits, instead }): readonly LostMeeting[] =>
      instead ? [] : [{ period, slot, why, limits }],
    ),
    loads,
    exact,
    notices,
    ...(leastHeaviest !== undefined && { leastHeaviest }),
  });
};

const byPeriod = (a: SeriesPeriod, b: SeriesPeriod): number => a.period - b.period;

const brokenOf = ({ period, window: slot, prospect }: SeriesPeriod, zones: ZoneData): BrokenMeeting => {
  const sides = prospect ? sidesOf(prospect.people, slot, zones) : [];
  return { period, slot, why: sides.flatMap(({ findings }) => findings.filter(({ hard }) => hard)) };
};

/** Candidate replacements of a broken meeting; without `instead`, `limits` says what is in the way. */
interface Replacement {
  readonly instead?: SeriesPeriod;
  readonly limits: readonly Limit[];
}

/** Limit of periods searched after the last one, besides those already used. */
const MOST_PERIODS_AFTER = 8;

/** Searches the meeting's own period, then the next free one after the last. Each added period is used once. */
const createReplacementSearch = (
  request: ProposeRequest,
  wish: SeriesWish,
  booked: readonly BookedMeeting[],
  fitting: readonly SeriesPeriod[],
  zones: ZoneData,
  world: WorldCalendars,
): ((period: number) => Replacement) => {
  const lastBooked = Math.max(...booked.map(({ period }) => period));
  let next = Math.max(wish.count, lastBooked + 1);
  const find = (period: number): SeriesPeriod => {
    const found = periodOf(request, wish, period, zones, world);
    const isApart = ({ slot }: { readonly slot: Interval }): boolean =>
      fitting.every(({ window }) => slot.end <= window.start || slot.start >= window.end);
    return { ...found, options: found.options.filter(isApart) };
  };
  const findAfter = (): SeriesPeriod | undefined => {
    for (let tried = 0; tried < MOST_PERIODS_AFTER; tried++) {
      const window = periodWindow(request, wish, next);
      if (placeGap(request.people, window, zones)) return undefined;
      const found = find(next++);
      if (found.options.length > 0) return found;
    }
    return undefined;
  };
  return (period) => {
    const own = find(period);
    if (own.options.length > 0) return { instead: own, limits: [] };
    const instead = findAfter();
    const limits = own.prospect ? limitsOf(own.prospect.people, own.prospect.grid) : [];
    return instead ? { instead, limits } : { limits };
  };
};
