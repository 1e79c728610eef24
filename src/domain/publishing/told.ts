import type { PublishedAvailability, PublishedWindow } from "../people/availability";
import type { MyTime } from "../people/myTime";
import type { Interval } from "../time/interval";
import { MS_PER_MINUTE } from "../time/interval";
import { clip } from "../timeline/intervals";
import type { PublishingParts } from "./published";
import { dayStart, openStays, overlayAtHome, publishedOf } from "./published";

/** How what somebody told a pair about their time stands to what they have declared now. */
export type ToldAbout =
  /** This pair was told nothing. */
  | "nothing"
  | "up-to-date"
  /** What is declared says something else by now. */
  | "changed"
  /** It is still true, but it ends within three weeks. */
  | "runs-out";

/** Time enough to see the question twice before the windows end. */
const SOON_MS = 21 * 1440 * MS_PER_MINUTE;

/** Looks only ahead: what was told about days that are over is nobody's concern. */
export const toldAbout = (
  myTime: MyTime,
  told: PublishedAvailability | undefined,
  parts: PublishingParts,
): ToldAbout => {
  if (told === undefined) return "nothing";
  const today = publishedOf(myTime, parts);
  if (told.overlayUntil === undefined) {
    // An older version told no windows. What it told of the week stands until something is declared.
    if (today.overlay.length > 0) return "changed";
    if (weekText(today) === weekText(NOTHING_TOLD)) return "up-to-date";
  }
  const until = told.overlayUntil ?? parts.now;
  const ahead: Interval = { start: dayStart(parts.now), end: until };
  const isAhead = until > ahead.start;
  const now = isAhead ? overlayAtHome(myTime, ahead, parts) : [];
  const before = isAhead ? clipTo(ahead, told.overlay) : [];
  if (weekText(today) !== weekText({ ...told, stays: openStays(told.stays, parts.now) })) return "changed";
  if (overlayText(now) !== overlayText(before)) return "changed";
  return until - parts.now < SOON_MS && today.overlay.length > 0 ? "runs-out" : "up-to-date";
};

const NOTHING_TOLD: PublishedAvailability = { stays: [], work: [], closedDays: [], overlay: [] };

const clipTo = (bounds: Interval, overlay: readonly PublishedWindow[]): readonly PublishedWindow[] =>
  overlay.flatMap(({ window: whole, ...rest }) => {
    const window = clip(whole, bounds);
    return window ? [{ window, ...rest }] : [];
  });

/** Everything but the overlay, one text for what is the same. */
const weekText = ({ stays, work, closedDays, night, holidays }: PublishedAvailability): string =>
  JSON.stringify([
    stays.map(({ place, from, to }) => [place.zone, place.region, from, to]),
    work.map(({ days, fromMinutes, toMinutes }) => [days, fromMinutes, toMinutes]),
    closedDays,
    night === undefined ? "usual" : night && [night.fromMinutes, night.toMinutes],
    holidays ?? "of the place",
  ]);

const overlayText = (overlay: readonly PublishedWindow[]): string =>
  JSON.stringify(overlay.map(({ window, level, word }) => [window.start, window.end, level, word]));
