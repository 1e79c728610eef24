import type { WorldCalendars } from "../calendars/worldCalendars";
import { blocksOf } from "../constraints/all";
import { compareText } from "../shared/compareText";
import { type Instant, type Interval, plusDays } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { clip, gapsBetween, merge } from "../timeline/intervals";
import type { Block, BlockKind } from "../timeline/span";
import { timelineOf } from "../timeline/timeline";
import { wallDaysOf } from "../timeline/wallDays";
import type { AwayUntil } from "./answer";
import { slotAt, type SlotGrid } from "./candidates";
import { countIn } from "./limits";
import type { Prepared } from "./prepare";

/** How far after the horizon the end of an absence is looked for. */
const LOOKED_DAYS = 731;
/** Most absences end within these, which cost a tenth. */
const SOON_DAYS = 45;
/** What ends so near to the end of what was laid out may go on behind it. */
const MARGIN_DAYS = 14;

/** Who has one unbroken stretch of ruled-out time over all of `slots`, apart from nights and closed days. */
export const awayUntilOf = (
  people: readonly Prepared[],
  grid: SlotGrid,
  slots: Uint8Array,
  zones: ZoneData,
  world: WorldCalendars,
): readonly AwayUntil[] => {
  const first = slots.indexOf(1);
  if (first < 0) return [];
  const asked = { start: slotAt(grid, first).end, end: slotAt(grid, slots.lastIndexOf(1)).start };
  return people
    .flatMap((each) => {
      const covers = ({ start, end }: Interval): boolean => start < asked.start && end > asked.end;
      const run = stretchesOf(each.blocks).find(covers);
      return run ? [endOf(each, run, grid, zones, world)] : [];
    })
    .sort((a, b) => b.until - a.until || compareText(a.person, b.person));
};

const stretchesOf = (blocks: readonly Block[]): readonly Interval[] =>
  merge(blocks.filter(isAbsence).map(({ window }) => window));

const isAbsence = ({ hard, kind }: Block): boolean => hard && !NO_ABSENCE.includes(kind);

/** Comes back every week, or depends on the meeting that is looked for. */
const NO_ABSENCE: readonly BlockKind[] = ["night", "closed-day", "too-soon", "late-enough", "full-day", "breath"];

/** The blocks of the horizon are cut at its end, so the time after it is laid out as well: some weeks, or two years. */
const endOf = (
  prepared: Prepared,
  run: Interval,
  grid: SlotGrid,
  zones: ZoneData,
  world: WorldCalendars,
): AwayUntil => {
  const after = slotAt(grid, -1).end;
  const soon = { start: run.start, end: plusDays(after, SOON_DAYS) };
  const near = endWithin(prepared, run, soon, zones, world);
  if (near.free < plusDays(soon.end, -MARGIN_DAYS)) return near.awayUntil;
  return endWithin(prepared, run, { start: run.start, end: plusDays(after, LOOKED_DAYS) }, zones, world).awayUntil;
};

const endWithin = (
  { id, person }: Prepared,
  run: Interval,
  range: Interval,
  zones: ZoneData,
  world: WorldCalendars,
): { readonly awayUntil: AwayUntil; readonly free: Instant } => {
  const { spans, whereabouts } = timelineOf(person, range, zones, world);
  const blocks = blocksOf(spans);
  const { end: until } = stretchesOf(blocks).find(({ end }) => end >= run.end) ?? run;
  const ruledOut = merge(blocks.filter(({ hard }) => hard).map(({ window }) => window));
  const free = ruledOut.find(({ end }) => end >= until)?.end ?? until;
  const place = whereabouts.find(({ window }) => window.start <= free && free < window.end) ?? whereabouts.at(-1);
  const firstDay = zones.readAt(place?.place.zone ?? "UTC", free).date;
  return { awayUntil: { person: id, kind: longestIn(blocks, run), until, firstDay }, free };
};

const longestIn = (blocks: readonly Block[], run: Interval): AwayUntil["kind"] => {
  const lengthOf = ({ window }: Block): number => window.end - window.start;
  const inRun = blocks.filter((block) => isAbsence(block) && clip(block.window, run));
  return (
    inRun.reduce<Block | undefined>(
      (longest, block) => (longest && lengthOf(longest) >= lengthOf(block) ? longest : block),
      undefined,
    )?.kind ?? "away"
  );
};

/** The slots that may be shown as near misses: 1 where it is nobody's night, closed day or day out of the office. */
export const nearMissSlots = (people: readonly Prepared[], grid: SlotGrid, zones: ZoneData): Uint8Array => {
  const days = people.map((each) => [...each.blocks.filter(isNoMiss), ...daysAway(each, zones)]);
  return Uint8Array.from(
    countIn(days, grid, () => true),
    (hit) => Number(hit === 0),
  );
};

const isNoMiss = ({ kind }: Block): boolean => kind === "night" || kind === "closed-day" || kind === "away";

/** Whole local days whose working hours are all out of the office: the evening of such a day is no time to meet. */
const daysAway = ({ timeline: { spans, whereabouts } }: Prepared, zones: ZoneData): readonly Block[] => {
  const away = merge(spans.filter(({ kind }) => kind === "away").map(({ window }) => window));
  if (away.length === 0) return [];
  const work = merge(spans.filter(({ kind }) => kind === "work").map(({ window }) => window));
  const isAway = (day: Interval): boolean => {
    const hours = work.flatMap((each) => clip(each, day) ?? []);
    return hours.length > 0 && hours.every((each) => gapsBetween(away, each).length === 0);
  };
  return whereabouts
    .flatMap((piece) => wallDaysOf(piece, zones))
    .filter(({ window }) => isAway(window))
    .map(({ window }) => ({ kind: "away", hard: true, weight: 0, window }));
};
