import { MS_PER_DAY, type Instant } from "../../time/interval";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../../time/localDate";
import type { LocalDate, Weekday, ZoneData } from "../../time/zoneData";
import { twoDigits } from "../../time/zonedText";
import type { FileBudget } from "./fileBudget";
import { instantOf, readIcsTime, type IcsTime } from "./icsText";

/** The longest period of a rule in days, and by how much its days may lie after its beginning. */
const LONGEST = {
  DAILY: { days: 1, slack: 1 },
  WEEKLY: { days: 7, slack: 14 },
  MONTHLY: { days: 31, slack: 62 },
  YEARLY: { days: 366, slack: 732 },
} as const;
const LEAST_DAYS = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 365 } as const;
/** What looking at one period costs, in steps of `FileBudget`. */
const COST = { DAILY: 1, WEEKLY: 2, MONTHLY: 10, YEARLY: 120 } as const;

/**
 * The dates of a rule from the day `from` until the instant `end`, and perhaps some before; undefined when they cost more
 * than the file has left. The search begins near `from`, not at the start of the series, which may lie centuries back.
 */
export const datesOf = (
  rule: IcsRule,
  start: IcsTime,
  zones: ZoneData,
  { from, end, budget }: { readonly from: number; readonly end: Instant; readonly budget: FileBudget },
): readonly LocalDate[] | undefined => {
  const first = dayNumberOf(start.date);
  // A period may begin up to a year before the day that names it.
  const lastPeriod = (end / MS_PER_DAY - first + 367) / (LEAST_DAYS[rule.every] * rule.interval);
  const isOver = untilOf(rule, start, zones);
  const dates: LocalDate[] = [];
  const begin = beginNear(rule, start.date, from);
  for (let { period } = begin; period <= lastPeriod; period++) {
    if (!budget.take(COST[rule.every])) return undefined;
    for (const day of daysOfPeriod(rule, start.date, period)) {
      if (day < first) continue;
      const date = dateOfDay(day);
      const isDone = rule.count !== undefined && begin.before + dates.length >= rule.count;
      if (isDone || day > end / MS_PER_DAY + 2) return dates;
      // A date far from the window is counted, and its instant is not needed.
      if (day < from - 2 && rule.until === undefined) {
        dates.push(date);
        continue;
      }
      const instant = instantOf({ ...start, date }, zones);
      if (instant >= end || isOver(date, instant)) return dates;
      dates.push(date);
    }
  }
  return dates;
};

/** The first period that has to be looked at, and how many dates of the series lie before it. */
const beginNear = (
  rule: IcsRule,
  start: LocalDate,
  from: number,
): { readonly period: number; readonly before: number } => {
  const first = dayNumberOf(start);
  const { days, slack } = LONGEST[rule.every];
  const period = Math.max(0, Math.floor((from - first - slack) / (days * rule.interval)));
  if (rule.count === undefined) return { period, before: 0 };
  const each = datesInEachPeriod(rule);
  // With a number of dates that varies, COUNT has to be counted from the start.
  if (each === undefined) return { period: 0, before: 0 };
  const missed = daysOfPeriod(rule, start, 0).filter((day) => day < first).length;
  return { period, before: period === 0 ? 0 : period * each - missed };
};

/** The number of dates in each period of a rule; undefined when it varies. */
const datesInEachPeriod = ({ every, days, months, monthDays, positions }: IcsRule): number | undefined => {
  if (months.length > 0 || positions.length > 0) return undefined;
  if (every === "DAILY") return days.length === 0 && monthDays.length === 0 ? 1 : undefined;
  return every === "WEEKLY" ? Math.max(1, new Set(days.map(({ weekday }) => weekday)).size) : undefined;
};

/** Whether an occurrence lies after UNTIL, which may be a date, a local time or one in UTC. */
const untilOf = (
  { until }: IcsRule,
  start: IcsTime,
  zones: ZoneData,
): ((date: LocalDate, instant: Instant) => boolean) => {
  const time = until === undefined ? undefined : readIcsTime(NO_PARAMS, until, start.zone, () => undefined);
  if (!time) return () => false;
  if (time.minutes === undefined) return (date) => date > time.date;
  const last = instantOf(time, zones);
  return (_, instant) => instant > last;
};

const NO_PARAMS = { params: new Map<string, string>() };

/** A weekday of a rule; `nth` is the second Tuesday (2) or the last Friday (-1) of its month or year, 0 is every one. */
interface RuleDay {
  readonly nth: number;
  readonly weekday: Weekday;
}

/** A recurrence rule: the part of RFC 5545 that calendars use. */
export interface IcsRule {
  readonly every: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly count?: number;
  /** As written: `20271231` or `20271231T235900Z`. Included. */
  readonly until?: string;
  readonly days: readonly RuleDay[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
  readonly weekStart: Weekday;
}

const WEEKDAYS: Readonly<Record<string, Weekday>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };
/** More in one list of a rule than a year has days is no rule that a person made. */
const MOST_LISTED = 400;
const KNOWN = /^(FREQ|INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)$/;

