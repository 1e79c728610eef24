import type { Strength } from "../calendars/observance";
import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Participant } from "../people/myTime/participant";
import type { Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import type { Span, SpanKind } from "./span";
import { timelineOf } from "./timeline";

/** How a span of a person's day is drawn. */
type BandKind =
  | "night"
  | "work"
  | "early"
  | "late"
  | "day-off"
  | "closed-day"
  | "busy"
  | "away"
  | "tentative"
  | "no"
  | "rather-not";

/** A drawable span of a person's day. */
export interface Band {
  readonly window: Interval;
  readonly kind: BandKind;
}

/**
 * One person's time in `window` as bands, background first: a later band is painted over an earlier one. Two meetings
 * at one time are one band.
 */
export const bandsOf = (
  person: Participant,
  window: Interval,
  zones: ZoneData,
  world: WorldCalendars,
): readonly Band[] =>
  withoutOverlaps(
    timelineOf(person, window, zones, world)
      .spans.flatMap((span): readonly Band[] => {
        const kind = drawnAs(span);
        return kind ? [{ kind, window: span.window }] : [];
      })
      .sort((a, b) => PAINT_ORDER[a.kind] - PAINT_ORDER[b.kind] || a.window.start - b.window.start),
  );

/** `bands` are sorted by kind and then by start. */
const withoutOverlaps = (bands: readonly Band[]): readonly Band[] => {
  const joined: Band[] = [];
  for (const { kind, window } of bands) {
    const last = joined.at(-1);
    const goesOn = last?.kind === kind && window.start < last.window.end;
    if (!goesOn) joined.push({ kind, window });
    else if (window.end > last.window.end)
      joined[joined.length - 1] = { kind, window: { start: last.window.start, end: window.end } };
  }
  return joined;
};

/** Its owner's wish is drawn instead of its kind, unless it is uncertain. */
const drawnAs = ({ kind, strength }: Span): BandKind | undefined =>
  strength === undefined || kind === "observance-uncertain" ? DRAWN_AS[kind] : DRAWN_BY_STRENGTH[strength];

const DRAWN_AS: Readonly<Record<SpanKind, BandKind | undefined>> = {
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
  holiday: "closed-day",
  "half-day": "closed-day",
  mourning: "closed-day",
  "holiday-uncertain": "rather-not",
  observance: "no",
  "observance-uncertain": "rather-not",
  "own-date": "no",
  "shorter-day": "late",
  ask: "rather-not",
  "own-hour": "rather-not",
  breath: "no",
  "full-day": "no",
  "after-journey": "rather-not",
  // These depend on the meeting that is looked for, and are no part of a day.
  "too-soon": undefined,
  "late-enough": undefined,
  // A welcome time is no obstacle; it is mentioned in words beside the slot.
  welcome: undefined,
};

const DRAWN_BY_STRENGTH: Readonly<Record<Strength, BandKind | undefined>> = {
  never: "no",
  avoid: "rather-not",
  "rather-not": "rather-not",
  fine: undefined,
  welcome: undefined,
};

/** What has a higher number is painted over what has a lower one. */
const PAINT_ORDER: Readonly<Record<BandKind, number>> = {
  early: 0,
  late: 1,
  "day-off": 2,
  work: 3,
  "closed-day": 4,
  night: 5,
  "rather-not": 6,
  tentative: 7,
  busy: 8,
  away: 9,
  no: 10,
};
