import { currentOffers } from "../domain/document/offers";
import { propose } from "../domain/proposals/propose";
import { weighSlots } from "../domain/proposals/weighSlots";
import type { ProposeRequest } from "../domain/proposals/request";
import { ok, type Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import {
  MS_PER_HOUR,
  MS_PER_MINUTE,
  earliest,
  latest,
  plusDays,
  plusMinutes,
  plusMs,
  roundUp,
  type Instant,
  type Interval,
} from "../domain/time/interval";
import type { ZoneData } from "../domain/time/zoneData";
import type { Failure } from "../domain/shared/failure";
import { foundTimesOf, type Company, type FoundTimes } from "./foundTimes";
import { requestPeople, withoutOwn, type LoadPlanningData, type OwnEvent } from "./planningData";

/** Parameters of a search. */
export interface TimesWanted {
  readonly company: Company;
  readonly durationMinutes: number;
  readonly horizonDays: number;
  /** Looks from here on, when it is later than now. */
  readonly from?: Instant;
  /** The meeting that is planned anew. */
  readonly own?: OwnEvent;
}

/** Finds the fairest times for a company. */
export type FindTimes = (wanted: TimesWanted, signal: AbortSignal) => Promise<Result<FoundTimes, Failure>>;

/** Earliest start of a meeting after now. */
const NOTICE_MINUTES = 120;
/** Meetings begin on the quarter hour. */
export const STEP_MINUTES = 15;
/** Number of proposals computed; the rest appear with "show more". */
const LIMIT = 12;

/** What a search needs. */
export interface FindTimesParts {
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly loadData: LoadPlanningData;
}

/** Loads all people's time in one round trip, then runs the engine. */
export const createFindTimes =
  ({ clock, zones, loadData }: FindTimesParts): FindTimes =>
  async ({ company, durationMinutes, horizonDays, from, own }, signal) => {
    const now = clock.now();
    const horizon = horizonFrom(from === undefined ? now : latest(now, from), horizonDays);
    const data = await loadData(company, drawnAround(horizon), "needed", signal);
    if (!data.ok) return data;
    const known = withoutOwn(data.value, own);
    const request: ProposeRequest = {
      ...requestPeople(known),
      apartFrom: known.held.filter(({ end }) => end > drawnAround(horizon).start),
      now,
      horizon,
      durationMinutes,
      stepMinutes: STEP_MINUTES,
      limit: LIMIT,
    };
    const answer = propose(request, zones, known.world);
    if (!answer.ok) return answer;
    const hasOffers = currentOffers(known.entries, now).length > 0;
    return ok(foundTimesOf(known, answer.value, zones, { request, hasOffers }));
  };

/** From the first quarter hour after the notice period. */
export const horizonFrom = (now: Instant, days: number): Interval => {
  const start = roundUp(plusMinutes(now, NOTICE_MINUTES), STEP_MINUTES * MS_PER_MINUTE);
  return { start, end: plusDays(start, days) };
};

/**
 * Evaluates given times: all future ones are in the answer's proposals, best first, also those that keep a person away.
 */
export type WeighTimes = (
  company: Company,
  slots: readonly Interval[],
  signal: AbortSignal,
  /** The meeting that is planned anew. */
  own?: OwnEvent,
) => Promise<Result<FoundTimes, Failure>>;

/** A drawing shows a whole day of the viewer's clock, and unread hours would look free (P9). */
const DRAWN_AROUND_MS = 25 * MS_PER_HOUR;

const drawnAround = ({ start, end }: Interval): Interval => ({
  start: plusMs(start, -DRAWN_AROUND_MS),
  end: plusMs(end, DRAWN_AROUND_MS),
});

/**
 * Evaluates offered times with the receiver's private time. Goes on without calendars: an offer is meant for that case.
 */
export const createWeighTimes =
  ({ clock, zones, loadData }: FindTimesParts): WeighTimes =>
  async (company, slots, signal, own) => {
    const window = drawnAround({
      start: earliest(...slots.map(({ start }) => start)),
      end: latest(...slots.map(({ end }) => end)),
    });
    const data = await loadData(company, window, "wished", signal);
    if (!data.ok) return data;
    const now = clock.now();
    const toCome = slots.filter(({ start }) => start > now);
    const known = withoutOwn(data.value, own);
    const weighed = weighSlots(toCome, { ...requestPeople(known), now }, zones, known.world);
    return weighed.ok ? ok(foundTimesOf(known, weighed.value, zones, { hasOffers: true })) : weighed;
  };
