import type { WorldCalendars } from "../calendars/worldCalendars";
import type { PublishedAvailability, PublishedWindow, Stay } from "../people/myTime/availability";
import type { MyTime } from "../people/myTime/myTime";
import { MS_PER_DAY, plusDays, roundDown, type Instant, type Interval } from "../time/interval";
import { dateOfDay } from "../time/localDate";
import type { Zone, ZoneData } from "../time/zoneData";
import { clip } from "../timeline/intervals";
import { overlayOf } from "./overlay";

/** Inputs of publishing besides the declarations. */
export interface PublishingParts {
  readonly now: Instant;
  /** The zone when no place was declared: the overlay needs a clock. It is not published itself. */
  readonly home: Zone;
  readonly zones: ZoneData;
  readonly world: WorldCalendars;
}

/** Length of the overlay in weeks: up to the engine's horizon, shorter when there are many windows. */
const WEEKS_AHEAD: readonly [number, ...number[]] = [5, 8, 13, 26];
/** A SharePoint column holds about 63,000 characters; a window takes up to 160. */
const MOST_WINDOWS = 390;

/** The current content of this person's `availability` entry, for preview and for writing. */
export const publishedOf = (myTime: MyTime, parts: PublishingParts): PublishedAvailability => {
  const { end, overlay } = farthest(myTime, parts);
  return { ...publishedWeek(myTime, parts.now), overlay, overlayUntil: end };
};

/** Everything published besides the overlay. */
export const publishedWeek = (
  { stays, work, closedDays, night, holidays }: PublishedWeek,
  now: Instant,
): PublishedWeek => ({
  stays: openStays(stays, now),
  work,
  closedDays,
  ...(night !== undefined && { night }),
  ...(holidays !== undefined && { holidays }),
});

/** A person's places and week. */
type PublishedWeek = Omit<PublishedAvailability, "overlay" | "overlayUntil">;

/** The overlay of `myTime` between two instants; `home` is the zone where no place was declared. */
export const overlayAtHome = (
  myTime: MyTime,
  window: Interval,
  { home, zones, world }: Omit<PublishingParts, "now">,
): readonly PublishedWindow[] =>
  overlayOf({ ...myTime, stays: [...myTime.stays, { place: { zone: home } }] }, window, zones, world);

/** Start of the UTC day, so that what is published does not show the minute of publishing. */
export const dayStart = (now: Instant): Instant => roundDown(now, MS_PER_DAY);

interface Told {
  readonly end: Instant;
  readonly overlay: readonly PublishedWindow[];
}

const farthest = (myTime: MyTime, parts: PublishingParts): Told => {
  const start = dayStart(parts.now);
  const endAfter = (weeks: number): Instant => plusDays(start, weeks * 7);
  const all = overlayAtHome(myTime, { start, end: endAfter(Math.max(...WEEKS_AHEAD)) }, parts);
  const countUntil = (end: Instant): number => all.filter(({ window }) => window.start < end).length;
  const [least, ...more] = WEEKS_AHEAD;
  const weeks = more.findLast((longer) => countUntil(endAfter(longer)) <= MOST_WINDOWS) ?? least;
  const end = endAfter(weeks);
  return { end, overlay: clipOverlay(all, { start, end }) };
};

/** The part of an overlay inside `bounds`. */
export const clipOverlay = (overlay: readonly PublishedWindow[], bounds: Interval): readonly PublishedWindow[] =>
  overlay.flatMap(({ window: whole, ...rest }) => {
    const window = clip(whole, bounds);
    return window ? [{ window, ...rest }] : [];
  });

/**
 * Stays that have not ended in every zone, without coordinates: the sun is computed on their owner's device, and the
 * pair needs only the clock and the public holidays.
 */
const openStays = (stays: readonly Stay[], now: Instant): readonly Stay[] => {
  const yesterday = dateOfDay(Math.floor(now / MS_PER_DAY) - 1);
  return stays
    .filter(({ to }) => to === undefined || to >= yesterday)
    .map(({ place: { zone, region }, ...dates }) => ({
      place: { zone, ...(region !== undefined && { region }) },
      ...dates,
    }));
};
