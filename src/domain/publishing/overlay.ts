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

/** Windows begin and end on the half hours of their owner's clock, so that a sunset or a prayer does not show by its minute. */
const GRID_MS = 30 * MS_PER_MINUTE;
/** Longer than any run of nights, closed days and public holidays, so that the edge of `window` changes nothing inside it. */
const MARGIN_MS = 10 * MS_PER_DAY;

/** The level of a window, and the intervals of one word at that level. */
interface Told {
  readonly word?: string;
  readonly no: readonly Interval[];
  readonly ratherNot: readonly Interval[];
}

/**
 * The overlay: what the pair may know of somebody's private time in `window`, as plain windows, ascending.
 *
 * What was told without a word runs together with what everybody is told anyway (night, closed days, public holidays), so
 * that neither shows where the other ends; what lies wholly inside those adds nothing and is not told. Windows never
 * overlap: "no" goes before "rather not", and what has a word goes before what has none. A welcome time is not told.
 */
export const overlayOf = (
  myTime: MyTime,
  window: Interval,
  zones: ZoneData,
  calendars: WorldCalendars,
): readonly PublishedWindow[] => {
  const wide = { start: window.start - MARGIN_MS, end: window.end + MARGIN_MS } as Interval;
  const pieces = whereaboutsOf(myTime.stays, wide, zones);
  // Meetings are no part of it: those are read from the mailbox. Whose time it is does not matter here.
  const person = { ...declaredParticipant("me" as PersonId, myTime), calendar: [] };
  const blocks = (own: PrivateTime): readonly Block[] =>
    blocksOf(timelineOf({ ...person, own }, wide, zones, calendars).spans);
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

/** Parts with the limits that they meet. A limit that no part reaches beyond is left to say itself. */
const runTogether = (parts: readonly Interval[], limits: readonly Interval[]): readonly Interval[] =>
  merge([...parts, ...limits]).filter(
    ({ start, end }) => !limits.some((limit) => limit.start === start && limit.end === end),
  );

/** All windows, none over another: levels from hard to soft, in each the words in their order. */
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
