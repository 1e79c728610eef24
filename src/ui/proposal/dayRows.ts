import type { Instant, Interval } from "../../domain/time/interval";
import type { Band } from "../../domain/timeline/bands";
import { clip } from "../../domain/timeline/intervals";
import type { FoundTimes } from "../../planning/foundTimes";
import { formatHour } from "../format/when";
import type { Format } from "../services";
import { across, beyond, nightFlat, ticksIn, type Across } from "./dayDrawing";
import type { LocalTime } from "./LocalTimes";

/** Words on the axis: `at` is in percent of the width, from the left. */
export interface WordsAt {
  readonly at: number;
  readonly words: string;
}

/** One person's day in the drawing. */
export interface DayRow {
  readonly id: string;
  readonly name: string;
  /** When the slot starts on this person's clock. */
  readonly time: string;
  /** False: their calendar could not be read. */
  readonly isKnown: boolean;
  /** In paint order; the drawing clips them. */
  readonly bands: readonly { readonly kind: Band["kind"]; readonly place: Across }[];
  readonly ticks: readonly WordsAt[];
  /** Working hours with their ends on this clock; an end beyond the drawing has no words. */
  readonly workEnds: readonly { readonly place: Across; readonly starts: string; readonly ends: string }[];
  /** Where "not known" stands. */
  readonly unknownAt: number;
}

/** The rows of a drawing of `window`, in the order of `times`. */
export const dayRowsOf = (
  found: FoundTimes,
  slot: Interval,
  times: readonly LocalTime[],
  window: Interval,
  { zones, locale, dir, text }: Format,
): readonly DayRow[] =>
  found.people.map(({ id, called, zoneAt, bandsIn }, index) => {
    const { time = "", who = "other", calendarKnown = true, placeKnown = false } = times[index] ?? {};
    const zone = zoneAt(slot.start);
    const hour = (instant: Instant): string => formatHour(instant, zone, zones, locale);
    const bands = nightFlat(bandsIn(beyond(window)));
    const work = bands.flatMap(({ kind, window: hours }) => {
      const part = kind === "work" && !isClosed(hours, bands) ? clip(hours, window) : undefined;
      if (!part) return [];
      return {
        place: across(part, window, dir),
        starts: part.start === hours.start ? hour(hours.start) : "",
        ends: part.end === hours.end ? hour(hours.end) : "",
      };
    });
    const widest = work.toSorted((a, b) => b.place.width - a.place.width)[0]?.place;
    return {
      id,
      name: who === "me" ? text("drawing.you") : called,
      time,
      isKnown: calendarKnown,
      bands: bands.map((band) => ({ kind: band.kind, place: across(band.window, window, dir) })),
      ticks: placeKnown
        ? ticksIn(window, zone, zones).map(({ at }) => ({
            at: across({ start: at, end: at }, window, dir).x,
            words: hour(at),
          }))
        : [],
      workEnds: work,
      unknownAt: widest ? widest.x + widest.width / 2 : 50,
    };
  });

/** A holiday lies over the hours: their ends say nothing. */
const isClosed = (hours: Interval, bands: readonly Band[]): boolean =>
  bands.some(({ kind, window }) => kind === "closed-day" && clip(hours, window));
