import type { WorldCalendars } from "../calendars/worldCalendars";
import type { PublishedAvailability, PublishedWindow, Stay } from "../people/myTime/availability";
import type { MyTime } from "../people/myTime/myTime";
import { MS_PER_DAY, plusDays, roundDown, type Instant, type Interval } from "../time/interval";
import { dateOfDay } from "../time/localDate";
import type { Zone, ZoneData } from "../time/zoneData";
import { clip } from "../timeline/intervals";
import { overlayOf } from "./overlay";

/** What publishing needs to know besides what was declared. */
export interface PublishingParts {
  readonly now: Instant;
  /** Where the person is when they declared no place: the overlay needs a clock. It is not itself told. */
  readonly home: Zone;
  readonly zones: ZoneData;
  readonly calendars: WorldCalendars;
}

/** How far ahead the overlay speaks: as far as the engine plans, less when there is much to say. */
const WEEKS_AHEAD: readonly [number, ...number[]] = [5, 8, 13, 26];
/** A column of a SharePoint list holds about 63,000 letters; a window takes up to 160. */
const MOST_WINDOWS = 390;

/** What an `availability` entry of this person would say now. The screen shows this value and writes this value. */
export const publishedOf = (myTime: MyTime, parts: PublishingParts): PublishedAvailability => {
  const { end, overlay } = farthest(myTime, parts);
  return { ...publishedWeek(myTime, parts.now), overlay, overlayUntil: end };
};

/** What is told besides the overlay. */
export const publishedWeek = (
  { stays, work, closedDays, night, holidays }: PublishedWeek,
  now: Instant,
): PublishedWeek => ({
  stays: openStays(stays, now),
  ...{ work, closedDays },
  ...(night !== undefined && { night }),
  ...(holidays !== undefined && { holidays }),
});

/** Where somebody is, and their week. */
type PublishedWeek = Omit<PublishedAvailability, "overlay" | "overlayUntil">;

/** The overlay of `myTime` between two instants, with `home` for the times at which no place was declared. */
export const overlayAtHome = (
  myTime: MyTime,
  window: Interval,
  { home, zones, calendars }: Omit<PublishingParts, "now">,
): readonly PublishedWindow[] =>
  overlayOf({ ...myTime, stays: [...myTime.stays, { place: { zone: home } }] }, window, zones, calendars);

/** The first instant of the day of UTC: what is told does not show at which minute somebody told it. */
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

/** The part of an overlay that lies in `bounds`. */
export const clipOverlay = (overlay: readonly PublishedWindow[], bounds: Interval): readonly PublishedWindow[] =>
  overlay.flatMap(({ window: whole, ...rest }) => {
    const window = clip(whole, bounds);
    return window ? [{ window, ...rest }] : [];
  });

/**
 * Stays that are not over everywhere on earth, without coordinates: the sun is looked up on their owner's device, and the
 * pair needs the clock and the public holidays only.
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
