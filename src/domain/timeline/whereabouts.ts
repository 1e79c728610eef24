import type { Stay } from "../people/availability";
import type { Instant, Interval } from "../time/interval";
import { dateOfDay, dayNumberOf } from "../time/localDate";
import type { Zone, ZoneData } from "../time/zoneData";

/** Where somebody is for a while: the zone whose wall clock counts then. */
export interface Whereabouts {
  readonly window: Interval;
  readonly zone: Zone;
}

/** A stay between instants instead of dates; an open side is infinite. */
interface Presence {
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
}

// Two zones are at most 26 hours apart, so between the last midnight here and the first one there it is never longer.
const LONGEST_MOVE_MS = 26 * 3_600_000;

/**
 * Cuts `window` where the person changes places (E4). Of stays that overlap the first in the list counts; on the way
 * west, between the end of one stay and the start of the next, the earlier place still counts.
 * A part that no stay covers is missing from the result.
 */
export const whereaboutsOf = (stays: readonly Stay[], window: Interval, zones: ZoneData): readonly Whereabouts[] => {
  const presences = stays.map((stay) => presenceOf(stay, zones));
  const pieces: Whereabouts[] = [];
  const cuts = [...cutsIn(presences, window), window.end];
  let start = window.start;
  for (const end of cuts) {
    const zone = zoneDuring(presences, start);
    const last = pieces.at(-1);
    if (zone !== undefined && last?.zone === zone && last.window.end === start) {
      pieces[pieces.length - 1] = { zone, window: { start: last.window.start, end } };
    } else if (zone !== undefined) pieces.push({ zone, window: { start, end } });
    start = end;
  }
  return pieces;
};

/** The zone that counts for somebody at `instant`. */
export const zoneAt = (whereabouts: readonly Whereabouts[], instant: Instant): Zone => {
  const piece = whereabouts.find(({ window }) => instant >= window.start && instant < window.end);
  if (!piece) throw new Error(`Nobody knows where this person is at ${instant}. Maybe the request was not checked?`);
  return piece.zone;
};

const presenceOf = ({ place: { zone }, from, to }: Stay, zones: ZoneData): Presence => ({
  zone,
  start: from === undefined ? -Infinity : zones.instantAt(zone, from, 0),
  end: to === undefined ? Infinity : zones.instantAt(zone, dateOfDay(dayNumberOf(to) + 1), 0),
});

const cutsIn = (presences: readonly Presence[], { start, end }: Interval): readonly Instant[] =>
  [...new Set(presences.flatMap((presence) => [presence.start, presence.end]))]
    .filter((cut) => cut > start && cut < end)
    .sort((a, b) => a - b) as Instant[];

const zoneDuring = (presences: readonly Presence[], instant: Instant): Zone | undefined => {
  const here = presences.find(({ start, end }) => start <= instant && instant < end);
  if (here) return here.zone;
  const isNextNear = presences.some(({ start }) => start > instant && start - instant <= LONGEST_MOVE_MS);
  const [before] = presences.filter(({ end }) => end <= instant).sort((a, b) => b.end - a.end);
  return before && isNextNear && instant - before.end <= LONGEST_MOVE_MS ? before.zone : undefined;
};
