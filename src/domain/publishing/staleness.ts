import type { PublishedAvailability, PublishedWindow } from "../people/myTime/availability";
import type { MyTime } from "../people/myTime/myTime";
import { latest, MS_PER_DAY, plusMs, type Interval } from "../time/interval";
import { clipOverlay, dayStart, overlayAtHome, publishedWeek, type PublishingParts } from "./published";

/** Comparison of what a person published to a pair with what they have declared now. */
export type Staleness =
  /** Nothing was published to this pair. */
  | "nothing"
  | "up-to-date"
  /** The declarations have changed since. */
  | "changed"
  /** Still true, but it ends within three weeks. */
  | "runs-out"
  /** It has ended: the others know nothing of the times from now on. */
  | "ended";

/** Long enough to show the question twice before the windows end. */
const SOON_MS = 21 * MS_PER_DAY;

/** Compares future times only. */
export const stalenessOf = (
  myTime: MyTime,
  told: PublishedAvailability | undefined,
  parts: PublishingParts,
): Staleness => {
  if (told === undefined) return "nothing";
  const today = dayStart(parts.now);
  const until = told.overlayUntil ?? today;
  const ahead: Interval = { start: today, end: latest(until, plusMs(today, SOON_MS)) };
  const overlay = overlayAtHome(myTime, ahead, parts);
  const week = weekText(publishedWeek(myTime, parts.now));
  if (told.overlayUntil === undefined) {
    // Entries of older versions have no windows. Their week stands until something private is declared.
    if (overlay.length > 0) return "changed";
    if (week === weekText(NOTHING_SAID)) return "up-to-date";
  }
  const spoken: Interval = { start: today, end: until };
  const isSame = overlayText(clipOverlay(overlay, spoken)) === overlayText(clipOverlay(told.overlay, spoken));
  if (!isSame || week !== weekText(publishedWeek(told, parts.now))) return "changed";
  if (overlay.length === 0 || until - parts.now >= SOON_MS) return "up-to-date";
  return until <= parts.now ? "ended" : "runs-out";
};

const NOTHING_SAID = { stays: [], work: [], closedDays: [] };

/** Everything but the overlay, as a canonical text. */
const weekText = ({ stays, work, closedDays, night, holidays }: ReturnType<typeof publishedWeek>): string =>
  JSON.stringify([
    stays.map(({ place, from, to }) => [place.zone, place.region, from, to]),
    work.map(({ days, fromMinutes, toMinutes }) => [days, fromMinutes, toMinutes]),
    closedDays,
    night === undefined ? "usual" : night && [night.fromMinutes, night.toMinutes],
    holidays ?? "of the place",
  ]);

const overlayText = (overlay: readonly PublishedWindow[]): string =>
  JSON.stringify(overlay.map(({ window, level, word }) => [window.start, window.end, level, word]));
