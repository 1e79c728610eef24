import {
  MS_PER_DAY,
  MS_PER_HOUR,
  overlapMinutes,
  plusMs,
  type Instant,
  type Interval,
} from "../../domain/time/interval";
import { dateOfDay, dayNumberOf } from "../../domain/time/localDate";
import type { Zone, ZoneData } from "../../domain/time/zoneData";
import type { Band } from "../../domain/timeline/bands";

/** A mark of one person's clock on the axis. */
export interface Tick {
  readonly at: Instant;
  /** After midnight, on that clock. */
  readonly minutes: number;
}

/** Where something lies from side to side, in percent of the width. */
export interface Across {
  readonly x: number;
  readonly width: number;
}

/** Where the rows and their labels lie from top to bottom, in pixels. */
interface Down {
  readonly height: number;
  readonly rows: readonly { readonly top: number; readonly label: number }[];
}

/** Height of one person's day. */
export const ROW_HEIGHT = 32;
/** Room for one line of words above the first row and below the last. */
export const LABEL_HEIGHT = 20;
const GAP = 6;

/**
 * The viewer's day from midnight to midnight: all drawings of a list have one axis, and the slot is what moves.
 * A slot over midnight moves the window by whole hours, so that it is drawn whole.
 */
export const dayAround = (slot: Interval, zone: Zone, zones: ZoneData): Interval => {
  const midnight = zones.instantAt(zone, zones.readAt(zone, slot.start).date, 0);
  const hoursOver = Math.max(0, Math.ceil((slot.end - midnight - MS_PER_DAY) / MS_PER_HOUR));
  const start = plusMs(midnight, hoursOver * MS_PER_HOUR);
  return { start, end: plusMs(start, MS_PER_DAY) };
};

const MARKED_MINUTES = [6, 12, 18].map((hour) => hour * 60);

/** Six, noon and six of a clock, as far as they lie in `window`. */
export const ticksIn = (window: Interval, zone: Zone, zones: ZoneData): readonly Tick[] => {
  const first = dayNumberOf(zones.readAt(zone, window.start).date);
  return [first, first + 1]
    .flatMap((day) =>
      MARKED_MINUTES.map((minutes) => ({ at: zones.instantAt(zone, dateOfDay(day), minutes), minutes })),
    )
    .filter(({ at }) => at >= window.start && at < window.end);
};

/** An hour more on both sides: what goes on beyond the drawing is cut straight by its edge, and does not end round. */
export const beyond = ({ start, end }: Interval): Interval => ({
  start: (start - MS_PER_HOUR) as Interval["start"],
  end: (end + MS_PER_HOUR) as Interval["end"],
});

/** Time runs in reading direction: from the right where people read from the right. */
export const across = (part: Interval, window: Interval, dir: "ltr" | "rtl"): Across => {
  const length = window.end - window.start;
  const width = (100 * (part.end - part.start)) / length;
  const x = (100 * (part.start - window.start)) / length;
  return { x: dir === "rtl" ? 100 - x - width : x, width };
};

/**
 * The bands without early and late time at night: the night lies flat, and nothing stands behind it.
 *
 * The engine needs both at once, because a night that is not closed is also far outside working hours.
 */
export const nightFlat = (bands: readonly Band[]): readonly Band[] => {
  const nights = bands.filter((band) => band.kind === "night").map((band) => band.window);
  return bands.flatMap((band) =>
    band.kind === "early" || band.kind === "late"
      ? nights.reduce(cut, [band.window]).map((window) => ({ kind: band.kind, window }))
      : [band],
  );
};

const cut = (windows: readonly Interval[], { start, end }: Interval): readonly Interval[] =>
  windows
    .flatMap((window): readonly Interval[] =>
      overlapMinutes(window, { start, end }) === 0
        ? [window]
        : [
            { start: window.start, end: start },
            { start: end, end: window.end },
          ],
    )
    .filter((window) => window.end > window.start);

/**
 * The last of several rows has its label below, so that the two days of a pair touch and the labels are the slot's ends.
 * Larger text needs higher lines.
 */
export const down = (count: number, labelHeight: number): Down => {
  const rows = [];
  let top = labelHeight;
  for (let index = 0; index < count; index++) {
    const below = index > 0 && index === count - 1;
    rows.push({ top, label: below ? top + ROW_HEIGHT + labelHeight - 5 : top - 6 });
    top += ROW_HEIGHT + (index < count - 2 ? labelHeight : GAP);
  }
  return { height: top - GAP + (count > 1 ? labelHeight : 0), rows };
};
