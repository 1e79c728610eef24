import { MS_PER_DAY, plusMs, type Instant, type Interval } from "../../time/interval";
import { dateOfDay, dayNumberOf } from "../../time/localDate";
import type { LocalDate } from "../../time/zoneData";
import type { FileBudget } from "./fileBudget";
import { datesOf, readRule, type IcsRule } from "./icsRules";
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
  /** Absent: `duration` says how long it lasts. */
  readonly end?: IcsTime;
  /** Days follow the wall clock, milliseconds do not. */
  readonly duration?: IcsLength;
  readonly rules: readonly IcsRule[];
  readonly alsoOn: readonly IcsTime[];
  readonly notOn: readonly IcsTime[];
  /** Replaces the occurrence that a rule puts at this time. */
  readonly instead?: IcsTime;
}

interface IcsLength {
  readonly days: number;
  readonly ms: number;
}

/** The dates that one event may list beside its rules. */
const MOST_LISTED_CHARACTERS = 200_000;

/** Reads the times of an event; undefined when unreadable. */
export const readIcsEvent = (
  component: IcsComponent,
  { ownZone }: Pick<IcsQuestion, "ownZone">,
  zoneOf: ZoneOfTzid,
): IcsEvent | undefined => {
  const listed = component.properties.reduce((sum, { value }) => sum + value.length, 0);
  if (listed > MOST_LISTED_CHARACTERS) return undefined;
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
  const said = propertyOf(component, "DURATION")?.value;
  const duration = said === undefined ? undefined : readDuration(said);
  if (!end && said !== undefined && !duration) return undefined;
  return {
    uid: propertyOf(component, "UID")?.value ?? "",
    start,
    rules,
    alsoOn,
    notOn,
    ...(end && { end }),
    ...(duration && { duration }),
    ...(instead && { instead }),
  };
};

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

const lengthOf = ({ start, end, duration }: IcsEvent, { zones }: Pick<IcsQuestion, "zones">): IcsLength => {
  if (end && start.minutes === undefined) return { days: Math.max(1, daysBetween(start.date, end.date)), ms: 0 };
  if (end) return { days: 0, ms: instantOf(end, zones) - instantOf(start, zones) };
  return duration ?? { days: start.minutes === undefined ? 1 : 0, ms: 0 };
};

/** In days, not less than the event lasts: from the dates alone, for a first look. */
const daysAtMost = ({ start, end, duration }: IcsEvent): number =>
  2 + (end ? Math.max(0, daysBetween(start.date, end.date)) : (duration?.days ?? 1) + (duration?.ms ?? 0) / MS_PER_DAY);

/** What the instants of one event cost, in steps of `FileBudget`: they may need the rules of a zone in a far year. */
const COST_OF_TIMES = 20;

/** True for a date from which an event of `days` days may reach into the window. Two days are more than any zone differs. */
export const isNear = (date: LocalDate, days: number, { start, end }: Interval): boolean => {
  const day = dayNumberOf(date);
  return day + days + 2 >= start / MS_PER_DAY && day - 2 <= end / MS_PER_DAY;
};

/**
 * Occurrences that touch the window, without those in `moved`; undefined when they cost more than the file has left. An
 * event that cannot reach the window costs next to nothing.
 */
export const occurrencesOf = (
  event: IcsEvent,
  { window, zones }: Pick<IcsQuestion, "window" | "zones">,
  moved: ReadonlySet<Instant>,
  budget: FileBudget,
): readonly Interval[] | undefined => {
  const days = daysAtMost(event);
  const near = ({ date }: IcsTime): boolean => isNear(date, days, window);
  const listed = event.alsoOn.filter(near);
  if (event.rules.length === 0 && listed.length === 0 && !near(event.start)) return [];
  if (!budget.take(COST_OF_TIMES)) return undefined;
  const lasts = lengthOf(event, { zones });
  const timeOn = (time: IcsTime): Interval => {
    const start = instantOf(time, zones);
    if (lasts.days === 0) return { start, end: plusMs(start, lasts.ms) };
    const lastDate = dateOfDay(dayNumberOf(time.date) + lasts.days);
    return { start, end: plusMs(instantOf({ ...time, date: lastDate }, zones), lasts.ms) };
  };
  const dates = new Set<LocalDate>(event.rules.length === 0 ? [event.start.date] : []);
  const from = Math.floor(window.start / MS_PER_DAY - days - 2);
  for (const rule of event.rules) {
    const found = datesOf(rule, event.start, zones, { from, end: window.end, budget });
    if (!found) return undefined;
    for (const date of found) dates.add(date);
  }
  const times = [...[...dates].map((date): IcsTime => ({ ...event.start, date })), ...listed].filter(near);
  if (!budget.take(times.length)) return undefined;
  const notOn = event.notOn.filter(near);
  const notAt = new Set(notOn.filter(({ minutes }) => minutes !== undefined).map((time) => instantOf(time, zones)));
  const notOnDates = new Set(notOn.filter(({ minutes }) => minutes === undefined).map(({ date }) => date));
  return times
    .filter((time) => !notOnDates.has(time.date))
    .map(timeOn)
    .filter(({ start }) => !notAt.has(start) && (event.instead !== undefined || !moved.has(start)))
    .filter(({ start, end }) => start < end && start < window.end && end > window.start);
};
