import { MS_PER_DAY, plusMs, type Instant, type Interval } from "../time/interval";
import { dateOfDay, dayNumberOf } from "../time/localDate";
import type { LocalDate, ZoneData } from "../time/zoneData";
import { propertiesOf, propertyOf, type IcsComponent, type IcsProperty } from "./icsComponents";
import { daysOfPeriod, readRule, type IcsRule } from "./icsRule";
import {
  daysBetween,
  instantOf,
  readDuration,
  readIcsTime,
  type IcsQuestion,
  type IcsTime,
  type ZoneOfTzid,
} from "./icsTime";

/** One event of a calendar file: only when it is. */
export interface IcsEvent {
  readonly uid: string;
  readonly start: IcsTime;
  /** Days follow the wall clock, milliseconds do not. */
  readonly lasts: { readonly days: number; readonly ms: number };
  readonly rules: readonly IcsRule[];
  readonly alsoOn: readonly IcsTime[];
  readonly notOn: readonly IcsTime[];
  /** It stands for the occurrence that a rule would put at this instant. */
  readonly instead?: Instant;
}

/** The times of an event; undefined when it cannot be understood. */
export const readIcsEvent = (
  component: IcsComponent,
  { ownZone, zones }: IcsQuestion,
  zoneOf: ZoneOfTzid,
): IcsEvent | undefined => {
  const timesIn = (name: string): readonly (IcsTime | undefined)[] =>
    propertiesOf(component, name).flatMap((property) =>
      // Of a period only its start counts here: it lasts as long as the others.
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
    ...{ start, lasts, rules, alsoOn, notOn },
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

/** The times of an event that touch the window, without those in `moved`; undefined when its rule leads too far. */
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

/** No calendar begins so early that it takes more periods than this to reach the window. */
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
