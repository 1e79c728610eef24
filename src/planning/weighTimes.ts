import { weighSlots } from "../domain/proposals/weighSlots";
import { ok, type Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { MS_PER_HOUR, plusMs, earliest, latest, type Interval } from "../domain/time/interval";
import type { ZoneData } from "../domain/time/zoneData";
import type { Failure } from "../domain/shared/failure";
import { foundTimesOf, type Company, type FoundTimes } from "./foundTimes";
import { requestPeople, type LoadPlanningData } from "./planningData";

/**
 * Evaluates given times: all future ones are in the answer's proposals, best first, also those that keep a person away.
 */
export type WeighTimes = (
  company: Company,
  slots: readonly Interval[],
  signal: AbortSignal,
) => Promise<Result<FoundTimes, Failure>>;

/** What evaluating given times needs. */
export interface WeighTimesParts {
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly loadData: LoadPlanningData;
}

/** Half of the window around each time: a drawing shows a whole day, and unread hours would look free (P9). */
const DRAWN_AROUND_MS = 13 * MS_PER_HOUR;

/**
 * Evaluates offered times with the receiver's private time. Goes on without calendars: an offer is meant for that case.
 */
export const createWeighTimes =
  ({ clock, zones, loadData }: WeighTimesParts): WeighTimes =>
  async (company, slots, signal) => {
    const window = {
      start: plusMs(earliest(...slots.map(({ start }) => start)), -DRAWN_AROUND_MS),
      end: plusMs(latest(...slots.map(({ end }) => end)), DRAWN_AROUND_MS),
    };
    const data = await loadData(company, window, "wished", signal);
    if (!data.ok) return data;
    const now = clock.now();
    const toCome = slots.filter(({ start }) => start > now);
    const weighed = weighSlots(toCome, { ...requestPeople(data.value), now }, zones, data.value.world);
    return weighed.ok ? ok(foundTimesOf(data.value, weighed.value, zones, { hasOffers: true })) : weighed;
  };
