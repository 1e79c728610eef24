import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Participant } from "../people/myTime/participant";
import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import { earliest, lengthMinutes, overlapMinutes, plusDays, type Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { clip, eachOverlap, merge } from "../timeline/intervals";
import type { Block, Span } from "../timeline/span";
import { timelineOf, type Timeline } from "../timeline/timeline";
import type { Whereabouts } from "../timeline/whereabouts";

/** An unbroken stretch outside of a person's working hours, inside one month of their calendar. */
interface LateStretch {
  readonly month: string;
  readonly window: Interval;
}

/** What is left of a month's late hours for one person who set a limit to them (E17). */
export interface LateHours {
  readonly stretches: readonly LateStretch[];
  /** Minutes left of a month: those of `held` are used. */
  readonly leftIn: (month: string) => number;
}

/** No month is longer than this, so no other meeting is in the same one. */
const LONGEST_MONTH_DAYS = 32;

/** The late hours of a person over `range`; undefined for somebody who set no limit. */
export const lateHoursOf = (
  person: Participant,
  timeline: Timeline,
  range: Interval,
  held: readonly Interval[],
  zones: ZoneData,
  world: WorldCalendars,
): LateHours | undefined => {
  const most = person.own?.pace?.lateHoursAMonth;
  if (most === undefined) return undefined;
  const plain = plainWeekOf(person);
  const lateIn = (window: Interval): readonly LateStretch[] =>
    stretchesOf(timelineOf(plain, window, zones, world), zones);
  const near = { start: plusDays(range.start, -LONGEST_MONTH_DAYS), end: plusDays(range.end, LONGEST_MONTH_DAYS) };
  const used = new Map<string, number>();
  for (const { month, window } of held.filter((meeting) => clip(meeting, near)).flatMap(lateIn))
    used.set(month, (used.get(month) ?? 0) + lengthMinutes(window));
  return {
    stretches: stretchesOf(timeline, zones),
    leftIn: (month) => Math.max(0, most * 60 - (used.get(month) ?? 0)),
  };
};

/** The late time in which a meeting of this length would be too much. */
export const lateBlocks = ({ stretches, leftIn }: LateHours, durationMinutes: number): readonly Block[] =>
  stretches.flatMap(({ month, window }): readonly Block[] => {
    const over = leftIn(month);
    return over < durationMinutes ? [{ kind: "late-enough", window, hard: true, weight: 0, over }] : [];
  });

/** The late minutes of a slot, by month. */
export const lateMinutesIn = ({ stretches }: LateHours, slot: Interval): ReadonlyMap<string, number> => {
  const minutes = new Map<string, number>();
  for (const { month, window } of stretches) {
    if (window.end <= slot.start || window.start >= slot.end) continue;
    minutes.set(month, (minutes.get(month) ?? 0) + overlapMinutes(window, slot));
  }
  return minutes;
};

/** A person's places and working week, with the days on which they work instead. */
const plainWeekOf = (person: Participant): Participant => ({
  ...person,
  ...{ calendar: [], published: [], closedDays: [], night: null },
  own: { ...NOTHING_PRIVATE, ownDates: person.own?.ownDates ?? [] },
});

const stretchesOf = ({ spans, outside, whereabouts }: Timeline, zones: ZoneData): readonly LateStretch[] => {
  const windows: Interval[] = [];
  for (const those of [spans, outside]) for (const span of those) if (isLate(span)) windows.push(span.window);
  const late = merge(windows);
  const stretches: LateStretch[] = [];
  for (const piece of whereabouts)
    eachOverlap(monthsOf(piece, zones), late, (window, { month }) => stretches.push({ month, window }));
  return stretches;
};

const isLate = ({ kind }: Span): boolean => kind === "early" || kind === "late" || kind === "day-off";

interface Month extends Interval {
  readonly month: string;
}

/** The months of the calendar there, as far as somebody is at a place. */
const monthsOf = ({ window, place: { zone } }: Whereabouts, zones: ZoneData): readonly Month[] => {
  const months: Month[] = [];
  for (let { start } = window; start < window.end;) {
    const month = zones.readAt(zone, start).date.slice(0, 7);
    const end = earliest(zones.instantAt(zone, `${nextMonth(month)}-01`, 0), window.end);
    months.push({ month, start, end });
    start = end;
  }
  return months;
};

const nextMonth = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
};
