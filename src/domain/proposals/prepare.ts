import type { WorldCalendars } from "../calendars/worldCalendars";
import { blocksOf } from "../constraints/all";
import type { Participant } from "../people/myTime/participant";
import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import type { PersonId } from "../shared/ids";
import { plusMinutes, type Instant, type Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { clip } from "../timeline/intervals";
import type { Block } from "../timeline/span";
import { type Timeline, timelineOf } from "../timeline/timeline";
import { zoneAt } from "../timeline/whereabouts";
import type { PersonSide } from "./answer";
import { type SlotGrid, spanOf } from "./candidates";
import { createFindings, type FindFindings } from "./findings";
import { judge, type Judged } from "./judge";
import { lateBlocks, lateHoursOf, type LateHours } from "./lateHours";
import type { ProposeRequest } from "./request";

/** One person with their blocks over all candidates. */
export interface Prepared {
  /** As the viewer may know them (P1). */
  readonly person: Participant;
  readonly id: PersonId;
  readonly isUnknown: boolean;
  readonly timeline: Timeline;
  readonly blocks: readonly Block[];
  readonly findingsIn: FindFindings;
  /** Present for who set a limit to the late hours of a month (E17). */
  readonly late?: LateHours;
}

/** Evaluated candidates: the input of proposals, series and repairs. */
export interface Prospect {
  readonly grid: SlotGrid;
  readonly people: readonly Prepared[];
  readonly judged: Judged;
}

/** Expands each person's time over the candidates of `grid` and evaluates them. */
export const prospectOf = (
  { people, viewer, now, held = [] }: Pick<ProposeRequest, "people" | "viewer" | "now" | "held">,
  grid: SlotGrid,
  zones: ZoneData,
  world: WorldCalendars,
): Prospect => {
  const range = spanOf(grid);
  const seen = viewFor(viewer);
  const frame = { range, now, held, durationMinutes: grid.durationMinutes };
  const prepared = people.map((person) => prepare(seen(person), frame, zones, world));
  return {
    grid,
    people: prepared,
    judged: judgePeople(prepared, grid),
  };
};

/** Evaluates the slots of `grid`, or only those for which `among` holds 1. */
export const judgePeople = (people: readonly Prepared[], grid: SlotGrid, among?: Uint8Array): Judged =>
  judge(people.map(countingOf), grid, among);

/** Each person's side of a slot: place, wall clock, and findings (E9). */
export const sidesOf = (people: readonly Prepared[], slot: Interval, zones: ZoneData): readonly PersonSide[] =>
  people.map(({ id, timeline, findingsIn }) => {
    const zone = zoneAt(timeline.whereabouts, slot.start);
    return { id, zone, local: zones.readAt(zone, slot.start), findings: findingsIn(slot) };
  });

/** An unknown calendar is unknown in every slot, so further unknowns of that person make no difference (E6). */
const countingOf = ({ isUnknown, blocks }: Prepared): readonly Block[] =>
  isUnknown ? blocks.filter(({ kind }) => kind !== "ask") : blocks;

/** What besides a person decides about their blocks. */
interface Frame extends Pick<ProposeRequest, "now" | "durationMinutes"> {
  readonly range: Interval;
  readonly held: readonly Interval[];
}

const prepare = (person: Participant, frame: Frame, zones: ZoneData, world: WorldCalendars): Prepared => {
  const { range, now, held, durationMinutes } = frame;
  const timeline = timelineOf(person, range, zones, world);
  const late = lateHoursOf(person, timeline, range, held, zones, world);
  const blocks = [
    ...blocksOf(timeline.spans),
    ...tooSoon(person, range, now),
    ...(late ? lateBlocks(late, durationMinutes) : []),
  ];
  return {
    person,
    id: person.id,
    isUnknown: person.calendar === "unknown",
    timeline,
    blocks,
    findingsIn: createFindings(person, blocks),
    ...(late && { late }),
  };
};

/** The time before the notice that a person asks for (E17). */
const tooSoon = ({ own }: Participant, range: Interval, now: Instant): readonly Block[] => {
  const window = clip({ start: now, end: plusMinutes(now, (own?.pace?.noticeHours ?? 0) * 60) }, range);
  return window ? [{ kind: "too-soon", window, hard: true, weight: 0 }] : [];
};

/**
 * A participant as `viewer` may see them (E10): private declarations of others are removed before anything is computed.
 * Without a viewer all of them count.
 * Filtering the answer instead would leak (P1): the choice of slots, their order, and an hour not called late would
 * still reveal them.
 */
export const viewFor =
  (viewer: PersonId | undefined) =>
  (person: Participant): Participant =>
    viewer === undefined || viewer === person.id ? person : { ...person, own: NOTHING_PRIVATE };
