import type { PublishedWindow } from "../people/myTime/availability";
import { MS_PER_DAY, plusMs, type Instant } from "../time/interval";
import { dateOfDay, dayNumberOf } from "../time/localDate";
import type { LocalDate, Weekday, Zone, ZoneData } from "../time/zoneData";

/** Something of an overlay that comes back in every week, on the clock of its owner. */
export interface ToldRule {
  readonly days: readonly Weekday[];
  /** Minutes after midnight of the first day: the earliest begin and the latest end of all its windows. */
  readonly fromMinutes: number;
  readonly toMinutes: number;
  /** Number of days between begin and end. */
  readonly endsAfterDays: number;
  /** False: begin or end move with the sun or with summer time. */
  readonly isFixed: boolean;
  readonly level: PublishedWindow["level"];
  readonly word?: string;
  /** Its days between the first and the last on which it is not, such as holidays. */
  readonly except: readonly LocalDate[];
  /** Its first window begins, and its last ends. */
  readonly first: Instant;
  readonly last: Instant;
}

/** An overlay in short: what comes back every week, and the other windows. */
export interface ToldInShort {
  readonly rules: readonly ToldRule[];
  readonly single: readonly PublishedWindow[];
}

/** Windows whose begins differ by more are not the same thing from one week to the next. */
const MOST_DRIFT_MINUTES = 150;
/** So often it comes back at least. */
const FEWEST_WEEKS = 3;
/** A rule with more exceptions is none, nor one with more than a fifth of its weeks. */
const MOST_EXCEPTIONS = 4;
const WEEKS_FOR_EACH = 5;

interface Read {
  readonly window: PublishedWindow;
  /** Its day, counted from 1970. */
  readonly number: number;
  readonly day: Weekday;
  readonly from: number;
  readonly to: number;
  readonly over: number;
}

/**
 * What an overlay says, in a few rules. A rule is true of every week between its first and its last, but for the days that
 * it names; what comes back less often stays single. `zoneAt` is the clock of the place where its owner is then.
 */
export const toldInShort = (
  overlay: readonly PublishedWindow[],
  zoneAt: (window: PublishedWindow) => Zone,
  zones: ZoneData,
): ToldInShort => {
  const runs = runsOf(overlay.map((window) => readOf(window, zoneAt(window), zones)));
  const steady = runs.filter(isRule);
  const kept = new Set(steady.flat().map(({ window }) => window));
  return { rules: joined(steady.flatMap(ruleOf)), single: overlay.filter((window) => !kept.has(window)) };
};

const readOf = (window: PublishedWindow, zone: Zone, zones: ZoneData): Read => {
  const begin = zones.readAt(zone, window.window.start);
  // The last instant inside, so that a window until midnight does not end on the day after.
  const last = zones.readAt(zone, plusMs(window.window.end, -1));
  const number = dayNumberOf(begin.date);
  return {
    window,
    number,
    day: begin.weekday,
    from: begin.wallMinutes,
    to: last.wallMinutes + 1,
    over: dayNumberOf(last.date) - number,
  };
};

/** Windows of one weekday and one level whose begins move little by little. */
const runsOf = (all: readonly Read[]): readonly (readonly Read[])[] => {
  const runs: Read[][] = [];
  for (const read of all) {
    const run = runs.find((one) => isLike(one.at(-1), read));
    if (run) run.push(read);
    else runs.push([read]);
  }
  return runs;
};

const isLike = (last: Read | undefined, next: Read): boolean =>
  last !== undefined &&
  last.day === next.day &&
  last.over === next.over &&
  last.number < next.number &&
  last.window.level === next.window.level &&
  last.window.word === next.window.word &&
  Math.abs(last.from - next.from) <= MOST_DRIFT_MINUTES &&
  Math.abs(last.to - next.to) <= MOST_DRIFT_MINUTES;

const isRule = (run: readonly Read[]): boolean => {
  const missing = missingIn(run).length;
  return run.length >= FEWEST_WEEKS && missing <= MOST_EXCEPTIONS && missing * WEEKS_FOR_EACH <= run.length + missing;
};

/** The days of a run, week by week, on which it is not. */
const missingIn = (run: readonly Read[]): readonly LocalDate[] => {
  const [first, last] = [run[0]?.number ?? 0, run.at(-1)?.number ?? 0];
  const there = new Set(run.map(({ number }) => number));
  const weeks = Array.from({ length: (last - first) / 7 }, (_, week) => first + 7 * week);
  return weeks.filter((number) => !there.has(number)).map(dateOfDay);
};

const ruleOf = (run: readonly Read[]): readonly ToldRule[] => {
  const [start, end] = [run[0], run.at(-1)];
  if (!start || !end) return [];
  const [begins, ends] = [run.map(({ from }) => from), run.map(({ to }) => to)];
  const [fromMinutes, toMinutes] = [Math.min(...begins), Math.max(...ends)];
  const { level, word } = start.window;
  return [
    {
      days: [start.day],
      fromMinutes,
      toMinutes,
      endsAfterDays: start.over,
      isFixed: Math.max(...begins) === fromMinutes && Math.min(...ends) === toMinutes,
      level,
      ...(word !== undefined && { word }),
      except: missingIn(run),
      first: start.window.window.start,
      last: end.window.window.end,
    },
  ];
};

/** The same hours on several days are one rule, if they come back for the same weeks. */
const joined = (rules: readonly ToldRule[]): readonly ToldRule[] => {
  const found: ToldRule[] = [];
  for (const rule of rules) {
    const at = found.findIndex((one) => isSameBut(one, rule));
    const like = found[at];
    if (!like) found.push(rule);
    else
      found[at] = {
        ...like,
        days: [...like.days, ...rule.days].sort((a, b) => a - b),
        except: [...new Set([...like.except, ...rule.except])].sort(),
        first: min(like.first, rule.first),
        last: max(like.last, rule.last),
      };
  }
  return found;
};

const isSameBut = (a: ToldRule, b: ToldRule): boolean =>
  hoursOf(a) === hoursOf(b) &&
  Math.abs(a.first - b.first) < 7 * MS_PER_DAY &&
  Math.abs(a.last - b.last) < 7 * MS_PER_DAY &&
  !a.days.some((day) => b.days.includes(day));

const hoursOf = ({ fromMinutes, toMinutes, endsAfterDays, isFixed, level, word }: ToldRule): string =>
  JSON.stringify([fromMinutes, toMinutes, endsAfterDays, isFixed, level, word]);
const min = (a: Instant, b: Instant): Instant => (a < b ? a : b);
const max = (a: Instant, b: Instant): Instant => (a > b ? a : b);
