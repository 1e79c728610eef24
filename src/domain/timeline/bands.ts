import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Participant } from "../people/participant";
import type { Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import type { StretchKind } from "./stretch";
import { timelineOf } from "./timeline";

/** What a stretch of somebody's day is drawn as. */
export type BandKind =
  "night" | "work" | "early" | "late" | "day-off" | "closed-day" | "busy" | "away" | "tentative" | "no" | "rather-not";

/** A stretch of somebody's day, ready to be drawn. */
export interface Band {
  readonly window: Interval;
  readonly kind: BandKind;
}

/** What one person's time looks like in `window`: background first, so that a later band is painted over an earlier one. */
export const bandsOf = (
  person: Participant,
  window: Interval,
  zones: ZoneData,
  calendars: WorldCalendars,
): readonly Band[] =>
  timelineOf(person, window, zones, calendars)
    .stretches.flatMap((stretch): readonly Band[] => {
      const kind = DRAWN_AS[stretch.kind];
      return kind ? [{ kind, window: stretch.window }] : [];
    })
    .sort((a, b) => PAINT_ORDER.indexOf(a.kind) - PAINT_ORDER.indexOf(b.kind) || a.window.start - b.window.start);

const DRAWN_AS: Readonly<Record<StretchKind, BandKind | undefined>> = {
  work: "work",
  early: "early",
  late: "late",
  "day-off": "day-off",
  "closed-day": "closed-day",
  night: "night",
  busy: "busy",
  away: "away",
  tentative: "tentative",
  "published-no": "no",
  "published-rather-not": "rather-not",
  never: "no",
  avoid: "rather-not",
  "rather-not": "rather-not",
  // A welcome time is not an obstacle; it is said in words beside the slot.
  welcome: undefined,
};

const PAINT_ORDER: readonly BandKind[] = [
  "early",
  "late",
  "day-off",
  "work",
  "closed-day",
  "night",
  "rather-not",
  "tentative",
  "busy",
  "away",
  "no",
];
