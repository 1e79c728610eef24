import type { WorldCalendars } from "../calendars/worldCalendars";
import { blocksOf } from "../constraints/all";
import type { PublishedWindow } from "../people/myTime/availability";
import { NOTHING_PRIVATE, type PrivateTime } from "../people/myTime/privateTime";
import type { MyTime } from "../people/myTime/myTime";
import { declaredParticipant } from "../people/myTime/participant";
import type { PersonId } from "../shared/ids";
import {
  MS_PER_MINUTE,
  MS_PER_DAY,
  plusMs,
  plusMinutes,
  roundDown,
  roundUp,
  type Instant,
  type Interval,
} from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import type { Block } from "../timeline/span";
import { clip, gapsBetween, merge } from "../timeline/intervals";
import { timelineOf } from "../timeline/timeline";
import { whereaboutsOf, zoneAt, type Whereabouts } from "../timeline/whereabouts";
import { publishableParts } from "./publishableParts";
import { isDeclared } from "./visibility";

/**
 * Windows are rounded to half hours of their owner's clock, so that their minutes do not reveal a sunset or a prayer.
 */
const GRID_MS = 30 * MS_PER_MINUTE;
/**
 * Longer than any run of nights, closed days and public holidays, so that the edge of `window` does not affect its
 * inside.
 */
const MARGIN_MS = 10 * MS_PER_DAY;

/** Intervals with one level and one word. */
interface Told {
  readonly word?: string;
  readonly no: readonly Interval[];
  readonly ratherNot: readonly Interval[];
}

/**
 * The overlay: what the pair may know of a person's private time in `window`, as plain windows, ascending.
 * Wordless intervals are merged with what is public anyway (night, closed days, public holidays), so that neither edge
 * shows; those wholly inside it are dropped. Windows never overlap: "no" beats "rather not", and a window with a word
 * beats one without. Welcome times are not published.
 */
export const overlayOf = (
  myTime: MyTime,
  window: Interval,
  zones: ZoneData,
  world: WorldCalendars,
): readonly PublishedWindow[] => {
  const wide = { start: window.start - MARGIN_MS, end: window.end + MARGIN_MS } as Interval;
  const pieces = whereaboutsOf(myTime.stays, wide, zones);
  // Without meetings: those are read from the mailbox. The id does not matter.
  const person = { ...declaredParticipant("me" as PersonId, myTime), calendar: [] };
  const blocks = (own: PrivateTime): readonly Block[] =>
    blocksOf(timelineOf({ ...person, own }, wide, zones, world).spans);
  const limits = merge(windowsOf(blocks(NOTHING_PRIVATE), ({ hard }) => hard));
  const told = publishableParts(myTime).map(({ word, own }): Told => {
    const declared = blocks(own).filter(({ kind }) => isDeclared(kind));
    const rounded = (wanted: (block: Block) => boolean): readonly Interval[] => {
      const parts = merge(windowsOf(declared, wanted).map((part) => roundOut(part, pieces, zones)));
      return word === undefined ? runTogether(parts, limits) : parts;
    };
    return {
      ...(word !== undefined && { word }),
      no: rounded(({ hard }) => hard),
      ratherNot: rounded(({ hard, weight }) => !hard && weight > 0),
    };
  });
  return layered(told).flatMap((part) => clippedTo(window, part));
};

const windowsOf = (blocks: readonly Block[], wanted: (block: Block) => boolean): readonly Interval[] =>
  blocks.filter(wanted).map(({ window }) => window);

/**
 * Extends parts over the limits that they overlap. A limit that contains all of its parts is left out: it is published
 * by itself.
 */
const runTogether = (parts: readonly Interval[], limits: readonly Interval[]): readonly Interval[] =>
  merge([...parts, ...limits]).filter(
    ({ start, end }) => !limits.some((limit) => limit.start === start && limit.end === end),
  );

/** All windows without overlaps: levels from hard to soft, and inside a level in word order. */
const layered = (told: readonly Told[]): readonly PublishedWindow[] => {
  const laid: PublishedWindow[] = [];
  for (const level of ["no", "rather-not"] as const) {
    for (const { word, no, ratherNot } of told) {
      const taken = merge(laid.map(({ window }) => window));
      const free = (level === "no" ? no : ratherNot).flatMap((part) => gapsBetween(taken, part));
      laid.push(...free.map((window) => ({ window, level, ...(word !== undefined && { word }) })));
    }
  }
  return laid.sort((a, b) => a.window.start - b.window.start);
};

const roundOut = ({ start, end }: Interval, pieces: readonly Whereabouts[], zones: ZoneData): Interval => {
  const ahead = (instant: Instant): number => zones.offsetMinutesAt(zoneAt(pieces, instant), instant);
  const [atStart, atEnd] = [ahead(start), ahead(plusMs(end, -1))];
  return {
    start: plusMinutes(roundDown(plusMinutes(start, atStart), GRID_MS), -atStart),
    end: plusMinutes(roundUp(plusMinutes(end, atEnd), GRID_MS), -atEnd),
  };
};

const clippedTo = (bounds: Interval, part: PublishedWindow): readonly PublishedWindow[] => {
  const window = clip(part.window, bounds);
  return window ? [{ ...part, window }] : [];
};
