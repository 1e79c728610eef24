import { weighSlots } from "../domain/proposals/weighSlots";
import { ok } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { MS_PER_HOUR, plusMs, earliest, latest } from "../domain/time/interval";
import type { ZoneData } from "../domain/time/zoneData";
import type { WeighTimes } from "../ui/services";
import type { LoadPlanningData } from "./gathering";

export interface WeighTimesParts {
  readonly clock: Clock;
  readonly zones: ZoneData;
  readonly gather: LoadPlanningData;
}

/** Each time is drawn in the middle of a day: what was not read there would look free (P9). */
const DRAWN_AROUND_MS = 13 * MS_PER_HOUR;

/** Weighs times that were offered, with what the receiver keeps to themselves. It goes on without calendars: an offer is there for that. */
export const createWeighTimes =
  ({ clock, zones, gather }: WeighTimesParts): WeighTimes =>
  async (company, slots, signal) => {
    const window = {
      start: plusMs(earliest(...slots.map(({ start }) => start)), -DRAWN_AROUND_MS),
      end: plusMs(latest(...slots.map(({ end }) => end)), DRAWN_AROUND_MS),
    };
    const gathered = await gather(company, window, "wished", signal);
    if (!gathered.ok) return gathered;
    const { written: _, ledger, ...known } = gathered.value;
    const now = clock.now();
    const [me] = known.people;
    const request = { now, ledger, people: known.participants, ...(me && { viewer: me.id }) };
    const toCome = slots.filter(({ start }) => start > now);
    const weighed = weighSlots(toCome, request, zones, known.world);
    if (!weighed.ok) return weighed;
    return ok({ ...known, answer: weighed.value, hasOffers: true });
  };
