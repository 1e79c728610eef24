import { plusMinutes, type Instant } from "../../domain/time/interval";
import type { Zone, ZoneData } from "../../domain/time/zoneData";
import { clockText } from "../../domain/time/zonedText";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Languages and regions of the stage whose people read "6:05 PM"; a page of the sandbox has no formatter of its own. */
const TWELVE_HOURS = /^(?:en-us|ar|hi)\b/i;

/** The language in which the pages on the stage speak, and whose clock the stage shows. */
export const stageLocale = (): string => new URLSearchParams(location.search).get("locale") ?? "en-us";

/** "6:05 PM" or "18:05", as the pages on the stage write it. */
export const stageClock = (wallMinutes: number, locale = stageLocale()): string => {
  if (!TWELVE_HOURS.test(locale)) return clockText(wallMinutes);
  const minutes = `${Math.floor(wallMinutes % 60)}`.padStart(2, "0");
  return `${Math.floor(wallMinutes / 60) % 12 || 12}:${minutes}\u00a0${wallMinutes < 12 * 60 ? "AM" : "PM"}`;
};

/** "Tuesday 6:05 PM": local weekday and time. */
export const placeTime = (zones: ZoneData, zone: Zone, now: Instant, locale?: string): string => {
  const { weekday, wallMinutes } = zones.readAt(zone, now);
  return `${WEEKDAYS[weekday - 1] ?? ""} ${stageClock(wallMinutes, locale)}`;
};

/** Part of a day, in minutes from its start. */
export interface PartOfDay {
  readonly from: number;
  readonly to: number;
}

/** An hour of the day there, and where it lies, in minutes from the start. */
export interface HourMark {
  readonly hour: number;
  readonly at: number;
}

const DAY = 24 * 60;
const STEP = 15;
const isDay = (wallMinutes: number): boolean => wallMinutes >= 7 * 60 && wallMinutes < 21 * 60;

/** Usual waking hours there (07:00 to 21:00), within the 24 hours that begin at `start`. */
export const daylight = (zones: ZoneData, zone: Zone, start: Instant): readonly PartOfDay[] => {
  const stretches: PartOfDay[] = [];
  for (let from = 0; from < DAY; from += STEP) {
    const { wallMinutes } = zones.readAt(zone, plusMinutes(start, from));
    const last = stretches.at(-1);
    if (!isDay(wallMinutes)) continue;
    if (last?.to === from) stretches[stretches.length - 1] = { from: last.from, to: from + STEP };
    else stretches.push({ from, to: from + STEP });
  }
  return stretches;
};

/** Where 9, 12, 15 and 18 o'clock there lie, within the 24 hours that begin at `start`. */
export const hourMarks = (zones: ZoneData, zone: Zone, start: Instant): readonly HourMark[] => {
  const marks: HourMark[] = [];
  for (let at = 0; at < DAY; at += STEP) {
    const { wallMinutes } = zones.readAt(zone, plusMinutes(start, at));
    const hour = Math.floor(wallMinutes / 60);
    if (MARKED.has(hour) && wallMinutes % 60 < STEP) marks.push({ hour, at: at - (wallMinutes % 60) });
  }
  return marks;
};

const MARKED: ReadonlySet<number> = new Set([9, 12, 15, 18]);
