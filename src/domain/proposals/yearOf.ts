import type { WorldCalendars } from "../calendars/worldCalendars";
import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import type { Participant } from "../people/myTime/participant";
import { MS_PER_DAY, lengthMinutes, toInstant, type Interval } from "../time/interval";
import { dayNumberOf } from "../time/localDate";
import type { LocalDate, ZoneData } from "../time/zoneData";
import { eachOverlap, gapsBetween, merge } from "../timeline/intervals";
import { timelineOf } from "../timeline/timeline";
import { wallDaysOf } from "../timeline/wallDays";
import { blocksOf } from "../constraints/all";

/**
 * What is left of a day for meetings, compared with the plain working week. "rest": the week leaves nothing. "partly":
 * some of it is ruled out, or costs. "extra": work on a day on which the week has none.
 */
export type DayLeft = "free" | "partly" | "not" | "rest" | "extra";

/** One day of a person's year. */
export interface YearDay {
  readonly date: LocalDate;
  readonly left: DayLeft;
  /** Minutes of the working week that are ruled out, and minutes that only cost. */
  readonly ruledOutMinutes: number;
  readonly costsMinutes: number;
}

/**
 * The effect of a person's declarations on the days from `first` to `last`, both included. Meetings are ignored, and so
 * are hours outside the working week (without working hours: inside the night). Weekly patterns of the whole year count
 * as usual: a lunch would make every day look alike.
 */
export const yearOf = (
  person: Participant,
  first: LocalDate,
  last: LocalDate,
  zones: ZoneData,
  world: WorldCalendars,
): readonly YearDay[] => {
  const days: YearDay[] = [];
  const plain = usualWeekOf(person);
  const window = windowOf(first, last);
  const usual = openTimes(plain, window, zones, world);
  const real = openTimes(person, window, zones, world);
  for (const piece of usual.whereabouts) {
    for (const { window: day } of wallDaysOf(piece, zones)) {
      const date = zones.readAt(piece.place.zone, day.start).date;
      if (date < first || date > last || days.some((known) => known.date === date)) continue;
      // A date of travel is shown for the first place where the person is on it.
      if (day.end <= piece.window.start || day.start >= piece.window.end) continue;
      days.push({ date, ...compare(leftOf(usual, day), leftOf(real, day)) });
    }
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
};

/** The same person in a week without feasts, holidays, seasons or meetings. */
const usualWeekOf = (person: Participant): Participant => {
  const patterns = (person.own?.patterns ?? []).filter(
    ({ valid, during, notDuring, inSchoolTerms }) => !valid && !during && !notDuring && inSchoolTerms !== true,
  );
  return { ...person, holidays: [], own: { ...NOTHING_PRIVATE, patterns }, published: [], calendar: [] };
};

interface Left {
  readonly open: number;
  readonly easy: number;
}

const leftOf = ({ open, easy }: OpenTimes, day: Interval): Left => ({
  open: minutesIn(open, day),
  easy: minutesIn(easy, day),
});

const compare = (usual: Left, real: Left): Omit<YearDay, "date"> => {
  const ruledOutMinutes = Math.max(0, usual.open - real.open);
  const costsMinutes = Math.max(0, usual.easy - real.easy - ruledOutMinutes);
  const left = ((): DayLeft => {
    if (usual.open === 0) return real.open > 0 ? "extra" : "rest";
    if (real.open === 0) return "not";
    return ruledOutMinutes + costsMinutes > 0 ? "partly" : "free";
  })();
  return { left, ruledOutMinutes, costsMinutes };
};

/** Covers the first and the last local day in every zone. */
const windowOf = (first: LocalDate, last: LocalDate): Interval => ({
  start: toInstant((dayNumberOf(first) - 1) * MS_PER_DAY),
  end: toInstant((dayNumberOf(last) + 2) * MS_PER_DAY),
});

interface OpenTimes {
  readonly whereabouts: ReturnType<typeof timelineOf>["whereabouts"];
  /** Where a meeting may be: inside working hours, and not ruled out. */
  readonly open: readonly Interval[];
  /** Where it also costs nothing. */
  readonly easy: readonly Interval[];
}

const openTimes = (person: Participant, window: Interval, zones: ZoneData, world: WorldCalendars): OpenTimes => {
  const { whereabouts, spans } = timelineOf(person, window, zones, world);
  const work = spans.filter(({ kind }) => kind === "work");
  const base = person.work.length === 0 ? [window] : merge(work.map((span) => span.window));
  const blocks = blocksOf(spans);
  const hard = merge(blocks.filter((block) => block.hard).map((block) => block.window));
  const dear = merge(blocks.filter((block) => block.hard || block.weight > 0).map((block) => block.window));
  return { whereabouts, open: without(base, hard), easy: without(base, dear) };
};

const without = (times: readonly Interval[], taken: readonly Interval[]): readonly Interval[] =>
  times.flatMap((time) => gapsBetween(taken, time));

const minutesIn = (times: readonly Interval[], day: Interval): number => {
  let minutes = 0;
  eachOverlap(times, [day], (part) => (minutes += lengthMinutes(part)));
  return minutes;
};