/** Reads `FREQ=WEEKLY;BYDAY=MO,WE`; undefined when it has a part that is not supported. */
export const readRule = (text: string): IcsRule | undefined => {
  const parts = new Map(
    text
      .trim()
      .split(";")
      .filter((part) => part !== "")
      .map((part) => [part.slice(0, part.indexOf("=")).toUpperCase(), part.slice(part.indexOf("=") + 1).toUpperCase()]),
  );
  const every = (["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const).find((known) => known === parts.get("FREQ"));
  const days = (parts.get("BYDAY")?.split(",") ?? []).map(readRuleDay);
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const count = parts.get("COUNT");
  const until = parts.get("UNTIL");
  const weekStart = WEEKDAYS[parts.get("WKST") ?? "MO"];
  if (![...parts.keys()].every((name) => KNOWN.test(name)) || !every || !weekStart) return undefined;
  if (!days.every((day) => day !== undefined) || !(interval >= 1) || !Number.isInteger(interval)) return undefined;
  const lists = ["BYMONTHDAY", "BYMONTH", "BYSETPOS"].map((name) => (parts.get(name)?.split(",") ?? []).map(Number));
  const [monthDays = [], months = [], positions = []] = lists;
  if ([days, ...lists].some(({ length }) => length > MOST_LISTED)) return undefined;
  const areWhole = lists.flat().every((number) => Number.isInteger(number) && number !== 0);
  if (!areWhole || !months.every((month) => month >= 1 && month <= 12)) return undefined;
  if (count !== undefined && !(Number.isInteger(Number(count)) && Number(count) >= 1)) return undefined;
  return {
    every,
    interval,
    days,
    monthDays,
    months,
    positions,
    weekStart,
    ...(count !== undefined && { count: Number(count) }),
    ...(until !== undefined && { until }),
  };
};

const readRuleDay = (text: string): RuleDay | undefined => {
  const [, nth = "", name = ""] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? [];
  const weekday = WEEKDAYS[name];
  return weekday && { nth: Number(nth), weekday };
};

/** The days of one period of a rule: a day, a week, a month or a year, `index` periods after the one of `start`. Ascending; some may lie before `start`. */
const daysOfPeriod = (rule: IcsRule, start: LocalDate, index: number): readonly number[] => {
  const days = [...new Set(PERIODS[rule.every](rule, start, index * rule.interval))].sort((a, b) => a - b);
  if (rule.positions.length === 0) return days;
  return days.filter((_, i) => rule.positions.includes(i + 1) || rule.positions.includes(i - days.length));
};

type Period = (rule: IcsRule, start: LocalDate, steps: number) => readonly number[];

const PERIODS: Readonly<Record<IcsRule["every"], Period>> = {
  DAILY: (rule, start, steps) => {
    const day = dayNumberOf(start) + steps;
    return isInMonths(rule, day) && isInMonthDays(rule, day) && isOnDays(rule, day) ? [day] : [];
  },
  WEEKLY: (rule, start, steps) => {
    const first = dayNumberOf(start);
    const monday = first - ((weekdayOfDay(first) - rule.weekStart + 7) % 7) + steps * 7;
    const weekdays = rule.days.length > 0 ? rule.days.map((day) => day.weekday) : [weekdayOfDay(first)];
    return weekdays.map((weekday) => monday + ((weekday - rule.weekStart + 7) % 7)).filter((d) => isInMonths(rule, d));
  },
  MONTHLY: (rule, start, steps) => {
    const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + steps;
    const days = daysIn(rule, firstOfMonth(month), firstOfMonth(month + 1), Number(start.slice(8, 10)));
    return days.filter((day) => isInMonths(rule, day));
  },
  YEARLY: (rule, start, steps) => {
    const january = (Number(start.slice(0, 4)) + steps) * 12;
    const ownMonth = Number(start.slice(5, 7));
    if (rule.months.length === 0 && rule.days.length > 0 && rule.monthDays.length === 0) {
      return daysIn(rule, firstOfMonth(january), firstOfMonth(january + 12), 0);
    }
    const everyMonth = rule.monthDays.length > 0 ? ALL_MONTHS : [ownMonth];
    return (rule.months.length > 0 ? rule.months : everyMonth).flatMap((month) =>
      daysIn(rule, firstOfMonth(january + month - 1), firstOfMonth(january + month), Number(start.slice(8, 10))),
    );
  },
};

const ALL_MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** The days from `first` until before `end` that the rule names; `ownDay` of the month when it names none. */
const daysIn = (rule: IcsRule, first: number, end: number, ownDay: number): readonly number[] => {
  const all = Array.from({ length: end - first }, (_, i) => first + i);
  if (rule.days.length === 0 && rule.monthDays.length === 0) return all.slice(ownDay - 1, ownDay);
  return all.filter((day) => isInMonthDays(rule, day) && isNthDay(rule, day, first, end));
};

const isNthDay = ({ days }: IcsRule, day: number, first: number, end: number): boolean =>
  days.length === 0 ||
  days.some(({ nth, weekday }) => {
    if (weekdayOfDay(day) !== weekday) return false;
    return nth === 0 || nth === Math.floor((day - first) / 7) + 1 || nth === -(Math.floor((end - 1 - day) / 7) + 1);
  });

const isOnDays = ({ days }: IcsRule, day: number): boolean =>
  days.length === 0 || days.some(({ weekday }) => weekday === weekdayOfDay(day));

const isInMonths = ({ months }: IcsRule, day: number): boolean =>
  months.length === 0 || months.includes(Number(dateOfDay(day).slice(5, 7)));

const isInMonthDays = ({ monthDays }: IcsRule, day: number): boolean => {
  if (monthDays.length === 0) return true;
  const date = dateOfDay(day);
  const [month, inMonth] = [Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))];
  return monthDays.includes(inMonth) || monthDays.includes(day - firstOfMonth(month + 1));
};

/** Day number of the first of a month, counted in months since year 0. */
const firstOfMonth = (month: number): number => {
  const year = Math.floor(month / 12);
  return dayNumberOf(`${String(year).padStart(4, "0")}-${twoDigits(month - year * 12 + 1)}-01`);
};
