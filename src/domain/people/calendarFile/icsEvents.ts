import { MS_PER_DAY, plusMs, type Instant, type Interval } from "../../time/interval";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../../time/localDate";
import type { LocalDate, Weekday, ZoneData } from "../../time/zoneData";
import { twoDigits } from "../../time/zonedText";
import {
  daysBetween,
  instantOf,
  propertiesOf,
  propertyOf,
  readDuration,
  readIcsTime,
  type IcsComponent,
  type IcsProperty,
  type IcsQuestion,
  type IcsTime,
  type ZoneOfTzid,
} from "./icsText";

/** Times of one event of a calendar file. */
export interface IcsEvent {
  readonly uid: string;
  readonly start: IcsTime;
  /** Days follow the wall clock, milliseconds do not. */
  readonly lasts: { readonly days: number; readonly ms: number };
  readonly rules: readonly IcsRule[];
  readonly alsoOn: readonly IcsTime[];
  readonly notOn: readonly IcsTime[];
  /** Replaces the occurrence that a rule puts at this instant. */
  readonly instead?: Instant;
}

/** Reads the times of an event; undefined when unreadable. */
export const readIcsEvent = (
  component: IcsComponent,
  { ownZone, zones }: IcsQuestion,
  zoneOf: ZoneOfTzid,
): IcsEvent | undefined => {
  const timesIn = (name: string): readonly (IcsTime | undefined)[] =>
    propertiesOf(component, name).flatMap((property) =>
      // Only the start of a period counts here: all occurrences have the event's own length.
      property.value.split(",").map((value) => readIcsTime(property, value.split("/")[0] ?? "", ownZone, zoneOf)),
    );
  const timeOf = (property: IcsProperty | undefined): IcsTime | undefined =>
    property && readIcsTime(property, property.value, ownZone, zoneOf);
  const start = timeOf(propertyOf(component, "DTSTART"));
  const endProperty = propertyOf(component, "DTEND");
  const end = timeOf(endProperty);
  const insteadProperty = propertyOf(component, "RECURRENCE-ID");
  const instead = timeOf(insteadProperty);
  const rules = propertiesOf(component, "RRULE").map(({ value }) => readRule(value));
  const [alsoOn, notOn] = [timesIn("RDATE"), timesIn("EXDATE")];
  if (!start || (endProperty && !end) || (insteadProperty && !instead)) return undefined;
  if (!rules.every(isThere) || !alsoOn.every(isThere) || !notOn.every(isThere)) return undefined;
  const lasts = lengthOf(start, end, propertyOf(component, "DURATION")?.value, (time) => instantOf(time, zones));
  if (!lasts) return undefined;
  return {
    uid: propertyOf(component, "UID")?.value ?? "",
    start,
    lasts,
    rules,
    alsoOn,
    notOn,
    ...(instead && { instead: instantOf(instead, zones) }),
  };
};

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

const lengthOf = (
  start: IcsTime,
  end: IcsTime | undefined,
  duration: string | undefined,
  at: (time: IcsTime) => Instant,
): IcsEvent["lasts"] | undefined => {
  if (end && start.minutes === undefined) return { days: Math.max(1, daysBetween(start.date, end.date)), ms: 0 };
  if (end) return { days: 0, ms: at(end) - at(start) };
  if (duration !== undefined) return readDuration(duration);
  return { days: start.minutes === undefined ? 1 : 0, ms: 0 };
};

/** Occurrences that touch the window, without those in `moved`; undefined when the rule needs too many periods. */
export const occurrencesOf = (
  event: IcsEvent,
  { window, zones }: IcsQuestion,
  moved: ReadonlySet<Instant>,
): readonly Interval[] | undefined => {
  const timeOn = (time: IcsTime): Interval => {
    const start = instantOf(time, zones);
    if (event.lasts.days === 0) return { start, end: plusMs(start, event.lasts.ms) };
    const lastDate = dateOfDay(dayNumberOf(time.date) + event.lasts.days);
    return { start, end: plusMs(instantOf({ ...time, date: lastDate }, zones), event.lasts.ms) };
  };
  const dates = new Set<LocalDate>(event.rules.length === 0 ? [event.start.date] : []);
  for (const rule of event.rules) {
    const found = datesOf(rule, event.start, zones, window.end);
    if (!found) return undefined;
    for (const date of found) dates.add(date);
  }
  const notAt = new Set(
    event.notOn.filter(({ minutes }) => minutes !== undefined).map((time) => instantOf(time, zones)),
  );
  const notOnDates = new Set(event.notOn.filter(({ minutes }) => minutes === undefined).map(({ date }) => date));
  return [...[...dates].map((date): IcsTime => ({ ...event.start, date })), ...event.alsoOn]
    .filter((time) => !notOnDates.has(time.date))
    .map(timeOn)
    .filter(({ start }) => !notAt.has(start) && (event.instead !== undefined || !moved.has(start)))
    .filter(({ start, end }) => start < end && start < window.end && end > window.start);
};

/** Limit of periods between an event's start and the window. */
const MOST_PERIODS = 60_000;
const LEAST_DAYS = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 365 } as const;

const datesOf = (rule: IcsRule, start: IcsTime, zones: ZoneData, end: Instant): readonly LocalDate[] | undefined => {
  const first = dayNumberOf(start.date);
  // A period may begin up to a year before the day that names it.
  const lastPeriod = (end / MS_PER_DAY - first + 367) / (LEAST_DAYS[rule.every] * rule.interval);
  if (lastPeriod > MOST_PERIODS) return undefined;
  const isOver = untilOf(rule, start, zones);
  const dates: LocalDate[] = [];
  for (let period = 0; period <= lastPeriod; period++) {
    for (const day of daysOfPeriod(rule, start.date, period)) {
      const date = dateOfDay(day);
      if (day < first) continue;
      const instant = instantOf({ ...start, date }, zones);
      if (dates.length === rule.count || instant >= end || isOver(date, instant)) return dates;
      dates.push(date);
    }
  }
  return dates;
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
interface IcsRule {
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
