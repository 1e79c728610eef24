import type { Place } from "../calendars/place";
import type { Stay } from "../people/myTime/availability";
import { toInstant, type Instant, type Interval } from "../time/interval";
import { dateOfDay, dayNumberOf } from "../time/localDate";
import type { Zone, ZoneData } from "../time/zoneData";

/** Where a person is during an interval: the place decides wall clock, public holidays and sun. */
export interface Whereabouts {
  readonly window: Interval;
  readonly place: Place;
}

/** A stay between instants instead of dates; an open side is infinite. */
interface Presence {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

// Two zones are at most 26 hours apart: the longest time between the last midnight here and the first one there.
const LONGEST_MOVE_MS = 26 * 3_600_000;

/**
 * Splits `window` where the person changes places (E4). Of overlapping stays the first in the list counts. On the way
 * west, between the end of one stay and the start of the next, the earlier place still counts for at most 26 hours.
 * Longer times without a stay are missing from the result.
 */
export const whereaboutsOf = (stays: readonly Stay[], window: Interval, zones: ZoneData): readonly Whereabouts[] => {
  const presences = stays.map((stay) => presenceOf(stay, zones));
  const [first] = presences;
  // Fast path: most people stay in one place.
  if (first && first.start <= window.start && window.end <= first.end) return [{ place: first.place, window }];
  const pieces: Whereabouts[] = [];
  const cuts = [...cutsIn(presences, window), window.end];
  let start = window.start;
  for (const end of cuts) {
    const place = placeDuring(presences, start);
    const last = pieces.at(-1);
    if (place && last && last.window.end === start && isSamePlace(last.place, place)) {
      pieces[pieces.length - 1] = { place, window: { start: last.window.start, end } };
    } else if (place) pieces.push({ place, window: { start, end } });
    start = end;
  }
  return pieces;
};

/** The zone of a person at `instant`. */
export const zoneAt = (whereabouts: readonly Whereabouts[], instant: Instant): Zone => {
  const [first] = whereabouts;
  const isIn = ({ window }: Whereabouts): boolean => instant >= window.start && instant < window.end;
  const piece = first && isIn(first) ? first : whereabouts.find(isIn);
  if (!piece) throw new Error(`No place of this person is known at ${instant}. Maybe the request was not checked?`);
  return piece.place.zone;
};

const presenceOf = ({ place, from, to }: Stay, zones: ZoneData): Presence => ({
  place,
  start: from === undefined ? -Infinity : zones.instantAt(place.zone, from, 0),
  end: to === undefined ? Infinity : zones.instantAt(place.zone, dateOfDay(dayNumberOf(to) + 1), 0),
});

const cutsIn = (presences: readonly Presence[], { start, end }: Interval): readonly Instant[] =>
  [...new Set(presences.flatMap((presence) => [presence.start, presence.end]))]
    .filter((cut) => cut > start && cut < end)
    .sort((a, b) => a - b)
    .map(toInstant);

const isSamePlace = (a: Place, b: Place): boolean =>
  a.zone === b.zone && a.region === b.region && a.lat === b.lat && a.lon === b.lon;

const placeDuring = (presences: readonly Presence[], instant: Instant): Place | undefined => {
  const here = presences.find(({ start, end }) => start <= instant && instant < end);
  if (here) return here.place;
  // The gap is judged over its whole length, so that its last hours are no place when its first ones are none.
  const next = Math.min(...presences.filter(({ start }) => start > instant).map(({ start }) => start));
  const [before] = presences.filter(({ end }) => end <= instant).sort((a, b) => b.end - a.end);
  return before && next - before.end <= LONGEST_MOVE_MS ? before.place : undefined;
};
