import type { Failure } from "../../shared/failure";
import { err, ok, type Result } from "../../shared/result";
import type { Instant, Interval } from "../../time/interval";
import type { Zone, ZoneData } from "../../time/zoneData";
import { createFileBudget } from "./fileBudget";
import { isNear, occurrencesOf, readIcsEvent, type IcsEvent } from "./icsEvents";
import { readRule } from "./icsRules";
import {
  instantOf,
  parseIcs,
  propertiesOf,
  propertyOf,
  type IcsComponent,
  type IcsQuestion,
  type ZoneOfTzid,
} from "./icsText";

/** Busy times of a calendar file. Titles and places are never read. */
export interface IcsBusy {
  /** Inside the requested window, by start. They may overlap. */
  readonly busy: readonly Interval[];
  /** Number of events that could not be parsed, and so are not in `busy`. */
  readonly unread: number;
}

/** Reads the busy times of an `.ics` file. Another kind of file is a failure; an unreadable event is counted. */
export const icsBusy = (file: string, question: IcsQuestion): Result<IcsBusy, Failure> => {
  const steps = icsBusyInSteps(file, question);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** Steps of about a microsecond: a file that costs more has events that are counted as unread. */
const MOST_WORK = 1_000_000;
/** Busy times that one file may hold inside the window. */
const MOST_BUSY = 50_000;
const EVENTS_PER_STEP = 200;
/** Costlier than this, one event makes a step of its own. */
const STEPS_PER_STEP = 5_000;

/**
 * `icsBusy` in steps of a few milliseconds: each yields the share that is done, from 0 to 1, so that a screen stays alive
 * while it reads 20 MB. What a file costs in all is bounded, whatever its rules say.
 */
export function* icsBusyInSteps(file: string, question: IcsQuestion): Generator<number, Result<IcsBusy, Failure>> {
  const parsing = parseIcs(file);
  let parsed = parsing.next();
  for (; !parsed.done; parsed = parsing.next()) yield (PARSING_SHARE * parsed.value) / file.length;
  const calendars = parsed.value;
  if (calendars.length === 0) {
    return err({ type: "BadInput", field: "file", value: file.slice(0, 15), problem: "holds no VCALENDAR" });
  }
  const budget = createFileBudget(MOST_WORK);
  const total = calendars.reduce((sum, { inside }) => sum + inside.length, 1);
  const busy: Interval[] = [];
  let [unread, looked] = [0, 0];
  for (const calendar of calendars) {
    const zoneOf = zonesOfCalendar(calendar, question.zones, question.zoneByWindowsName);
    const read: Read[] = [];
    for (const component of calendar.inside) {
      if (++looked % EVENTS_PER_STEP === 0) yield PARSING_SHARE + (READING_SHARE * looked) / total;
      if (component.name !== "VEVENT") continue;
      const event = readIcsEvent(component, question, zoneOf);
      if (event) read.push({ component, event });
      else if (takesTime(component)) unread++;
    }
    const moved = yield* movedIn(read, question, PARSING_SHARE + READING_SHARE);
    let [done, spent] = [0, budget.spent()];
    for (const { component, event } of read) {
      if (++done % EVENTS_PER_STEP === 0 || budget.spent() - spent > STEPS_PER_STEP) {
        spent = budget.spent();
        yield PARSING_SHARE + READING_SHARE + ((1 - PARSING_SHARE - READING_SHARE) * done) / read.length;
      }
      if (!takesTime(component)) continue;
      const times = occurrencesOf(event, question, moved.get(event.uid) ?? NOTHING_MOVED, budget);
      if (times && busy.length + times.length <= MOST_BUSY) busy.push(...times);
      else unread++;
    }
  }
  return ok({ busy: yield* sorted(busy), unread });
}

/** So many are sorted, or merged, in one step. */
const SORTED_PER_STEP = 2_000;

const byTime = (a: Interval, b: Interval): number => a.start - b.start || a.end - b.end;

/** By start, in steps: parts are sorted by themselves and then merged two by two. */
function* sorted(times: readonly Interval[]): Generator<number, readonly Interval[]> {
  let parts: (readonly Interval[])[] = [];
  for (let from = 0; from < times.length; from += SORTED_PER_STEP) {
    parts.push(times.slice(from, from + SORTED_PER_STEP).sort(byTime));
    yield ALMOST_DONE;
  }
  while (parts.length > 1) {
    const merged: (readonly Interval[])[] = [];
    for (let index = 0; index < parts.length; index += 2)
      merged.push(yield* mergedTimes(parts[index] ?? [], parts[index + 1] ?? []));
    parts = merged;
  }
  return parts[0] ?? [];
}

function* mergedTimes(a: readonly Interval[], b: readonly Interval[]): Generator<number, readonly Interval[]> {
  const all: Interval[] = [];
  let [left, right] = [0, 0];
  for (;;) {
    const [one, other] = [a[left], b[right]];
    if (one === undefined && other === undefined) return all;
    if (other === undefined || (one !== undefined && byTime(one, other) <= 0)) {
      if (one) all.push(one);
      left += 1;
    } else {
      all.push(other);
      right += 1;
    }
    if (all.length % SORTED_PER_STEP === 0) yield ALMOST_DONE;
  }
}

const PARSING_SHARE = 0.5;
const READING_SHARE = 0.2;
const ALMOST_DONE = 1;

interface Read {
  readonly component: IcsComponent;
  readonly event: IcsEvent;
}

const NOTHING_MOVED: ReadonlySet<Instant> = new Set();

/** An occurrence that began so long before the window and still lasts was hardly moved by itself. */
const MOST_DAYS_APART = 366;

/** By event: occurrences with an entry of their own, moved or cancelled. Yields `share` between its steps. */
function* movedIn(
  events: readonly Read[],
  { window, zones }: Pick<IcsQuestion, "window" | "zones">,
  share: number,
): Generator<number, ReadonlyMap<string, ReadonlySet<Instant>>> {
  const moved = new Map<string, Set<Instant>>();
  for (const [index, { event }] of events.entries()) {
    if (index % EVENTS_PER_STEP === 0) yield share;
    if (event.instead === undefined || !isNear(event.instead.date, MOST_DAYS_APART, window)) continue;
    moved.set(event.uid, (moved.get(event.uid) ?? new Set()).add(instantOf(event.instead, zones)));
  }
  return moved;
}

/** Cancelled events, and those shown as free or working elsewhere, take no time. */
const takesTime = (component: IcsComponent): boolean => {
  const says = (name: string, values: RegExp): boolean =>
    propertiesOf(component, name).some(({ value }) => values.test(value.trim()));
  return !(
    says("STATUS", /^CANCELLED$/i) ||
    says("TRANSP", /^TRANSPARENT$/i) ||
    says("X-MICROSOFT-CDO-BUSYSTATUS", /^(FREE|WORKINGELSEWHERE)$/i) ||
    propertyOf(component, "DTSTART") === undefined
  );
};

/**
 * Zones of a calendar's `TZID`s: an IANA zone, a Windows name (by `zoneByWindowsName`), or the file's own rules as a
 * `posix:` zone. Unreadable ones have no zone; nothing is guessed.
 */
const zonesOfCalendar = (
  calendar: IcsComponent,
  zones: Pick<ZoneData, "isKnown">,
  zoneByWindowsName: ReadonlyMap<string, Zone>,
): ZoneOfTzid => {
  const spelt = new Map(
    calendar.inside
      .filter(({ name }) => name === "VTIMEZONE")
      .map((zone) => [propertyOf(zone, "TZID")?.value ?? "", zone] as const),
  );
  const known = new Map<string, Zone | undefined>();
  const find = (tzid: string): Zone | undefined => {
    const component = spelt.get(tzid);
    const names = [tzid, tzid.split("/").slice(-2).join("/"), propertyOf(component ?? NONE, "X-LIC-LOCATION")?.value];
    const named = names.flatMap((name) => (name === undefined ? [] : [zoneByWindowsName.get(name), name]));
    if (/^tzone:\/\/Microsoft\/Utc$/i.test(tzid)) return "Etc/UTC";
    const candidates = [...named, component && posixZone(component)];
    return candidates.find((zone): zone is Zone => zone !== undefined && zones.isKnown(zone));
  };
  return (tzid) => {
    if (!known.has(tzid)) known.set(tzid, known.size < MOST_ZONES ? find(tzid) : undefined);
    return known.get(tzid);
  };
};

/** Zones that one calendar may name: the rules of each are worked out and kept. */
const MOST_ZONES = 200;

const NONE: IcsComponent = { name: "", properties: [], inside: [] };

const posixZone = (component: IcsComponent): Zone | undefined => {
  const standard = newest(component, "STANDARD");
  const daylight = newest(component, "DAYLIGHT");
  const standardOffset = standard && readOffset(standard);
  if (!standard || standardOffset === undefined) return undefined;
  // Daylight time without a rule ended with its last year.
  if (!daylight || !propertyOf(daylight, "RRULE")) return `posix:STD${posixTime(-standardOffset)}`;
  const daylightOffset = readOffset(daylight);
  const [start, end] = [readChange(daylight), readChange(standard)];
  if (daylightOffset === undefined || start === undefined || end === undefined) return undefined;
  return `posix:STD${posixTime(-standardOffset)}DST${posixTime(-daylightOffset)},${start},${end}`;
};

/** The part with the latest start: a zone may list its whole history. */
const newest = ({ inside }: IcsComponent, name: string): IcsComponent | undefined =>
  inside
    .filter((part) => part.name === name)
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
    .at(-1);

const startOf = (part: IcsComponent): string => propertyOf(part, "DTSTART")?.value ?? "";

const readOffset = (part: IcsComponent): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})/.exec(propertyOf(part, "TZOFFSETTO")?.value ?? "") ?? [];
  return sign === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
};

/** `M3.5.0/2:00` from `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU` and the time of day of DTSTART. */
const readChange = (part: IcsComponent): string | undefined => {
  const rule = readRule(propertyOf(part, "RRULE")?.value ?? "");
  const [day, month] = [rule?.days[0], rule?.months[0]];
  const [, hour, minute] = /T(\d{2})(\d{2})/.exec(startOf(part)) ?? [];
  if (!day || month === undefined || hour === undefined) return undefined;
  const week = day.nth === -1 ? 5 : day.nth;
  if (week < 1 || week > 5) return undefined;
  return `M${month}.${week}.${day.weekday % 7}/${Number(hour)}:${minute}`;
};

const posixTime = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
};
